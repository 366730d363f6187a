import { step } from './step';
import type { EventId, Micros, SimEvent, System, World } from './types';

/** Where to stop: before passing a time, at a number of events, or at an event of one's choice. */
export interface Limit {
  readonly at?: Micros;
  readonly step?: EventId;
  readonly when?: (event: SimEvent) => boolean;
}

/**
 * Delivers events until the limit; `see` gets each of them. The world's clock stays at its last event.
 * Throws ModelError as `step` does; the last good world is then the one handed to `see` before.
 */
export function runUntil<N>(
  system: System<N>,
  start: World<N>,
  limit: Limit,
  see: (event: SimEvent, world: World<N>) => void = () => {},
): World<N> {
  let world = start;
  const last = limit.at ?? Number.POSITIVE_INFINITY;
  const steps = limit.step ?? Number.POSITIVE_INFINITY;
  while (world.step < steps) {
    const next = step(system, world, last);
    if (next === null) break;
    world = next[0];
    see(next[1], world);
    if (limit.when?.(next[1]) === true) break;
  }
  return world;
}
