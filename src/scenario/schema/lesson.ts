import * as v from 'valibot';
import { momentRef } from './conditions';
import { bilingual, name } from './values';

/** The lesson: steps with narration that is bound to facts of the run. */

const branch = v.optional(v.pipe(v.string(), v.regex(/^[A-D]$/, 'write a branch: A, B, C or D')));
const fact = v.union(
  [
    v.strictObject({ branch, between: v.tuple([name, name]) }),
    v.strictObject({ branch, memberOf: name }),
    v.strictObject({ branch, senderOf: name }),
    v.strictObject({
      branch,
      path: v.pipe(v.string(), v.minLength(1)),
      at: momentRef,
      since: v.optional(momentRef),
    }),
  ],
  'write {between: [moment, moment]}, {memberOf: moment}, {senderOf: moment} or {path: …, at: …}',
);

const variant = v.strictObject({
  if: v.optional(v.nullable(v.strictObject({ fact: name, above: v.number() })), null),
  text: bilingual,
});

const say = v.pipe(
  v.union(
    [v.pipe(v.array(variant), v.minLength(1)), bilingual],
    'write {en: …, ko: …}, or a list of variants {if, text}',
  ),
  v.transform((value) => (Array.isArray(value) ? value : [{ if: null, text: value }])),
);

const comparisons = {
  equals: v.optional(v.union([v.string(), v.number(), v.boolean(), v.null()])),
  atLeast: v.optional(v.number()),
  atMost: v.optional(v.number()),
  contains: v.optional(v.string()),
};
const when = v.union([v.literal('end'), momentRef]);

const plainTest = v.union(
  [
    v.strictObject({ moment: name }),
    v.strictObject({ before: v.tuple([name, name]) }),
    v.strictObject({
      fact: name,
      above: v.optional(v.number()),
      below: v.optional(v.number()),
      equals: v.optional(v.union([v.string(), v.number()])),
    }),
    v.strictObject({
      at: v.optional(when, 'end'),
      branch,
      path: v.pipe(v.string(), v.minLength(1)),
      ...comparisons,
    }),
  ],
  'write {moment: …}, {before: [moment, moment]}, {fact: …, above: …} or {path: …, at: …, equals: …}',
);

const test = v.union(
  [plainTest, v.strictObject({ all: v.pipe(v.array(plainTest), v.minLength(1), v.maxLength(6)) })],
  'write one test, or {all: [test, test]}',
);

const asked = {
  question: bilingual,
  reveal: v.optional(v.nullable(momentRef), null),
  explain: say,
  facts: v.optional(v.record(name, fact), {}),
};
const options = <const S extends v.GenericSchema>(option: S) =>
  v.pipe(v.array(option), v.minLength(2, 'a question has at least two options'), v.maxLength(6));

const question = v.variant(
  'kind',
  [
    v.strictObject({
      kind: v.literal('choice'),
      ...asked,
      options: options(
        v.strictObject({
          text: bilingual,
          if: v.optional(v.nullable(test), null),
          because: v.optional(v.nullable(bilingual), null),
        }),
      ),
    }),
    v.strictObject({ kind: v.literal('entity'), ...asked, answer: fact }),
    v.strictObject({
      kind: v.literal('order'),
      ...asked,
      options: options(v.strictObject({ text: bilingual, moment: name })),
    }),
    v.strictObject({
      kind: v.literal('number'),
      ...asked,
      answer: fact,
      unit: v.optional(v.picklist(['ms', 's', ''], 'write ms or s'), ''),
      tolerance: v.optional(v.pipe(v.number(), v.minValue(0)), 0),
    }),
  ],
  'write kind: choice, entity, order or number',
);

export const PANELS = ['raft', 'network', 'cap', 'etcd'] as const;
export const panels = v.pipe(
  v.array(v.picklist(PANELS, `write ${PANELS.join(' or ')}`)),
  v.minLength(1, 'a stage has a panel'),
);

export const lessonStep = v.strictObject({
  stop: momentRef,
  say,
  facts: v.optional(v.record(name, fact), {}),
  focus: v.optional(v.array(v.string()), []),
  noteRef: v.optional(
    v.pipe(v.string(), v.regex(/^([EASCL][1-9])?$/, 'write a code of the study note such as E5')),
    '',
  ),
  panels: v.optional(v.nullable(panels), null),
  ask: v.optional(v.nullable(question), null),
});

export const expectation = v.pipe(
  v.strictObject({
    at: v.optional(when, 'end'),
    branch,
    path: v.pipe(v.string(), v.minLength(1)),
    ...comparisons,
  }),
  v.check(
    ({ equals, atLeast, atMost, contains }) =>
      [equals, atLeast, atMost, contains].some((given) => given !== undefined),
    'write what is expected: equals, atLeast, atMost or contains',
  ),
);
