import * as v from 'valibot';
import { defineVerb, key, patience, target } from './verb';

/** A client writes a key at a member. */
export const put = defineVerb(
  'put',
  {
    client: target,
    member: target,
    key,
    value: v.pipe(
      v.union([v.string(), v.number()], 'write a value'),
      v.transform(String),
      v.maxLength(1_024),
    ),
    timeout: patience,
  },
  { members: ({ member }) => [member], clients: ({ client }) => [client] },
);
