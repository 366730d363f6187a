import type { SeekTarget } from '../../player/types';
import type { TimelineView } from '../../sim/view';

export type Lane = 'you' | 'client' | 'raft' | 'log' | 'net';
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
  /** The verbatim message of an event, for the hover card; null when there is none. */
  onDescribe?(id: number): Promise<string | null>;
  onBranch?(name: string): void;
  onBookmark?(at: number): void;
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
  readonly state: 'ahead' | 'open' | 'answered' | 'skipped';
}
export interface TimelineBreakpoint {
  readonly at: number;
  readonly label: string;
}
export type ScrubPhase = 'start' | 'move' | 'end';
