import * as v from 'valibot';
import { momentRef } from './conditions';
import { bilingual, name } from './values';

/** The lesson: steps with narration that is bound to facts of the run. */

const fact = v.union(
  [
    v.strictObject({ between: v.tuple([name, name]) }),
    v.strictObject({ memberOf: name }),
    v.strictObject({ path: v.pipe(v.string(), v.minLength(1)), at: momentRef }),
  ],
  'write {between: [moment, moment]}, {memberOf: moment} or {path: …, at: …}',
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

export const lessonStep = v.strictObject({
  stop: momentRef,
  say,
  facts: v.optional(v.record(name, fact), {}),
  focus: v.optional(v.array(v.string()), []),
  noteRef: v.optional(
    v.pipe(v.string(), v.regex(/^([EASCL][1-9])?$/, 'write a code of the study note such as E5')),
    '',
  ),
});

export const expectation = v.pipe(
  v.strictObject({
    at: v.optional(v.union([v.literal('end'), momentRef]), 'end'),
    path: v.pipe(v.string(), v.minLength(1)),
    equals: v.optional(v.union([v.string(), v.number(), v.boolean(), v.null()])),
    atLeast: v.optional(v.number()),
    atMost: v.optional(v.number()),
    contains: v.optional(v.string()),
  }),
  v.check(
    ({ equals, atLeast, atMost, contains }) =>
      [equals, atLeast, atMost, contains].some((given) => given !== undefined),
    'write what is expected: equals, atLeast, atMost or contains',
  ),
);
