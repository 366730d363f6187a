import { canonicalJson } from '../kernel/json';
import type { ScriptBody } from '../kernel/script';
import type { SimEvent } from '../kernel/types';
import { viewEvent } from '../sim/observe/event';
import type { EventView } from '../sim/view';
import type { History } from './history';

/**
 * Where two branches first differ in what happened, apart from what was done in them: the first pair of
 * events, in order, that are not the same. What can be seen comes first; ticks and heartbeats are only named
 * when nothing else differs. Null when everything is the same to the end.
 */
export function divergence(here: History, there: History): Parting | null {
  const isVisible = (event: SimEvent) => viewEvent(event).visible;
  return firstDifference(here, there, isVisible) ?? firstDifference(here, there, () => true);
}

interface Parting {
  readonly here: EventView | null;
  readonly there: EventView | null;
}

function firstDifference(
  here: History,
  there: History,
  counts: (event: SimEvent) => boolean,
): Parting | null {
  const mine = told(here, counts);
  const others = told(there, counts);
  for (;;) {
    const a = mine.next().value ?? null;
    const b = others.next().value ?? null;
    if (a === null && b === null) return null;
    if (a === null || b === null || nameOf(a) !== nameOf(b))
      return { here: a && viewEvent(a), there: b && viewEvent(b) };
  }
}

/** Events that the simulation brought about. A deed and its delivery are the branch itself, not its effect. */
function* told(history: History, counts: (event: SimEvent) => boolean): Generator<SimEvent> {
  for (const event of history.all()) if (!isDeed(event) && counts(event)) yield event;
}

function isDeed({ kind, body, from }: SimEvent): boolean {
  return (
    kind === 'action' &&
    from === 'you' &&
    (body.type !== 'script' || (body as ScriptBody).action.type === 'action')
  );
}

/** What happened, without the number that it has in its trace. */
function nameOf({ at, kind, from, to, body }: SimEvent): string {
  return canonicalJson({ at, kind, from, to, body });
}
