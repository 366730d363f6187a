import { chart, setup } from '../../../kernel/machine';
import type { LabClientState } from './types';

/** A client has one request under way or none. */
const machine = setup({
  types: {
    events: {} as { type: 'DUE' } | { type: 'Response' } | { type: 'GIVE_UP' },
  },
}).createMachine({
  id: 'client',
  initial: 'idle',
  states: {
    idle: { on: { DUE: 'waiting' } },
    waiting: { on: { Response: 'idle', GIVE_UP: 'idle' } },
  },
});

export const clientChart = chart<unknown, { readonly type: string }>(machine);

type Value = LabClientState['value'];

/** Two states and three events: what the chart says is asked once each. */
const known = new Map<string, Value>();

export function nextValue(value: Value, event: string): Value {
  const key = `${value} ${event}`;
  let next = known.get(key);
  if (next === undefined) {
    // The chart's states are these two.
    next = clientChart.transition({ value, context: undefined }, { type: event })[0].value as Value;
    known.set(key, next);
  }
  return next;
}
