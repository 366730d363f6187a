import * as v from 'valibot';
import { integer } from '../schema/values';
import { defineVerb, target } from './verb';

/** Takes a snapshot and drops the log up to an index. */
export const compact = defineVerb(
  'compact',
  { target, index: v.optional(v.nullable(integer(1, 1_000_000_000)), null) },
  { members: (action) => [action.target] },
);
