/** A client of the laboratory: what it is to do, and everything it has heard. Times in microseconds. */
import type { AppendList } from '../../../kernel/appendList';
import type { EntityId, Micros } from '../../../kernel/types';
import type { FireBody } from '../life';
import type { LabOperation, LabResponse } from '../protocol';

export interface LabClientSpec {
  /** `c1` reads and writes registers, `s1` adds to a set; each beside the node of its number. */
  readonly name: string;
  readonly node: EntityId;
  readonly seed: number;
  /** Stream of what it wants: the same in every lane. */
  readonly stream: string;
  /** Of a client that goes from node to node: whose requests it sends where; absent = it stays beside `node`. */
  readonly roam?: { readonly path: readonly EntityId[]; readonly stay: Micros };
  /** Position among the clients of its kind, and how many there are: their values never collide. */
  readonly position: number;
  readonly of: number;
  readonly kind: 'register' | 'set';
  /** Before this nothing is due. */
  readonly start: Micros;
  /** How often requests are due, ascending; each pace ends where the next one begins. */
  readonly paces: readonly Pace[];
  readonly stop: Micros | null;
  readonly reads: number;
  readonly keys: readonly string[];
  readonly timeout: Micros;
}

/** From request `from` on, which is due at `at`, one is due each `every`. */
export interface Pace {
  readonly from: number;
  readonly at: Micros;
  readonly every: Micros;
}

/** `fail` = certainly without effect, `info` = unknown: a write may have happened or may still happen. */
export type LabOutcome = 'ok' | 'fail' | 'info';

/** One operation from call to answer. */
export interface LabRecord {
  /** Number of the request among those that were due, counted from 0. */
  readonly number: number;
  /** Unique among the lane's clients of its kind. */
  readonly id: number;
  readonly f: 'read' | 'write';
  readonly operation: LabOperation;
  readonly call: Micros;
  /** When the client heard, or gave up. */
  readonly ret: Micros;
  readonly outcome: LabOutcome;
  /** What a read returned. */
  readonly value: string | null;
  /** Verbatim error; '' when ok. */
  readonly error: string;
  /** Event of the trace in which it was called, and in which it ended. */
  readonly called: number;
  readonly ended: number;
}

/** An operation that is under way. */
export type OpenOperation = Pick<
  LabRecord,
  'number' | 'id' | 'f' | 'operation' | 'call' | 'called'
>;

export interface LabClientState {
  readonly spec: LabClientSpec;
  /** Requests that were due so far, sent or not. */
  readonly due: number;
  readonly open: OpenOperation | null;
  readonly done: AppendList<LabRecord>;
  /** Highest version that an answer carried. */
  readonly seen: number;
  /** State of the client's chart. */
  readonly value: 'idle' | 'waiting';
}

/** From now on requests are due this far apart. */
export interface PaceBody {
  readonly type: 'PACE';
  readonly every: Micros;
}

export type LabClientBody =
  | { readonly type: 'START' }
  | { readonly type: 'DUE' }
  | { readonly type: 'GIVE_UP' }
  | FireBody
  | PaceBody
  | LabResponse;
