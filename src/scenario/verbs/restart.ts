import { defineVerb, target } from './verb';

/** Starts a stopped process again from what its disk holds. */
export const restart = defineVerb('restart', { target }, { members: (action) => [action.target] });
