import type { EventView } from '../../sim/view';

/** Ids of the events in whose label or entities all of the words occur, up to a time. */
export function findEvents(
  events: readonly EventView[],
  search: string,
  end: number,
): readonly number[] | null {
  const words = search.toLowerCase().split(/\s+/).filter(isWord);
  if (words.length === 0) return null;
  const found: number[] = [];
  for (const { id, at, label, entities } of events) {
    if (at > end) break;
    const text = `${label} ${entities.join(' ')}`.toLowerCase();
    if (words.every((word) => text.includes(word))) found.push(id);
  }
  return found;
}

/** The find before (-1) or after (1) the newest event, round the ends; null when there are none. */
export function nextFind(
  found: readonly number[],
  newest: number,
  direction: 1 | -1,
): number | null {
  return direction === 1
    ? (found.find((id) => id > newest) ?? found[0] ?? null)
    : (found.findLast((id) => id < newest) ?? found.at(-1) ?? null);
}

function isWord(word: string): boolean {
  return word !== '';
}
