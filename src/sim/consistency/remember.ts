import type { Chart } from '../../kernel/machine';

/** A step of a chart that was asked for: machine, state, event. Not every event is known in every state. */
export interface Turn {
  readonly of: Kind;
  readonly machine: string;
  readonly from: string;
  readonly event: string;
}

/** Whether a chart is that of a process, or that of one request: there are few of the one, many of the other. */
type Kind = 'process' | 'request';

/** Who hears of the steps that charts take; null = nobody. */
let heard: Turn[] | null = null;

/**
 * Has `list` told every step that charts take from now on, until it is called with null. What happens does not
 * depend on it: it is for whoever runs a world and wants to know how its machines came to where they are.
 */
export function hearTurns(list: Turn[] | null): void {
  heard = list;
}

/**
 * A chart's answers, each asked for once. Only for charts whose guards read nothing but the event's name and
 * whose actions are empty: a step of a chart costs tens of microseconds, and every message takes one.
 */
export function remember<V extends string>(
  chart: Chart<unknown, { readonly type: string }>,
  of: Kind = 'process',
): (value: V, event: string) => V {
  const known = new Map<string, V>();
  const machine = chart.machine.id;
  return (value, event) => {
    heard?.push({ of, machine, from: value, event });
    const key = `${value} ${event}`;
    let next = known.get(key);
    if (next === undefined) {
      // The states of a flat chart are words, and the caller names them in V.
      next = chart.transition({ value, context: undefined }, { type: event })[0].value as V;
      known.set(key, next);
    }
    return next;
  };
}
