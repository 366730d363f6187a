import { chart, setup } from '../../../../kernel/machine';
import { remember } from '../../remember';
import type { Role, WatcherMood } from './types';

export type RoleEvent =
  | { readonly type: 'ELECTION_DUE' }
  | { readonly type: 'WON' }
  | { readonly type: 'PROMOTED' }
  | { readonly type: 'PRIMARY_FOUND' }
  | { readonly type: 'DIVERGED' }
  | { readonly type: 'TRUNCATED' }
  | { readonly type: 'STEPPED_DOWN' };

/** What a replica is among its peers. */
const role = setup({ types: { events: {} as RoleEvent } }).createMachine({
  id: 'replica',
  initial: 'secondary',
  states: {
    secondary: {
      on: { ELECTION_DUE: 'candidate', PROMOTED: 'primary', DIVERGED: 'rollback' },
    },
    candidate: {
      on: { WON: 'primary', PRIMARY_FOUND: 'secondary', STEPPED_DOWN: 'secondary' },
    },
    primary: { on: { STEPPED_DOWN: 'secondary' } },
    rollback: { on: { TRUNCATED: 'secondary', STEPPED_DOWN: 'secondary' } },
  },
});

export type MoodEvent =
  | { readonly type: 'DOWN' }
  | { readonly type: 'BACK' }
  | { readonly type: 'AGREED' }
  | { readonly type: 'AUTHORISED' }
  | { readonly type: 'GAVE_UP' }
  | { readonly type: 'CONFIGURED' };

/** What a watcher is about: it suspects, is authorised by its peers, promotes. */
const mood = setup({ types: { events: {} as MoodEvent } }).createMachine({
  id: 'watcher',
  initial: 'watching',
  states: {
    watching: { on: { DOWN: 'suspecting' } },
    suspecting: { on: { BACK: 'watching', AGREED: 'electing', CONFIGURED: 'watching' } },
    electing: { on: { AUTHORISED: 'promoting', GAVE_UP: 'suspecting', CONFIGURED: 'watching' } },
    promoting: { on: { GAVE_UP: 'suspecting', CONFIGURED: 'watching' } },
  },
});

export const roleChart = chart<unknown, { readonly type: string }>(role);
export const moodChart = chart<unknown, { readonly type: string }>(mood);

export const roleAfter = remember<Role>(roleChart);
export const moodAfter = remember<WatcherMood>(moodChart);
