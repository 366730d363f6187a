import * as v from 'valibot';
import { defineVerb, target } from './verb';

/** Switches a rule on or off, at one member or all. */
export const set = defineVerb(
  'set',
  {
    rule: v.picklist(
      ['ownTermCommit', 'preVote', 'checkQuorum', 'persistBeforeAnswer', 'oneVotePerTerm'],
      'write ownTermCommit, preVote, checkQuorum, persistBeforeAnswer or oneVotePerTerm',
    ),
    to: v.boolean('write true or false'),
    target: v.optional(v.nullable(target), null),
  },
  { members: (action) => (action.target === null ? [] : [action.target]) },
);
