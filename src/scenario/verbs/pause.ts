import { defineVerb, target } from './verb';

/** Freezes a process; what arrives waits. */
export const pause = defineVerb('pause', { target }, { members: (action) => [action.target] });
