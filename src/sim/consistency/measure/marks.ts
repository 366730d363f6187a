import { AppendList } from '../../../kernel/appendList';
import type { LabelledRead } from '../checker/liveLabels';
import { countWhile } from '../checker/rising';

export type Mark = 'stale' | 'inversion' | 'phantom';

/** Marked reads of each client, ascending by id: a client's reads end in the order of their calls. */
export type Marks = ReadonlyMap<string, AppendList<{ readonly id: number; readonly mark: Mark }>>;

/** `found` ascending by id for each client, and after all that is there. */
export function marksWith(marks: Marks, found: readonly LabelledRead[]): Marks {
  if (found.length === 0) return marks;
  const next = new Map(marks);
  for (const { read, phantom, stale } of found) {
    // What is stale may be an inversion, too: the plainer word wins.
    const mark = phantom ? 'phantom' : stale === null ? 'inversion' : 'stale';
    const list = next.get(read.client) ?? AppendList.of();
    next.set(read.client, list.append({ id: read.id, mark }));
  }
  return next;
}

export function markOf(marks: Marks, client: string, id: number): Mark | null {
  const list = marks.get(client);
  if (list === undefined) return null;
  const found = list.at(countWhile(list, (one) => one.id < id));
  return found?.id === id ? found.mark : null;
}

/** How many reads of a client with from ≤ id < to are marked, or have this one mark. */
export function countMarks(
  marks: Marks,
  client: string,
  from: number,
  to: number,
  kind: Mark | null = null,
): number {
  const list = marks.get(client);
  if (list === undefined) return 0;
  const first = countWhile(list, ({ id }) => id < from);
  const end = countWhile(list, ({ id }) => id < to);
  if (kind === null) return end - first;
  return list.slice(first, end).filter(({ mark }) => mark === kind).length;
}
