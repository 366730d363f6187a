import { chart, setup } from '../../../../kernel/machine';
import { remember } from '../../remember';
import type { CoordinatorState, ParticipantState } from './types';

export type ParticipantEvent =
  | { readonly type: 'PREPARE' }
  | { readonly type: 'COMMIT' }
  | { readonly type: 'ABORT' };

/** A participant's part in one transaction. Between its YES and the decision it is in doubt. */
const participant = setup({ types: { events: {} as ParticipantEvent } }).createMachine({
  id: 'participant',
  initial: 'idle',
  states: {
    idle: { on: { PREPARE: 'prepared' } },
    prepared: { on: { COMMIT: 'committed', ABORT: 'aborted' } },
    committed: { type: 'final' },
    aborted: { type: 'final' },
  },
});

export type CoordinatorEvent =
  | { readonly type: 'PREPARE' }
  | { readonly type: 'ALL_YES' }
  | { readonly type: 'NO' }
  | { readonly type: 'TIMED_OUT' }
  | { readonly type: 'ACKNOWLEDGED' };

/** The coordinator's part in one transaction. */
const coordinator = setup({ types: { events: {} as CoordinatorEvent } }).createMachine({
  id: 'coordinator',
  initial: 'init',
  states: {
    init: { on: { PREPARE: 'waiting' } },
    waiting: { on: { ALL_YES: 'committing', NO: 'aborting', TIMED_OUT: 'aborting' } },
    committing: { on: { ACKNOWLEDGED: 'done' } },
    // Nobody acknowledges an abort: whoever asks about a transaction without a record is told that it was aborted.
    aborting: { on: { ACKNOWLEDGED: 'done' } },
    done: { type: 'final' },
  },
});

export const participantChart = chart<unknown, { readonly type: string }>(participant);
export const coordinatorChart = chart<unknown, { readonly type: string }>(coordinator);

export const participantAfter = remember<ParticipantState>(participantChart, 'request');
export const coordinatorAfter = remember<CoordinatorState>(coordinatorChart, 'request');
