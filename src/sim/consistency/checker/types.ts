/** What clients did and saw, and what a judge says of it. The shape is that of the consistency vectors. */

/** A JSON scalar; values are compared by `===`. `null` = absent. */
export type Value = string | number | null;

/** One call of a client. Times are plain numbers in any one unit. */
export interface Operation {
  /** Unique in its history; lists of anomalies and certificates refer to it. */
  readonly id: number;
  readonly client: string;
  readonly key: string;
  readonly f: 'read' | 'write' | 'cas';
  /** What was written, or what a read that was answered returned. */
  readonly value?: Value;
  /** Arguments of `cas`. */
  readonly from?: Value;
  readonly to?: Value;
  /** The answer of a `cas`; false is an observation: the value was not `from`. */
  readonly swapped?: boolean;
  readonly call: number;
  /** null = never answered. */
  readonly ret: number | null;
  /** `fail` certainly had no effect. `info` is unknown: a write or cas may take effect at any time from its call on, or never. */
  readonly outcome: 'ok' | 'fail' | 'info';
}

export interface History {
  readonly id?: string;
  /** What every register holds at the start. */
  readonly initial: Value;
  readonly ops: readonly Operation[];
}

/** `unknown` = the budget was used up; it never means "yes". */
export type Answer = boolean | 'unknown';

/** An operation with the instant at which it may have taken effect. */
export interface Placed {
  readonly op: number;
  readonly at: number;
}

/** What was looked at of one value: its write and the reads that returned it. */
export interface ClusterEvidence {
  readonly value: Value;
  /** null = the initial value, which nobody wrote. */
  readonly write: number | null;
  /** The operation that was over first; null = the start of the history. */
  readonly endsFirst: number | null;
  /** The operation that was called last. */
  readonly calledLast: number | null;
}

/** Why a key is linearizable, or why it is not, or how far the search came. */
export type Certificate =
  | { readonly kind: 'witness'; readonly order: readonly Placed[] }
  /** A read of a value that nobody can have written. */
  | { readonly kind: 'unwritten'; readonly op: number }
  /** A read that was over before the write of its value was called. */
  | { readonly kind: 'early'; readonly read: number; readonly write: number }
  /** Each cluster has an operation that was over before one of the other was called. */
  | {
      readonly kind: 'crossing';
      readonly first: ClusterEvidence;
      readonly second: ClusterEvidence;
    }
  /** The longest order that was found, the operation that cannot come next, and what the register holds there. */
  | {
      readonly kind: 'stuck' | 'exhausted';
      readonly order: readonly Placed[];
      readonly blocked: number | null;
      readonly holds: Value;
    };

export interface KeyVerdict {
  readonly key: string;
  readonly linearizable: Answer;
  readonly engine: 'zones' | 'search';
  readonly certificate: Certificate;
  /** How many configurations the search looked at; 0 for zones. */
  readonly configurations: number;
}
