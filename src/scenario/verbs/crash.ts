import * as v from 'valibot';
import { defineVerb, target } from './verb';

/** Stops a process: KILL at once, TERM after it has handed its leadership over. */
export const crash = defineVerb(
  'crash',
  { target, signal: v.optional(v.picklist(['KILL', 'TERM'], 'write KILL or TERM'), 'KILL') },
  { members: (action) => [action.target] },
);
