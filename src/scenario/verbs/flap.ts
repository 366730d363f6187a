import * as v from 'valibot';
import { span } from '../schema/values';
import { defineVerb, target } from './verb';

/** Cuts a member off for half of every round, until the network is healed. */
export const flap = defineVerb(
  'flap',
  {
    target,
    every: v.optional(v.pipe(span, v.minValue(20_000, 'a round lasts at least 20ms')), '2s'),
  },
  { members: (action) => [action.target] },
);
