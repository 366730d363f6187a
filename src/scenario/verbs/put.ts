import * as v from 'valibot';
import { defineVerb, patience, target } from './verb';

/** A client writes a key at a member. */
export const put = defineVerb(
  'put',
  {
    client: target,
    member: target,
    key: v.pipe(v.string('write a key'), v.minLength(1, 'the key is empty'), v.maxLength(256)),
    value: v.pipe(
      v.union([v.string(), v.number()], 'write a value'),
      v.transform(String),
      v.maxLength(1_024),
    ),
    timeout: patience,
  },
  { members: ({ member }) => [member], clients: ({ client }) => [client] },
);
