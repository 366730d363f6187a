import { chart, setup } from '../../../../kernel/machine';
import { remember } from '../../remember';
import type { Role } from './types';

/** Who numbers the versions. With fixed mastership nothing but the start ever changes it. */
const machine = setup({
  types: {
    events: {} as
      /** It starts, and its own log says that it is the master. */
        | { type: 'APPOINTED' }
        /** The master was silent for too long, and nobody before this node in the order has taken over. */
        | { type: 'TAKEN_OVER' }
        /** Another node's reign supersedes this one's. */
        | { type: 'SUPERSEDED' },
  },
}).createMachine({
  id: 'timeline',
  initial: 'replica',
  states: {
    replica: { on: { APPOINTED: 'master', TAKEN_OVER: 'master' } },
    master: { on: { SUPERSEDED: 'replica' } },
  },
});

export const timelineChart = chart<unknown, { readonly type: string }>(machine);

export const roleAfter = remember<Role>(timelineChart);
