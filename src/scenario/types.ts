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
  readonly panels: readonly PanelName[];
  /** Ready-made branches beside the run itself: what is done differently in each. */
  readonly branches: readonly BranchSpec[];
  readonly lanes: readonly string[];
  readonly focus: string | null;
}
export type PanelName = 'raft' | 'network' | 'cap' | 'etcd';
export interface BranchSpec {
  readonly label: Bilingual;
  readonly actions: readonly UserAction[];
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
  /** Letter of a ready-made branch; absent = the run itself, A. */
  readonly branch?: string;
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
  /** Panels of this step; null = those of the scenario. */
  readonly panels: readonly PanelName[] | null;
  readonly ask: Question | null;
}

/** A prediction. What is right is computed by the run; the document holds only how to find out. */
export type Question = QuestionFrame &
  (
    | { readonly kind: 'choice'; readonly options: readonly ChoiceOption[] }
    /** A member, picked on the stage. */
    | { readonly kind: 'entity'; readonly answer: FactSpec }
    /** Right is the order in which the moments came. */
    | { readonly kind: 'order'; readonly options: readonly OrderOption[] }
    | {
        readonly kind: 'number';
        readonly answer: FactSpec;
        readonly unit: 'ms' | 's' | '';
        /** How far off still counts as right, in the unit. */
        readonly tolerance: number;
      }
  );
interface QuestionFrame {
  readonly question: Bilingual;
  /** Where the run shows the answer; null = at the next step's stop. */
  readonly reveal: MomentRef | null;
  /** Said after the reveal. */
  readonly explain: readonly Variant[];
  readonly facts: Readonly<Record<string, FactSpec>>;
}
export interface ChoiceOption {
  readonly text: Bilingual;
  /** The first option whose test holds is right; the last needs none. */
  readonly if: RunTest | null;
  /** Why this is not it, for whoever chose it; null = nothing to add. */
  readonly because: Bilingual | null;
}
export interface OrderOption {
  readonly text: Bilingual;
  readonly moment: string;
}
/** Something that a run either fulfils or not; `all` = everything in the list. */
export type RunTest = PlainTest | { readonly all: readonly PlainTest[] };
type PlainTest =
  /** The moment came. */
  | { readonly moment: string }
  /** The first came, and the second later or never. */
  | { readonly before: readonly [string, string] }
  /** A fact of the question lies above or below something, or equals it. */
  | {
      readonly fact: string;
      readonly above?: number;
      readonly below?: number;
      readonly equals?: string | number;
    }
  | (Omit<Expectation, 'at'> & { readonly at: MomentRef | 'end' });
/** The first variant whose `if` holds is shown. */
export interface Variant {
  readonly if: { readonly fact: string; readonly above: number } | null;
  readonly text: Bilingual;
}
export type FactSpec = {
  /** Letter of the branch that it is taken from; absent = the branch on the stage. */
  readonly branch?: string;
} & FactSource;
type FactSource =
  /** Time from one moment to another, negative when the second came first. */
  | { readonly between: readonly [string, string] }
  /** Which member the moment's event happened at. */
  | { readonly memberOf: string }
  /** Who sent the message that the moment's event is. */
  | { readonly senderOf: string }
  /** A value of the world at a moment, by outcome path; with `since`, by how much it grew after that. */
  | { readonly path: string; readonly at: MomentRef; readonly since?: MomentRef };

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
