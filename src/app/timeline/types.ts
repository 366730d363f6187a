import type { SeekTarget } from '../../player/types';
import type { TimelineView } from '../../sim/view';

/** One of the known lanes, or a laboratory's own. */
export type Lane = string;
export type Lang = 'en' | 'ko';
/** Study: 120 px with all lanes. Projector: 72 px, one merged lane. Article: a 56 px transport. */
export type TimelineVariant = 'study' | 'projector' | 'article';

export interface TimelineProps {
  readonly timeline: TimelineView | null;
  /** Cursor: virtual time in microseconds and number of events delivered so far. */
  readonly at: number;
  readonly step: number;
  readonly end: { readonly at: number; readonly step: number };
  readonly lanes: readonly Lane[];
  readonly playing: boolean;
  readonly rate: number;
  /** What the machine really reaches, when that is less than the rate. */
  readonly realRate: number | null;
  readonly compress: boolean;
  readonly lang: Lang;
  readonly variant: TimelineVariant;
  readonly reducedMotion: boolean;
  /** Entity id or `event/118`. */
  readonly selection: string | null;
  /** While a question is open: nothing after this time is shown or reachable. */
  readonly hiddenFrom?: number | null;
  /** The causal chain of what is selected: causes in solid ink, effects dashed, the rest recedes. */
  readonly chain?: TimelineChain | null;
  /** Other branches of this run, drawn as thin lanes under the leaders from where they part. */
  readonly ghosts?: readonly GhostLane[];
  /** Name of the branch on the stage, e.g. `B`; only of use together with `ghosts`. */
  readonly branch?: string;
  readonly bookmarks?: readonly TimelineBookmark[];
  readonly questions?: readonly TimelineQuestion[];
  /** Where "pause when" conditions are met, as small octagons. */
  readonly breakpoints?: readonly TimelineBreakpoint[];
  /** Events that a search has found; null = nothing is searched. */
  readonly found?: readonly number[] | null;
  onSeek(target: SeekTarget): void;
  onScrub(phase: ScrubPhase, at: number): void;
  onPlay(): void;
  onPause(): void;
  onRate(rate: number): void;
  onCompress(on: boolean): void;
  onSelect(id: string | null): void;
  /** What an event says, verbatim, for the hover card; null when there is none. */
  onDescribe?(id: number): Promise<EventMessage | null>;
  /** Another branch was chosen. */
  onBranch?(name: string): void;
  /** Takes a bookmark away. */
  onBookmark?(at: number): void;
  /** Opens and closes the list of bookmarks and conditions; absent = there is none. */
  onMarks?(): void;
  readonly marksOpen?: boolean;
  /** Number of conditions to pause at that are set. */
  readonly conditions?: number;
  /** Why playing has stopped where the cursor stands; null = not at a condition. */
  readonly stoppedBy?: string | null;
}
export interface EventMessage {
  /** `AppResp  e5 → e1  term 4  index 104` */
  readonly head: string;
  readonly body: string;
  /** What was decided in it, one line each. */
  readonly reasons: readonly string[];
}
export interface TimelineChain {
  readonly event: number;
  readonly upstream: readonly number[];
  readonly downstream: readonly number[];
}
export interface GhostLane {
  readonly name: string;
  /** What the viewer calls it, or what made it: `cut e1 e2 | e3 e4 e5`. */
  readonly label: string;
  /** Virtual microseconds at which it parts from the branch on the stage. */
  readonly from: number;
  readonly timeline: TimelineView;
}
export interface TimelineBookmark {
  readonly at: number;
  readonly label: string;
}
export interface TimelineQuestion {
  readonly at: number;
  /** Number of the lesson's step, from 1. */
  readonly step: number;
  readonly state: 'ahead' | 'open' | 'answered' | 'skipped';
}
export interface TimelineBreakpoint {
  readonly event: number;
  readonly at: number;
}
export type ScrubPhase = 'start' | 'move' | 'end';
