import { defineVerb, target } from './verb';

/** Lets a paused process go on. */
export const resume = defineVerb('resume', { target }, { members: (action) => [action.target] });
