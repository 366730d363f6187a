import * as v from 'valibot';
import { VERBS } from '../verbs';
import { cluster } from './cluster';
import { condition, moment, momentRef } from './conditions';
import { expectation, lessonStep, panels } from './lesson';
import { bilingual, duration, integer, name, optionalName, span, title } from './values';

/** The whole document as people write it; `orrery/v1`. */

export const API_VERSION = 'orrery/v1';
const LONGEST = 3_600_000_000;
export const LANES = ['you', 'client', 'raft', 'log', 'net'] as const;
const TOPICS = ['etcd', 'apiserver', 'scheduler', 'controllers', 'cloud', 'capstone'] as const;

/** An entry of the timeline: when, which verb, and the verb's own fields. */
const entries = VERBS.map(({ verb, fields }) =>
  v.strictObject({
    do: v.literal(verb),
    name: optionalName,
    at: v.optional(v.nullable(duration), null),
    when: v.optional(v.nullable(condition), null),
    plus: v.optional(duration, '0s'),
    ...fields,
  }),
);

/** A bare action, as a link's user actions carry it. */
export const action = v.variant(
  'do',
  VERBS.map(({ verb, fields }) => v.strictObject({ do: v.literal(verb), ...fields })),
  `write one of ${VERBS.map(({ verb }) => verb).join(', ')}`,
);

/** What a ready-made branch does on top of the timeline. */
const branchSpec = v.strictObject({
  label: bilingual,
  actions: v.pipe(
    v.array(
      v.variant(
        'do',
        VERBS.map(({ verb, fields }) =>
          v.strictObject({ do: v.literal(verb), at: duration, ...fields }),
        ),
        `write one of ${VERBS.map(({ verb }) => verb).join(', ')}`,
      ),
    ),
    v.minLength(1, 'a branch does something'),
    v.maxLength(200),
  ),
});

export const timelineEntry = v.pipe(
  v.variant('do', entries, `write one of ${VERBS.map(({ verb }) => verb).join(', ')}`),
  v.check(({ at, when }) => (at === null) !== (when === null), 'write either at or when'),
);

export const document = v.strictObject({
  apiVersion: v.literal(API_VERSION),
  kind: v.literal('Scenario', 'write kind: Scenario'),
  metadata: v.strictObject({
    name: v.pipe(
      v.string('write a name'),
      v.regex(/^[a-z][a-z0-9-]{0,62}$/, 'write a name of lower-case letters, digits and hyphens'),
    ),
    title,
    summary: v.optional(bilingual),
    topic: v.optional(v.picklist(TOPICS, `write one of ${TOPICS.join(', ')}`), 'etcd'),
    number: v.optional(integer(0, 999), 0),
    level: v.optional(v.picklist([1, 2, 3], 'write 1, 2 or 3'), 1),
    minutes: v.optional(integer(1, 60), 5),
  }),
  seed: v.optional(integer(0, 4_294_967_295), 1),
  until: v.optional(v.pipe(span, v.maxValue(LONGEST, 'a run lasts at most 1h')), '20s'),
  rate: v.optional(v.pipe(v.number(), v.minValue(0.1), v.maxValue(100)), 1),
  cluster: v.optional(cluster, {}),
  timeline: v.optional(
    v.pipe(v.array(timelineEntry), v.maxLength(2_000, 'a timeline has at most 2,000 entries')),
    [],
  ),
  moments: v.optional(v.record(name, moment), {}),
  poster: v.optional(momentRef, '0s'),
  expect: v.optional(v.pipe(v.array(expectation), v.maxLength(200)), []),
  lesson: v.optional(
    v.pipe(v.array(lessonStep), v.maxLength(20, 'a lesson has at most 20 steps')),
    [],
  ),
  panels: v.optional(panels),
  branches: v.optional(
    v.pipe(v.array(branchSpec), v.maxLength(3, 'a scenario has at most three branches of its own')),
    [],
  ),
  /** Absent = client, raft, log and net, or a laboratory's own lanes. */
  lanes: v.optional(
    v.array(
      v.union(
        [v.picklist(LANES), name],
        `write one of ${LANES.join(', ')}, or the name of a laboratory's lane`,
      ),
    ),
  ),
  focus: v.optional(v.nullable(v.string()), null),
});

export type RawDocument = v.InferOutput<typeof document>;
