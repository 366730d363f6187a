import { linkFields } from '../schema/values';
import { defineVerb, needsTwoEnds } from './verb';

/** Changes what one link is like. */
export const link = defineVerb('link', linkFields, {
  members: ({ from, to }) => [from, to],
  takesRoles: false,
  refuses: needsTwoEnds,
});
