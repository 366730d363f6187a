import * as v from 'valibot';
import { duration, latency, probability } from '../schema/values';
import { defineVerb, target } from './verb';

/** Changes what one link is like. */
export const link = defineVerb(
  'link',
  {
    from: target,
    to: target,
    oneWay: v.optional(v.boolean(), false),
    latency: v.optional(latency),
    jitter: v.optional(duration),
    loss: v.optional(probability),
    duplicate: v.optional(probability),
    reorder: v.optional(v.boolean()),
  },
  { members: ({ from, to }) => [from, to] },
);
