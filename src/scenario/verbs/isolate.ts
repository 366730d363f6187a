import { defineVerb, target } from './verb';

/** Cuts a member off from all others. */
export const isolate = defineVerb('isolate', { target }, { members: (action) => [action.target] });
