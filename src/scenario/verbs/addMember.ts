import * as v from 'valibot';
import { name } from '../schema/values';
import { defineVerb } from './verb';

/** Adds a member, as a voter or a learner, and starts it. */
export const addMember = defineVerb('addMember', { name, learner: v.optional(v.boolean(), false) }, { adds: (action) => action.name });
