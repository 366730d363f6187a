/** Finds the newest event that tells something about somebody, without walking through the whole run. */
import type { Note } from '../kernel/types';
import type { History } from './history';

/** Ids of events by what their notes say and about whom, ascending; made once for a complete run. */
type Index = ReadonlyMap<string, readonly number[]>;
const indexes = new WeakMap<History, Index>();

function indexOf(history: History): Index {
  const known = indexes.get(history);
  if (known !== undefined) return known;
  const index = new Map<string, number[]>();
  for (const { id, notes } of history.all())
    for (const { reason, about } of notes) {
      const key = `${reason} ${about}`;
      const ids = index.get(key);
      if (ids === undefined) index.set(key, [id]);
      else if (ids.at(-1) !== id) ids.push(id);
    }
  if (history.isComplete) indexes.set(history, index);
  return index;
}

/** Id of the last of the first `step` events with a note of that reason about somebody; null = there is none. */
export function lastNoted(
  history: History,
  step: number,
  reason: string,
  about: string,
  /** Which of these notes is meant; absent = any. */
  isMeant: (note: Note) => boolean = () => true,
): number | null {
  const isNote = (note: Note) => note.reason === reason && note.about === about && isMeant(note);
  return (
    indexOf(history)
      .get(`${reason} ${about}`)
      ?.findLast((id) => id < step && history.event(id)?.notes.some(isNote) === true) ?? null
  );
}
