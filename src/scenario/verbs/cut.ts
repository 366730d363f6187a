import * as v from 'valibot';
import { defineVerb, needsTwoEnds, target } from './verb';

/** Cuts one link, in both directions or one. */
export const cut = defineVerb(
  'cut',
  { from: target, to: target, oneWay: v.optional(v.boolean(), false) },
  { members: ({ from, to }) => [from, to], refuses: needsTwoEnds },
);
