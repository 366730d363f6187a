/** Machines whose clocks run fast or slow. Their processes know no other time than what their clock says. */
import type { Component, Effect, Micros } from '../../../kernel/types';

const MILLION = 1_000_000;

/** What a clock that drifts by `ppm` microseconds per second shows at an instant; 0 at the start of the run. */
export function clockAt(ppm: number, at: Micros): Micros {
  return Math.floor((at * (MILLION + ppm)) / MILLION);
}

/** The first instant at which the clock shows at least `shown`. */
function instantOf(ppm: number, shown: Micros): Micros {
  let at = Math.ceil((shown * MILLION) / (MILLION + ppm));
  while (clockAt(ppm, at) < shown) at += 1;
  return at;
}

/**
 * A process on such a machine: events reach it at its clock's time, and its timers ring by its clock. What
 * it sends travels in true time.
 */
export function drifting<S>(component: Component<S>, ppm: number): Component<S> {
  return {
    react(state, event) {
      const now = clockAt(ppm, event.at);
      const [next, effects] = component.react(state, { ...event, at: now });
      return [next, effects.map((effect) => rung(effect, ppm, now, event.at))];
    },
  };
}

function rung(effect: Effect, ppm: number, now: Micros, at: Micros): Effect {
  if (effect.kind !== 'timer') return effect;
  return { ...effect, after: Math.max(0, instantOf(ppm, now + effect.after) - at) };
}
