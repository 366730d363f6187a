import type { SimEvent } from '../kernel/types';
import { viewEvent } from '../sim/observe/event';
import type { ChainView, EventView } from '../sim/view';
import type { History } from './history';

/** What led to what. Every event names its direct causes; everything here is a walk along them. */

const effectsOf = new WeakMap<History, readonly (readonly number[])[]>();

/** Direct effects of every event, computed once for a complete run. */
function directEffects(history: History): readonly (readonly number[])[] {
  const known = effectsOf.get(history);
  if (known !== undefined) return known;
  const effects: number[][] = Array.from({ length: history.length }, () => []);
  for (const { id, causes } of history.all()) for (const cause of causes) effects[cause]?.push(id);
  effectsOf.set(history, effects);
  return effects;
}

/** The chain of an event; null when the run has no such event. */
export function chainOf(history: History, id: number): ChainView | null {
  const event = history.event(id);
  if (event === undefined) return null;
  const effects = directEffects(history);
  return {
    event: id,
    upstream: reach(id, (at) => history.event(at)?.causes ?? []),
    downstream: reach(id, (at) => effects[at] ?? []),
    path: criticalPath(history, event),
    effects: (effects[id] ?? [])
      .map((effect) => history.event(effect))
      .filter((effect) => effect !== undefined)
      .map(viewEvent)
      .filter(({ visible }) => visible),
  };
}

/** Everything that can be reached, the start excluded, ascending. */
function reach(start: number, next: (id: number) => readonly number[]): number[] {
  const seen = new Set<number>();
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const other of next(id)) {
      if (seen.has(other)) continue;
      seen.add(other);
      open.push(other);
    }
  }
  return [...seen].sort((a, b) => a - b);
}

/**
 * From the first visible cause to the event, each step along the cause that came last: that is the one
 * the event had to wait for. Deeds of the viewer or of the scenario end the walk.
 */
function criticalPath(history: History, event: SimEvent): EventView[] {
  const path: EventView[] = [];
  let current: SimEvent | undefined = event;
  while (current !== undefined) {
    const view = viewEvent(current);
    if (view.visible || current === event) path.unshift(view);
    if (view.shape === 'user') break;
    const last: number | undefined = current.causes.at(-1);
    current = last === undefined ? undefined : history.event(last);
  }
  return path;
}

/**
 * The event that a log entry's cell stands for at a moment: the one that committed it there, else the one
 * that appended it; null when the member never held it up to then.
 */
export function originOfEntry(
  history: History,
  step: number,
  member: string,
  index: number,
): number | null {
  for (let id = step - 1; id >= 0; id -= 1) {
    const event = history.event(id);
    if (event === undefined || event.to !== `etcd/${member}`) continue;
    const isOrigin = event.notes.some(
      ({ reason, data }) =>
        (reason === 'commit' && Number(data.from) < index && index <= Number(data.to)) ||
        (reason === 'append' && Number(data.first) <= index && index <= Number(data.last)),
    );
    if (isOrigin) return id;
  }
  return null;
}

/** The newest event that a selection stands for, at a moment. */
export function eventOfSelection(history: History, step: number, selection: string): number | null {
  const event = /^event\/(\d+)$/.exec(selection);
  if (event !== null) return Number(event[1]);
  const entry = /^etcd\/([^/]+)\/(\d+)$/.exec(selection);
  if (entry !== null) return originOfEntry(history, step, entry[1] ?? '', Number(entry[2]));
  return null;
}
