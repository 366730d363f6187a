/**
 * What the laboratory shows: one object for each lane of a frame, under the key `lab/<lane>`. Everything is
 * measured from what clients sent and heard; nothing is asserted. Times are virtual microseconds.
 */

import type { LaneSpec } from './lab/types';
import type { LabRecord, OpenOperation } from './workload/types';

export interface LaneView extends LaneSpec {
  readonly kind: 'lane';
  /** `lab/etcd`. */
  readonly id: string;
  /** Position among the lanes, as the scenario writes them. */
  readonly order: number;
  /** Each client's requests are due this far apart by now. `protocol` too is what it is by now. */
  readonly pace: number;
  readonly nodes: readonly LabNodeView[];
  /** The stretch that `rows` and `errors` are about, from its first instant to the cursor. */
  readonly window: { readonly from: number; readonly to: number };
  /** Writes, then reads, of each side in the order of its letters; one pair of rows while nothing is cut. */
  readonly rows: readonly LabRow[];
  readonly errors: readonly LabError[];
  readonly verdict: LabVerdict;
  /** Of the set workload: what was acknowledged and stands in no running replica now; null = no such workload. */
  readonly durability: { readonly acknowledged: number; readonly lost: number } | null;
  /** Number of different values over running replicas of the key; 1 = they agree. */
  readonly divergence: number;
  readonly letters: LabLetters;
  readonly point: LabPoint;
  /** What each client did lately and does now; the drawing's window is `recent.from` … `recent.to`. */
  readonly recent: {
    readonly from: number;
    readonly to: number;
    readonly clients: readonly LabClientView[];
  };
}

export interface LabNodeView {
  /** `lab/etcd/n1`. */
  readonly id: string;
  readonly name: string;
  /** Letter of its side of the cut; '' = nothing is cut. */
  readonly side: string;
  readonly status: 'running' | 'stopped' | 'paused';
  /** The word of its statechart, such as `leader`. */
  readonly role: string;
  readonly leads: boolean;
  readonly term: number | null;
  /** Its own copy of the first key of the workload; several = siblings; empty = never written. */
  readonly values: readonly string[];
}

/** One side and kind of operation within the window. */
export interface LabRow {
  readonly side: string;
  readonly f: 'write' | 'read';
  /** What the open loop wanted to send; availability divides by this. */
  readonly offered: number;
  readonly sent: number;
  readonly ok: number;
  /** Answered with an error, and not answered in time: two different things. */
  readonly refused: number;
  readonly timedOut: number;
  /** Over operations that succeeded, nearest rank; null = there are none. */
  readonly p50: number | null;
  readonly p99: number | null;
  /** Reads only. */
  readonly stale: number | null;
}

/** An error that clients of one side have heard, verbatim. */
export interface LabError {
  readonly side: string;
  readonly text: string;
  readonly count: number;
  /** Median time from call to error. */
  readonly after: number;
}

/** What the checker says of everything up to `until`. */
export interface LabVerdict {
  readonly linearizable: boolean | 'unknown';
  /** Checked so far; the checker looks each 250 ms of model time. */
  readonly until: number;
  /** Calls that nobody has answered yet, or whose effect is unknown. */
  readonly open: number;
  readonly stale: number;
  readonly inversion: number;
  readonly phantom: number;
  readonly readYourWrites: number;
  readonly monotonicReads: number;
  /** Of stale reads; null = there are none. */
  readonly staleForMax: number | null;
  readonly staleForP99: number | null;
  readonly versionsBehindMax: number | null;
  /** Reads that were checked. */
  readonly reads: number;
  /**
   * The proof that is newest at the cursor: a read, and the write or the earlier read that it contradicts.
   * `gap` = how long before the read's call that was over.
   */
  readonly proof: {
    readonly read: LabOperationView;
    readonly against: LabOperationView;
    readonly gap: number;
  } | null;
}

/** The reading in letters, with the numbers that it rests on. null = nothing to tell it by yet. */
export interface LabLetters {
  /** Of the last cut, up to now or its end. */
  readonly partition: {
    readonly consistent: boolean | 'unknown';
    readonly available: boolean;
    readonly violations: number;
    readonly reads: number;
    /** ok of offered, by side. */
    readonly sides: readonly {
      readonly side: string;
      readonly ok: number;
      readonly offered: number;
    }[];
  } | null;
  /** Of the time before the first cut. */
  readonly healthy: {
    readonly consistent: boolean | 'unknown';
    readonly quick: boolean;
    readonly violations: number;
    readonly reads: number;
    /** Median over clients beside other nodes than the first; null = none succeeded. */
    readonly p50: number | null;
    /** Smallest round trip that reaches a majority, and half of which is the bar for "quick". */
    readonly majorityRoundTrip: number;
  } | null;
}

/** Where the lane stands on the PACELC plane; null = not measured yet. */
export interface LabPoint {
  /** Median latency of successful operations before the first cut. */
  readonly latency: number | null;
  /** ok of offered during the last cut, both kinds and all sides. */
  readonly answered: number | null;
  /** Share of reads that were stale, over the whole run. */
  readonly stale: number | null;
  /** Where the point stood at earlier instants, oldest first, 24 at the most. */
  readonly trail: readonly { readonly latency: number; readonly answered: number }[];
}

export interface LabClientView {
  /** `c1`. */
  readonly name: string;
  readonly side: string;
  /** Ascending by call. */
  readonly operations: readonly LabOperationView[];
}

/** One bar in a client's lane. */
export interface LabOperationView {
  /** `c1#431`: client and number. */
  readonly id: string;
  readonly client: string;
  readonly f: 'read' | 'write' | 'add';
  /** What was written or read; null = absent, or nothing was heard. */
  readonly value: string | null;
  readonly call: number;
  /** null = still open, or its effect is unknown for ever. */
  readonly ret: number | null;
  readonly outcome: LabRecord['outcome'] | 'open';
  readonly mark: 'stale' | 'inversion' | 'phantom' | null;
  /** Event of the trace, for the question why. */
  readonly event: number;
}

export type { LabRecord, OpenOperation };
