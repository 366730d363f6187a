import * as v from 'valibot';
import { FIREABLE_EVENTS, FIREABLE_LAB_EVENTS } from '../../sim/config';
import { parseActor } from '../../sim/consistency/actor';
import { defineVerb, target } from './verb';

const help =
  'write a member, or what runs in a laboratory: lab/etcd/n1, lab/always/n1/operation/c1#4';

/** Sets a transition of a statechart off by hand; where its guard refuses, nothing happens. */
export const fire = defineVerb(
  'fire',
  {
    target: v.union(
      [
        target,
        v.pipe(v.string(), v.regex(/^lab\/[\w-]+\/[crsnw]\d+(\/\w+\/[crs]\d+#\d+)?$/, help)),
      ],
      help,
    ),
    event: v.picklist(
      [...FIREABLE_EVENTS, ...FIREABLE_LAB_EVENTS],
      `write one of ${[...FIREABLE_EVENTS, ...FIREABLE_LAB_EVENTS].join(', ')}`,
    ),
  },
  {
    members: (action) => [machineOf(action.target)],
    refuses({ target: whom, event }) {
      const known: readonly string[] = FIREABLE_EVENTS;
      if (parseActor(whom) !== null || known.includes(event)) return null;
      return {
        message: `a member does not know ${event}`,
        remedy: `write one of ${known.join(', ')}`,
      };
    },
  },
);

/** The machine that something of a laboratory stands on: clients and watchers have its number. */
function machineOf(whom: string): string {
  const entity = parseActor(whom)?.entity;
  return entity === undefined ? whom : `n${entity.slice(entity.lastIndexOf('/') + 2)}`;
}
