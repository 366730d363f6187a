import * as v from 'valibot';
import { defineVerb, target } from './verb';

/** Cuts every pair of members that share no group; a member in two groups is a bridge. */
export const partition = defineVerb(
  'partition',
  {
    groups: v.pipe(
      v.array(v.pipe(v.array(target), v.minLength(1, 'a group has a member'))),
      v.minLength(2, 'a partition has at least two groups'),
    ),
  },
  { members: ({ groups }) => groups.flat(), takesRoles: false },
);
