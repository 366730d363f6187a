/** The player's contract: the same in-process and in a worker. */
import type { RunInput, UserAction } from '../scenario/types';
import type { EtcdView, KeyAnswer } from '../sim/observe/etcd/view';
import type { ChainView, ChartView, EventView, TimelineView, ViewObject } from '../sim/view';
import type { ActorAnswer, OperationAnswer } from './actors';
import type { BreakHit, BreakSpec } from './breaks';
import type { EtcdAsk, KeyAsk } from './etcd/etcdAnswer';
import type { Explanation } from './explain/types';
import type { QuorumAnswer, QuorumAsk } from './quorum';

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
  /** Where the run shows the answer to the step's question, in microseconds; null = no place of its own. */
  readonly reveal: number | null;
}

/** What the run answers to a lesson's question, with the numbers that explain it. */
export type QuestionAnswer = { readonly facts: Readonly<Record<string, FactValue>> } & (
  | { readonly kind: 'choice'; readonly option: number }
  | { readonly kind: 'entity'; readonly entity: string }
  | { readonly kind: 'order'; readonly order: readonly number[] }
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly unit: 'ms' | 's' | '';
      readonly tolerance: number;
    }
);

/** Another branch of the same scenario and seed, by what was done in it; absent = the one on the stage. */
interface OfBranch {
  readonly actions?: readonly UserAction[];
}

export interface Queries {
  timeline: { ask: OfBranch; answer: TimelineView };
  /** Every object of a branch at a time; for looking at two branches side by side. */
  view: {
    ask: OfBranch & { readonly at: number };
    answer: {
      readonly at: number;
      readonly step: number;
      readonly event: EventView | null;
      readonly objects: readonly (readonly [string, ViewObject])[];
    };
  };
  /** Where the run on the stage and another branch first differ, apart from what was done in them. */
  diverge: {
    ask: { readonly actions: readonly UserAction[] };
    answer: { readonly here: EventView | null; readonly there: EventView | null } | null;
  };
  /** Causes and effects of an event, or of the event that a log entry stands for at the cursor. */
  chain: { ask: { readonly selection: string }; answer: ChainView | null };
  /** Why what is selected is as it is, or why not; `leader` asks about the leadership. */
  explain: { ask: { readonly selection: string }; answer: Explanation | null };
  /** The statechart of an entity at the cursor. */
  chart: { ask: { readonly entity: string }; answer: ChartView | null };
  /** What runs inside an entity of a laboratory at the cursor: `lab/etcd/n1`, `lab/always/n1/operation/c1#4`. */
  actor: { ask: { readonly entity: string }; answer: ActorAnswer | null };
  /** The operation of a laboratory's client that an event began or ended, as it stands at the cursor. */
  operation: { ask: { readonly event: number }; answer: OperationAnswer | null };
  /** The key-value store at the cursor, of one member and at one revision; null = the run has no etcd. */
  etcd: { ask: EtcdAsk; answer: EtcdView | null };
  /** One key of it with every version that the member keeps. */
  etcdKey: { ask: KeyAsk; answer: KeyAnswer | null };
  /** The event in which a member came to a revision; null = it has not, or has had it from the start. */
  etcdReached: {
    ask: { readonly member: string; readonly revision: number };
    answer: { readonly event: number } | null;
  };
  /** The object as it was before the newest event; null when it was not there. */
  before: { ask: { readonly entity: string }; answer: ViewObject | null };
  /** Where the run meets "pause when" conditions. */
  breaks: { ask: { readonly specs: readonly BreakSpec[] }; answer: readonly BreakHit[] };
  /** What the run answers to the question of a lesson's step (counted from 0). */
  answer: { ask: { readonly step: number }; answer: QuestionAnswer | null };
  /** The way here in short: two characters for each 24th of the events up to the cursor. */
  way: { ask: Record<never, never>; answer: { readonly way: string } };
  /** Where this replay leaves a way recorded elsewhere; null = it does not. */
  departs: {
    ask: { readonly way: string };
    answer: { readonly from: number; readonly to: number } | null;
  };
  /** Stops and facts of the lesson, and the poster's cursor, computed by the run. */
  lesson: {
    ask: Record<never, never>;
    answer: {
      steps: readonly ResolvedStep[];
      poster: { at: number; step: number };
    };
  };
  /** Monte Carlo of a partial quorum; has nothing to do with the run on the stage. */
  quorum: { ask: QuorumAsk; answer: QuorumAnswer };
  /** What the clients of one of the laboratory's lanes sent and heard until the cursor, as a file; null = no such lane. */
  recorded: {
    ask: { readonly lane: string; readonly engine: string };
    answer: { readonly text: string } | null;
  };
  fingerprint: { ask: Record<never, never>; answer: { fingerprint: string } };
  /** Verbatim body of one event and its reasons. */
  event: {
    ask: { id: number };
    answer: {
      event: EventView;
      /** Its direct causes, ascending; a timeline may leave some of them out. */
      causes: readonly EventView[];
      body: unknown;
      notes: readonly unknown[];
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
  /** `within` = virtual time that is not passed, because a question stands there. */
  seek(to: SeekTarget, within?: number): Promise<Frame>;
  query<Q extends QueryName>(name: Q, ask: Queries[Q]['ask']): Promise<Queries[Q]['answer']>;
  /** Frees the worker. */
  close(): void;
}
