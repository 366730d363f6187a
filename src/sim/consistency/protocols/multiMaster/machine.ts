import { chart, setup } from '../../../../kernel/machine';
import { remember } from '../../remember';
import type { Phase } from './types';

/** Clients are served in either state; an operation has no states, because it is over at once. */
const machine = setup({
  types: {
    events: {} as
      /** It is time to compare with the next partner. Whoever has not answered until then is silent. */
      { type: 'DIGEST_SENT' } | { type: 'DIFFERENCE_HEARD' },
  },
}).createMachine({
  id: 'multiMaster',
  initial: 'serving',
  states: {
    serving: { on: { DIGEST_SENT: 'exchanging' } },
    exchanging: { on: { DIFFERENCE_HEARD: 'serving', DIGEST_SENT: 'exchanging' } },
  },
});

export const multiMasterChart = chart<unknown, { readonly type: string }>(machine);

export const phaseAfter = remember<Phase>(multiMasterChart);
