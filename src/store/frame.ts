/** The instant on screen: the cursor and every object of it, as the newest frame left them. */
import type { Failure, Frame } from '../player/types';
import type { EventView } from '../sim/view';
import { Objects } from './objects';

export interface Instant {
  /** Virtual microseconds, and the number of events delivered. */
  readonly at: number;
  readonly step: number;
  readonly end: { readonly at: number; readonly step: number };
  readonly objects: Objects;
  readonly event: EventView | null;
  readonly failure: Failure | null;
}

export const emptyInstant: Instant = {
  at: 0,
  step: 0,
  end: { at: 0, step: 0 },
  objects: Objects.of(),
  event: null,
  failure: null,
};

/** Objects that did not change keep their identity, so a selector by key sees no change. */
export function applyFrame(instant: Instant, frame: Frame): Instant {
  const base = frame.complete ? Objects.of() : instant.objects;
  const objects =
    frame.changed.length === 0
      ? base
      : base.withAll(frame.changed.map((change) => [change.key, change.value] as const));
  return {
    at: frame.at,
    step: frame.step,
    end: frame.end,
    objects,
    event: frame.event,
    failure: frame.failure,
  };
}
