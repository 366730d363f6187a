import { chart, setup } from '../../../kernel/machine';
import { remember } from '../remember';
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

export const nextValue = remember<Value>(clientChart, 'request');
