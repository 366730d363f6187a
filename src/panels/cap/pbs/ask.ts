import type { Leg } from '../../../sim/consistency/quorum/legs';
import type { PbsSetting } from '../../../sim/consistency/quorum/pbs';

/** What the explorer wants to know; whoever mounts it answers with the simulation's own Monte Carlo. Milliseconds. */
export interface QuorumAsk {
  readonly setting: PbsSetting;
  /** Times after a write's commit. */
  readonly waits: readonly number[];
  readonly latencies: readonly number[];
}

/** Shares in [0, 1], one for each time that was asked about. */
export interface QuorumAnswer {
  /** Chance that a read which begins so long after the commit sees the write. */
  readonly consistent: readonly number[];
  /** Share of reads, and of writes, that are done after so long. */
  readonly reads: readonly number[];
  readonly writes: readonly number[];
}

export type Estimate = (ask: QuorumAsk) => Promise<QuorumAnswer>;

/** What a lane of the run did, to lie beside the curve. */
export interface Measured {
  readonly title: string;
  /** Milliseconds after a write had returned, and the share of reads then that were not stale. */
  readonly points: readonly { readonly wait: number; readonly share: number }[];
}

export interface Quorum {
  readonly n: number;
  readonly r: number;
  readonly w: number;
}

/** Every read quorum and every write quorum share a replica. */
export function overlaps({ n, r, w }: Quorum): boolean {
  return r + w > n;
}

/** A quorum that fits its replicas, whatever the slider said. */
export function fitted({ n, r, w }: Quorum): Quorum {
  return { n, r: Math.min(r, n), w: Math.min(w, n) };
}

const SSD: Leg = {
  kind: 'mix',
  parts: [
    { share: 0.9122, leg: { kind: 'pareto', xm: 0.235, alpha: 10 } },
    { share: 0.0878, leg: { kind: 'exponential', lambda: 1.66 } },
  ],
};
const DISK: Leg = {
  kind: 'mix',
  parts: [
    { share: 0.38, leg: { kind: 'pareto', xm: 1.05, alpha: 1.51 } },
    { share: 0.62, leg: { kind: 'exponential', lambda: 0.183 } },
  ],
};
const EXPONENTIAL: Leg = { kind: 'exponential', lambda: 0.2 };

/**
 * How long the four messages of an operation take: fits of production systems in Bailis et al., "Probabilistically
 * Bounded Staleness for Practical Partial Quorums" (VLDB 2012), Table 3, and its exponential legs.
 */
export const LEGS = {
  ssd: { write: SSD, other: SSD, wan: null, reach: 5, latency: 5 },
  disk: { write: DISK, other: SSD, wan: null, reach: 50, latency: 20 },
  exponential: { write: EXPONENTIAL, other: EXPONENTIAL, wan: null, reach: 40, latency: 40 },
  wan: { write: DISK, other: SSD, wan: 75, reach: 120, latency: 240 },
} as const satisfies Readonly<Record<string, LegPreset>>;
export type LegName = keyof typeof LEGS;

interface LegPreset {
  readonly write: Leg;
  readonly other: Leg;
  /** One-way time to a replica elsewhere; null = all are alike. */
  readonly wan: number | null;
  /** Ends of the two axes. */
  readonly reach: number;
  readonly latency: number;
}

const STEPS = 60;

export function askOf({ n, r, w }: Quorum, name: LegName): QuorumAsk {
  const { write, other, wan, reach, latency } = LEGS[name];
  const steps = (end: number) => Array.from({ length: STEPS + 1 }, (_, i) => (end * i) / STEPS);
  return {
    setting: {
      replicas: n,
      read: r,
      write: w,
      legs: { W: write, A: other, R: other, S: other },
      wanOneWay: wan,
    },
    waits: steps(reach),
    latencies: steps(latency),
  };
}
