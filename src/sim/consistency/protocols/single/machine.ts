import { chart, setup } from '../../../../kernel/machine';
import { remember } from '../../remember';
import type { Duty } from './types';

/** What a node is for is settled when it starts and never changes: nobody else could take the data over. */
const machine = setup({
  types: { events: {} as { type: 'HOLDS_DATA' } | { type: 'HOLDS_NOTHING' } },
}).createMachine({
  id: 'single',
  initial: 'idle',
  states: {
    idle: { on: { HOLDS_DATA: 'owner', HOLDS_NOTHING: 'gateway' } },
    owner: {},
    gateway: {},
  },
});

export const singleChart = chart<unknown, { readonly type: string }>(machine);

export const dutyAfter = remember<Duty>(singleChart);
