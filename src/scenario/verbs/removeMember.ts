import { name } from '../schema/values';
import { defineVerb } from './verb';

/** Removes a member; it stops one second after it has applied that. */
export const removeMember = defineVerb('removeMember', { name }, { members: (action) => [action.name] });
