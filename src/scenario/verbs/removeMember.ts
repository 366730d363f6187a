import { defineVerb, target } from './verb';

/** Removes a member; it stops one second after it has applied that. */
export const removeMember = defineVerb(
  'removeMember',
  { member: target },
  { members: (action) => [action.member] },
);
