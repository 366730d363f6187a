/** The scenario document `orrery/v1` after parsing and defaulting: complete, nothing optional by accident. */
import type { Action, ClusterSpec, Condition, Micros } from '../sim/config';

export type * from '../sim/config';
export interface Bilingual {
  readonly en: string;
  readonly ko: string;
}

export interface Scenario {
  /** The file's name in public/scenarios, or metadata.name of a custom one. */
  readonly id: string;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly topic: Topic;
  /** Number in the catalogue of scenarios; 0 = none. */
  readonly number: number;
  readonly level: 1 | 2 | 3;
  readonly minutes: number;
  readonly seed: number;
  /** Model time at which the run ends. */
  readonly until: Micros;
  /** Default playback rate. */
  readonly rate: number;
  readonly cluster: ClusterSpec;
  readonly timeline: readonly TimelineEntry[];
  /** Names for moments of the run that facts, steps and the poster refer to. */
  readonly moments: Readonly<Record<string, MomentSpec>>;
  readonly poster: MomentRef;
  readonly expect: readonly Expectation[];
  readonly lesson: readonly LessonStep[];
  /** Panels from left to right, and the timeline's lanes. */
  readonly panels: readonly string[];
  readonly lanes: readonly ('you' | 'client' | 'raft' | 'log' | 'net')[];
  readonly focus: string | null;
}
export type Topic = 'etcd' | 'apiserver' | 'scheduler' | 'controllers' | 'cloud' | 'capstone';

/** A target may be a member's short name or one of `leader`, `follower` (the first that is not leader). */
export interface TimelineEntry {
  /** For references (`after: cut`); '' = none. */
  readonly name: string;
  readonly at: Micros | null;
  readonly when: Condition | null;
  /** With `when`: how long after it. */
  readonly plus: Micros;
  readonly action: Action;
}

export interface MomentSpec {
  readonly when: Condition;
  readonly plus: Micros;
}
/** A time, or the name of a moment or timeline action with an offset (may be negative). */
export type MomentRef =
  | { readonly at: Micros }
  | { readonly moment: string; readonly plus: Micros };

export interface Expectation {
  readonly at: MomentRef | 'end';
  /** Path into the outcome, e.g. `etcd.leaderCount`, `etcd.e1.role`, `clients.c1.ok`, `invariants`. */
  readonly path: string;
  readonly equals?: unknown;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly contains?: string;
}

export interface LessonStep {
  readonly stop: MomentRef;
  readonly say: readonly Variant[];
  readonly facts: Readonly<Record<string, FactSpec>>;
  readonly focus: readonly string[];
  /** Code of the study note, e.g. E5; '' = none. */
  readonly noteRef: string;
}
/** The first variant whose `if` holds is shown. */
export interface Variant {
  readonly if: { readonly fact: string; readonly above: number } | null;
  readonly text: Bilingual;
}
export type FactSpec =
  /** Time from one moment to another, negative when the second came first. */
  | { readonly between: readonly [string, string] }
  /** Which member the moment's event happened at. */
  | { readonly memberOf: string }
  /** A value of the world at a moment, by outcome path. */
  | { readonly path: string; readonly at: MomentRef };

/** Everything that determines a run. */
export interface RunInput {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly actions: readonly UserAction[];
}
/** What the viewer did, with its virtual time. */
export interface UserAction {
  readonly at: Micros;
  readonly action: Action;
}

/** A problem in a document, a link or an input, with its place and its remedy. */
export interface Problem {
  /** 1-based; 0 when there is no text (a link). */
  readonly line: number;
  readonly column: number;
  /** `timeline[2].groups[0]`. */
  readonly path: string;
  readonly message: string;
  readonly remedy: string;
}
