import { defineVerb, target } from './verb';

/** Makes a learner a voter, if it has caught up. */
export const promote = defineVerb(
  'promote',
  { member: target },
  { members: (action) => [action.member] },
);
