/** A second branch beside the one on the stage: its objects at the same time, and where the two part. */
import type { Queries } from '../player/types';
import type { ViewObject } from '../sim/view';
import { Objects } from './objects';

export interface Beside {
  readonly name: string;
  readonly at: number;
  readonly objects: Objects;
  /** First pair of events that differ; null = the same so far as the run goes. */
  readonly divergence: Queries['diverge']['answer'];
}

export function besideOf(
  name: string,
  view: Queries['view']['answer'],
  divergence: Beside['divergence'],
): Beside {
  return { name, at: view.at, objects: Objects.of(view.objects), divergence };
}

/** Ids of members, clients and the network that are not the same on both sides. */
export function differing(
  one: { entries?: never; get(key: string): ViewObject | undefined; keys(): Iterable<string> },
  other: { get(key: string): ViewObject | undefined; keys(): Iterable<string> },
): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const id of new Set([...one.keys(), ...other.keys()])) {
    if (id.startsWith('flight/')) continue;
    const [a, b] = [one.get(id), other.get(id)];
    if (a !== b && JSON.stringify(told(a)) !== JSON.stringify(told(b))) ids.add(id);
  }
  return ids;
}

/** What of an object is worth a mark: what it knows and is, not when its next timer rings. */
function told(object: ViewObject | undefined): unknown {
  if (object?.kind !== 'member') return object;
  const { status, role, term, vote, lead, commit, last, lastTerm, log } = object;
  return { status, role, term, vote, lead, commit, last, lastTerm, log };
}
