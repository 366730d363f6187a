import * as v from 'valibot';
import { FIREABLE_EVENTS } from '../../sim/config';
import { defineVerb, target } from './verb';

/** Sets a transition of a member's role chart off by hand; where its guard refuses, nothing happens. */
export const fire = defineVerb(
  'fire',
  {
    target,
    event: v.picklist(
      FIREABLE_EVENTS,
      'write TIMER_FIRED, TIMEOUT_NOW, QUORUM_CHECKED or HIGHER_TERM',
    ),
  },
  { members: (action) => [action.target] },
);
