import { name } from '../schema/values';
import { defineVerb } from './verb';

/** Makes a learner a voter, if it has caught up. */
export const promote = defineVerb('promote', { name }, { members: (action) => [action.name] });
