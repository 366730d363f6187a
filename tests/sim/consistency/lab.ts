/** Small laboratories for tests: one spec, some faults, and what the clients heard. */
import { runUntil } from '../../../src/kernel/run';
import type { SimEvent } from '../../../src/kernel/types';
import {
  type ClusterSystem,
  type ClusterWorld,
  clusterSystem,
  startCluster,
} from '../../../src/sim/cluster';
import type { Action, ClusterSpec, NetworkSpec } from '../../../src/sim/config';
import { labNetwork } from '../../../src/sim/consistency/lab/network';
import type { LabSpec, WorkloadSpec } from '../../../src/sim/consistency/lab/types';
import type { ProtocolSpec } from '../../../src/sim/consistency/spec';
import type { LabClientState, LabRecord } from '../../../src/sim/consistency/workload/types';

export const MS = 1_000;
export const S = 1_000_000;

export interface Given {
  readonly protocols: Readonly<Record<string, ProtocolSpec>>;
  readonly seed?: number;
  /** Seconds. */
  readonly until?: number;
  readonly nodes?: readonly string[];
  /** `same` = 0.5 ms one way everywhere; `cross` = regions {n1,n2} {n3,n4} {n5}, 40 ms between them. */
  readonly layout?: 'same' | 'cross';
  readonly workload?: Partial<WorkloadSpec>;
  readonly clocks?: LabSpec['clocks'];
  readonly drift?: LabSpec['drift'];
  readonly fsync?: number;
  readonly jitter?: number;
  /** What is unlike the layout's network. */
  readonly network?: Partial<NetworkSpec>;
  /** What is done, at which second. */
  readonly deeds?: readonly (readonly [number, Action])[];
  /** Gets every event as it happens. */
  readonly see?: (event: SimEvent) => void;
}

export const FIVE = ['n1', 'n2', 'n3', 'n4', 'n5'];
export const CROSS = [['n1', 'n2'], ['n3', 'n4'], ['n5']];

export function lab(given: Given): ClusterWorld {
  const [system, world] = started(given);
  return runUntil(system, world, { at: (given.until ?? 10) * S }, given.see);
}

/** What is built: lanes, clients, clocks. */
export function labSpec(given: Given): LabSpec {
  const { protocols, nodes = FIVE, layout = 'same' } = given;
  return {
    nodes,
    regions: layout === 'cross' ? CROSS : [nodes],
    lanes: Object.entries(protocols).map(([name, protocol]) => ({
      name,
      title: { en: name, ko: name },
      preset: '',
      protocol,
    })),
    workload: {
      every: 100 * MS,
      reads: 0.5,
      keys: ['x'],
      timeout: S,
      start: 500 * MS,
      stop: null,
      adds: null,
      roam: null,
      ...given.workload,
    },
    clocks: given.clocks ?? {},
    drift: given.drift ?? {},
    fsync: given.fsync ?? 0,
  };
}

/** The laboratory before its first event. */
export function started(given: Given): readonly [ClusterSystem, ClusterWorld] {
  const { seed = 1, deeds = [] } = given;
  const spec = labSpec(given);
  const distances = {
    near: { kind: 'constant', value: 500 },
    far: { kind: 'constant', value: 40 * MS },
    jitter: given.jitter ?? 0,
  } as const;
  const network = { ...labNetwork(spec, distances), ...given.network };
  // Only the network and the laboratory of a cluster are used here.
  const cluster = { network, lab: spec, clients: [] } as unknown as ClusterSpec;
  const script = {
    timed: deeds.map(([at, action]) => ({
      name: '',
      at: at * S,
      when: null,
      plus: 0,
      body: { type: 'action', action },
    })),
    conditional: [],
  };
  const system = clusterSystem(script, spec);
  const later = { members: [], clients: [], flapper: false };
  return [system, startCluster(system, cluster, seed, later)];
}

/** Everything that the clients of a lane have heard, in the order of the calls. */
export function records(
  world: ClusterWorld,
  lane: string,
  kind = 'c',
): (LabRecord & { client: string })[] {
  const found: (LabRecord & { client: string })[] = [];
  for (const [id, slot] of world.entities) {
    if (!id.startsWith(`lab/${lane}/${kind}`)) continue;
    const { done } = slot.state as LabClientState;
    for (const one of done) found.push({ ...one, client: id.slice(id.lastIndexOf('/') + 1) });
  }
  return found.sort((a, b) => a.call - b.call);
}

export const cut = (...groups: string[][]): Action => ({ do: 'partition', groups });
export const heal: Action = { do: 'heal' };

/** Median times of ok answers in ms: a write at n1, a write at n5, a read at n5. */
export function medians(world: ClusterWorld, lane: string): (number | undefined)[] {
  const ok = records(world, lane).filter((one) => one.outcome === 'ok' && one.call > S);
  return [
    ['c1', 'put'],
    ['c5', 'put'],
    ['c5', 'get'],
  ].map(([client, op]) => {
    const times = ok
      .filter((one) => one.client === client && one.operation.op === op)
      .map(({ call, ret }) => (ret - call) / MS)
      .sort((a, b) => a - b);
    return times[times.length >> 1];
  });
}

interface Which {
  readonly clients: readonly string[];
  readonly op?: 'put' | 'get' | 'add';
  /** Seconds. */
  readonly from: number;
  readonly to: number;
}

/** Per cent of the calls that were answered with ok. */
export function share(world: ClusterWorld, lane: string, which: Which): number {
  const of = records(world, lane).filter(
    ({ client, call, operation }) =>
      which.clients.includes(client) &&
      (which.op === undefined || operation.op === which.op) &&
      call >= which.from * S &&
      call < which.to * S,
  );
  return (100 * of.filter(({ outcome }) => outcome === 'ok').length) / of.length;
}

/** 1.5 s cut, 1.5 s whole, again and again, from one second to another. */
export function flap(a: string[], b: string[], from: number, to: number): [number, Action][] {
  const deeds: [number, Action][] = [];
  for (let at = from; at < to; at += 3) deeds.push([at, cut(a, b)], [at + 1.5, heal]);
  return deeds;
}
