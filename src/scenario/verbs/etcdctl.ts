import * as v from 'valibot';
import { openedKeyValue } from '../../sim/keyValue';
import { defineVerb, patience, target } from './verb';

/** A client runs etcdctl against a member; `command` is what one would type behind it. */
export const etcdctl = defineVerb(
  'etcdctl',
  {
    client: target,
    member: target,
    command: v.pipe(
      v.string('write a command of etcdctl'),
      v.minLength(1, 'the command is empty'),
      v.maxLength(16_384),
    ),
    timeout: patience,
  },
  {
    members: ({ member }) => [member],
    clients: ({ client }) => [client],
    refuses: ({ command }) => {
      const call = openedKeyValue()?.parse(command);
      return call !== undefined && 'problem' in call
        ? { message: call.problem, remedy: call.remedy }
        : null;
    },
  },
);
