import * as v from 'valibot';
import { defineVerb, key, patience, target } from './verb';

/** A client reads a key at a member. */
export const get = defineVerb(
  'get',
  {
    client: target,
    member: target,
    key,
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
