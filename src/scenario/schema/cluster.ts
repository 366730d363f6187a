import * as v from 'valibot';
import { QUOTA_DEFAULT } from '../../sim/etcd/kv/bytes';
import { lab } from './lab';
import { duration, integer, latency, limit, linkFields, name, probability, span } from './values';

/** The `cluster` section as people write it. Defaults that depend on the preset are filled in later. */

const ticks = integer(1, 500);

const members = v.pipe(
  v.union(
    [integer(1, 9), v.pipe(v.array(name), v.minLength(1), v.maxLength(9))],
    'write how many members (1 to 9), or their names: [e1, e2, e3]',
  ),
  v.transform((value) =>
    typeof value === 'number' ? Array.from({ length: value }, (_, i) => `e${i + 1}`) : value,
  ),
  v.check((names) => new Set(names).size === names.length, 'give every member a name of its own'),
  v.description('Voting members: how many (they are called e1, e2, …), or their names.'),
);

export const etcd = v.strictObject({
  preset: v.optional(
    v.picklist(['etcd-3.5', 'etcd-3.4', 'paper'], 'write etcd-3.5, etcd-3.4 or paper'),
    'etcd-3.5',
  ),
  members: v.optional(members, 3),
  learners: v.optional(v.pipe(v.array(name), v.maxLength(4)), []),
  heartbeat: v.optional(span),
  tick: v.optional(span),
  election: v.optional(span),
  timeoutTicks: v.optional(
    v.pipe(
      v.strictObject({ min: ticks, max: ticks }),
      v.check(({ min, max }) => min <= max, 'write a min that is not above max'),
    ),
  ),
  fsync: v.optional(latency, '1ms'),
  preVote: v.optional(v.boolean('write true or false')),
  checkQuorum: v.optional(v.boolean('write true or false')),
  readOnly: v.optional(v.picklist(['safe', 'lease'], 'write safe or lease'), 'safe'),
  initialElectionTickAdvance: v.optional(v.boolean('write true or false')),
  rules: v.optional(
    v.strictObject({
      ownTermCommit: v.optional(v.boolean(), true),
      oneVotePerTerm: v.optional(v.boolean(), true),
      persistBeforeAnswer: v.optional(v.boolean(), true),
    }),
    {},
  ),
  maxSizePerMessage: v.optional(integer(0, 1_073_741_824)),
  snapshotCount: v.optional(integer(1, 10_000_000)),
  quota: v.optional(integer(1_048_576, 8 * 1024 ** 3), QUOTA_DEFAULT),
  snapshotCatchUp: v.optional(integer(0, 10_000_000)),
  history: v.optional(
    v.pipe(
      v.array(v.strictObject({ term: integer(1, 1_000_000), entries: integer(1, 100_000) })),
      v.maxLength(100),
    ),
    [],
  ),
  compacted: v.optional(integer(0, 100_000), 0),
});

const link = v.strictObject(linkFields);

export const network = v.strictObject({
  latency: v.optional(latency, { min: '1ms', max: '5ms' }),
  clientLatency: v.optional(latency, '1ms'),
  jitter: v.optional(duration, '0s'),
  loss: v.optional(probability, 0),
  duplicate: v.optional(probability, 0),
  reorder: v.optional(v.boolean('write true or false'), false),
  links: v.optional(v.pipe(v.array(link), v.maxLength(200)), []),
});

export const client = v.strictObject({
  name,
  member: v.optional(name, 'leader'),
  loop: v.optional(v.picklist(['open', 'closed', 'none'], 'write open, closed or none'), 'none'),
  every: v.optional(span, '500ms'),
  start: v.optional(duration, '0s'),
  stop: v.optional(v.nullable(duration), null),
  op: v.optional(v.picklist(['put', 'get'], 'write put or get'), 'put'),
  key: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(256)), 'x'),
  consistency: v.optional(
    v.picklist(
      ['linearizable', 'serializable', 'leader-local'],
      'write linearizable, serializable or leader-local',
    ),
    'linearizable',
  ),
  timeout: v.optional(limit, '5s'),
});

export const cluster = v.strictObject({
  etcd: v.optional(etcd, {}),
  network: v.optional(network, {}),
  clients: v.optional(v.pipe(v.array(client), v.maxLength(32)), []),
  lab: v.optional(v.nullable(lab), null),
});
