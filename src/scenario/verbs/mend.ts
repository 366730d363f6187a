import * as v from 'valibot';
import { defineVerb, target } from './verb';

/** Takes the cut of one link back, or all cuts of one member. */
export const mend = defineVerb(
  'mend',
  {
    from: target,
    to: v.optional(v.nullable(target), null),
    oneWay: v.optional(v.boolean('write true or false'), false),
  },
  { members: ({ from, to }) => (to === null ? [from] : [from, to]) },
);
