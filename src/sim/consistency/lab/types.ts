/** The laboratory: several protocols on the same machines, links, cuts, clients and luck. Times in microseconds. */
import type { Micros } from '../../../kernel/types';
import type { ProtocolSpec } from '../spec';

export interface LabSpec {
  /** Short names of the machines, `n1` first; every lane has a node on each. */
  readonly nodes: readonly string[];
  /** Nodes of one region are near each other. */
  readonly regions: readonly (readonly string[])[];
  readonly lanes: readonly LaneSpec[];
  readonly workload: WorkloadSpec;
  /** What a machine's wall clock is ahead by; absent = 0. */
  readonly clocks: Readonly<Record<string, Micros>>;
  /** How much a machine's clock gains on true time, in parts per million; absent = 0. */
  readonly drift: Readonly<Record<string, number>>;
  readonly fsync: Micros;
}

/** One protocol with its own nodes and clients. */
export interface LaneSpec {
  /** `etcd`; part of the ids `lab/etcd/n1`. */
  readonly name: string;
  readonly title: { readonly en: string; readonly ko: string };
  /** Id of the preset that the configuration was taken from; '' = none. */
  readonly preset: string;
  readonly protocol: ProtocolSpec;
}

/** What every lane's clients do: one client beside each node. */
export interface WorkloadSpec {
  /** Open loop: a client's requests are due this far apart, whether or not it could send them. */
  readonly every: Micros;
  /** Share of reads. */
  readonly reads: number;
  readonly keys: readonly string[];
  /** After this long a client gives up; what became of a write is then unknown to it. */
  readonly timeout: Micros;
  readonly start: Micros;
  readonly stop: Micros | null;
  /** A second client beside each node adds a new element to a set this often; null = none. */
  readonly adds: Micros | null;
  /** One more client of registers, which goes from node to node; null = none. */
  readonly roam: Roam | null;
}

/** Where a client goes: it stays at each node of the path for as long, then goes to the next, and round again. */
export interface Roam {
  /** Short names of nodes. */
  readonly path: readonly string[];
  readonly stay: Micros;
}
