import * as v from 'valibot';
import { defineVerb, patience, target } from './verb';

/** A client reads a key at a member. */
export const get = defineVerb(
  'get',
  {
    client: target,
    member: target,
    key: v.pipe(v.string('write a key'), v.minLength(1, 'the key is empty'), v.maxLength(256)),
    consistency: v.optional(
      v.picklist(
        ['linearizable', 'serializable', 'leader-local'],
        'write linearizable, serializable or leader-local',
      ),
      'linearizable',
    ),
    timeout: patience,
  },
  { members: ({ member }) => [member], clients: ({ client }) => [client] },
);
