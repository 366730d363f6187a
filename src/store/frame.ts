/** The instant on screen: the cursor and every object of it, as the newest frame left them. */
import type { Failure, Frame } from '../player/types';
import type { EventView } from '../sim/view';
import { Objects } from './objects';

export interface Instant {
  /** How many frames have been shown since playing began; null = a frame that was sought. */
  readonly played: number | null;
  /** Virtual microseconds, and the number of events delivered. */
  readonly at: number;
  readonly step: number;
  readonly end: { readonly at: number; readonly step: number };
  readonly objects: Objects;
  readonly event: EventView | null;
  readonly failure: Failure | null;
}

export const emptyInstant: Instant = {
  played: null,
  at: 0,
  step: 0,
  end: { at: 0, step: 0 },
  objects: Objects.of(),
  event: null,
  failure: null,
};

/** Objects that did not change keep their identity, so a selector by key sees no change. */
export function applyFrame(instant: Instant, frame: Frame, isPlayed = false): Instant {
  const base = frame.complete ? Objects.of() : instant.objects;
  const objects =
    frame.changed.length === 0
      ? base
      : base.withAll(frame.changed.map((change) => [change.key, change.value] as const));
  return {
    played: isPlayed ? (instant.played ?? 0) + 1 : null,
    at: frame.at,
    step: frame.step,
    end: frame.end,
    objects,
    event: frame.event,
    failure: frame.failure,
  };
}
