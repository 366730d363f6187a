/** What a watcher concludes from what it has heard. */
import type { Micros } from '../../../../kernel/types';
import type { Watcher } from './types';

/**
 * When the primary is to be held for down: it has not answered for `downAfter`, or has said for as long that
 * it is none. The owner of a session is not before that has run out.
 */
export function downAt({ spec, seen, primary, configuredAt }: Watcher): Micros {
  const patience = Math.max(spec.downAfter, spec.session ?? 0);
  const sighting = seen[primary];
  if (sighting === undefined) return configuredAt + patience;
  const sign = sighting.role === 'primary' ? sighting.heardAt : sighting.since;
  return Math.max(sign, configuredAt) + patience;
}

/** Whoever suspects an owner, or has just voted for its replacement, does not prolong its session. */
export function maySpeakFor({ mood, mayTryAt }: Watcher, at: Micros): boolean {
  return mood === 'watching' && at >= mayTryAt;
}

/**
 * The replica with most of the data among those that have answered lately; ties by name. One that has not
 * been brought in line with this configuration yet, such as an older primary, is none.
 */
export function freshest(watcher: Watcher, at: Micros): string | null {
  const { nodes, seen, spec, since, primary } = watcher;
  let best: string | null = null;
  for (const name of nodes) {
    const sighting = seen[name];
    if (sighting?.role !== 'secondary' || at - sighting.heardAt > 2 * spec.heartbeat) continue;
    if (sighting.epoch !== since || !(sighting.linked || name === primary)) continue;
    if (best === null || sighting.length > (seen[best]?.length ?? 0)) best = name;
  }
  return best;
}
