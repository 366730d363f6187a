/** The player's contract: the same in-process and in a worker. */
import type { RunInput, UserAction } from '../scenario/types';
import type { EventView, TimelineView, ViewObject } from '../sim/view';

export interface Change {
  readonly key: string;
  /** null = the object is gone. */
  readonly value: ViewObject | null;
}

/** What changed since the frame before; the first frame after `load` changes everything. */
export interface Frame {
  /** Cursor: virtual time in microseconds and number of events delivered so far. */
  readonly at: number;
  readonly step: number;
  /** Where the run ends. */
  readonly end: { readonly at: number; readonly step: number };
  readonly changed: readonly Change[];
  /** True when `changed` is the complete state, not a difference (after load, act). */
  readonly complete: boolean;
  /** The newest event at or before the cursor; null before the first. */
  readonly event: EventView | null;
  /** Set when an assertion or a bound stopped the run; the run ends at the last good event. */
  readonly failure: Failure | null;
}

export interface Failure {
  readonly message: string;
  readonly event: EventView | null;
  readonly at: number;
}

export type SeekTarget =
  | { readonly at: number }
  | { readonly step: number }
  /** Next or previous visible event, resp. raw event. */
  | 'next'
  | 'previous'
  | 'nextRaw'
  | 'previousRaw'
  | 'start'
  | 'end';

/** Values of the lesson's named facts, e.g. `{ wait: { kind: 'duration', micros: 1088000 } }`. */
export type FactValue =
  | { readonly kind: 'duration'; readonly micros: number }
  | { readonly kind: 'time'; readonly micros: number }
  | { readonly kind: 'member'; readonly name: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string };

/** A lesson step resolved against the run: where it stops and what its facts are. */
export interface ResolvedStep {
  /** Cursor at which the step stops; null when its moment never came (an error in the scenario). */
  readonly at: number | null;
  readonly step: number | null;
  readonly facts: Readonly<Record<string, FactValue>>;
}

export interface Queries {
  timeline: { ask: Record<never, never>; answer: TimelineView };
  /** Stops and facts of the lesson, and the poster's cursor, computed by the run. */
  lesson: {
    ask: Record<never, never>;
    answer: {
      steps: readonly ResolvedStep[];
      poster: { at: number; step: number };
    };
  };
  fingerprint: { ask: Record<never, never>; answer: { fingerprint: string } };
  /** Verbatim body of one event and its reasons. */
  event: {
    ask: { id: number };
    answer: {
      event: EventView;
      body: unknown;
      notes: readonly unknown[];
    } | null;
  };
  /** Why an entry is not committed, as the leader named sees it; null when it is, or when nobody of that name leads. */
  whyNotCommitted: {
    ask: { entity: string; index: number };
    answer: {
      held: readonly string[];
      missing: readonly string[];
      needed: number;
      blockedByOwnTermRule: boolean;
    } | null;
  };
  /** The statechart snapshot of an entity at the cursor. */
  snapshot: {
    ask: { entity: string };
    answer: { value: unknown; context: unknown } | null;
  };
  traceHash: {
    ask: Record<never, never>;
    answer: { hash: string; events: number };
  };
}
export type QueryName = keyof Queries;

export interface Player {
  /** Runs the input to its end. `onProgress` hears what share of the model time has been run, from 0 to 1. */
  load(input: RunInput, onProgress?: (share: number) => void): Promise<Frame>;
  seek(to: SeekTarget): Promise<Frame>;
  act(action: UserAction): Promise<Frame>;
  query<Q extends QueryName>(name: Q, ask: Queries[Q]['ask']): Promise<Queries[Q]['answer']>;
  /** Frees the worker. */
  close(): void;
}
