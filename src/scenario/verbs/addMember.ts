import * as v from 'valibot';
import { defineVerb, target } from './verb';

/** Adds a member, as a voter or a learner, and starts it. */
export const addMember = defineVerb('addMember', {
  member: target,
  learner: v.optional(v.boolean(), false),
});
