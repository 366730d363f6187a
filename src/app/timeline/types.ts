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
  /** Events of the causal chain; without it the selected event's direct causes and effects. */
  readonly chain?: readonly number[] | null;
  onSeek(target: SeekTarget): void;
  onScrub(phase: ScrubPhase, at: number): void;
  onPlay(): void;
  onPause(): void;
  onRate(rate: number): void;
  onCompress(on: boolean): void;
  onSelect(id: string | null): void;
}
export type ScrubPhase = 'start' | 'move' | 'end';
