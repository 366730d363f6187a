import * as v from 'valibot';
import { duration, integer, name, offset, optionalName } from './values';

/** What is waited for, and references to moments, as people write them. */

const scalar = v.union(
  [v.string(), v.number(), v.boolean(), v.null()],
  'write a text, a number, true, false or null',
);

const leader = v.pipe(
  v.union(
    [
      v.literal('any'),
      v.array(name),
      v.strictObject({
        members: v.union([v.literal('any'), v.array(name)]),
        known: v.optional(v.picklist(['self', 'majority'])),
      }),
    ],
    'write any, a list of members, or {members: […], known: majority}',
  ),
  v.transform((value) => {
    if (value === 'any') return { members: 'any' as const, known: 'self' as const };
    if (Array.isArray(value)) return { members: value, known: 'self' as const };
    return { members: value.members, known: value.known ?? ('self' as const) };
  }),
);

const commit = v.strictObject({
  member: v.optional(v.nullable(name), null),
  index: v.optional(v.nullable(integer(1, 1_000_000_000)), null),
  label: v.optional(v.nullable(v.string()), null),
});

const event = v.strictObject({
  type: v.pipe(v.string('write a message type or a kind of note'), v.minLength(1)),
  member: v.optional(v.nullable(name), null),
  from: v.optional(v.nullable(name), null),
  to: v.optional(v.nullable(name), null),
  where: v.optional(v.record(v.string(), scalar), {}),
});

const object = v.strictObject({
  entity: v.pipe(
    v.string(),
    v.regex(/^(etcd|client)\/[a-z][a-z0-9-]*$/, 'write an entity such as etcd/e1 or client/c1'),
  ),
  path: v.pipe(v.string(), v.minLength(1)),
  equals: v.optional(scalar),
  atLeast: v.optional(v.number()),
  atMost: v.optional(v.number()),
});

const KINDS = ['leader', 'commit', 'event', 'object', 'action'] as const;

export const condition = v.pipe(
  v.strictObject({
    leader: v.optional(leader),
    commit: v.optional(commit),
    event: v.optional(event),
    object: v.optional(object),
    action: v.optional(name),
    after: optionalName,
  }),
  v.check(
    (given) => KINDS.filter((kind) => given[kind] !== undefined).length === 1,
    `write exactly one of ${KINDS.join(', ')}`,
  ),
);

/** A moment: a condition, and how long after it. */
export const moment = v.strictObject({ when: condition, plus: v.optional(offset, '0s') });

/** A time such as `2s`, or `{moment: cut, plus: 200ms}`. */
export const momentRef = v.pipe(
  v.union(
    [duration, v.strictObject({ moment: name, plus: v.optional(offset, '0s') })],
    'write a time such as 2s, or {moment: NAME, plus: 200ms}',
  ),
  v.transform((value) => (typeof value === 'number' ? { at: value } : value)),
);
