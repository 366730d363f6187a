import * as v from 'valibot';
import type { LatencyModel } from '../../sim/network/types';

/** Small values that people write: durations, latencies, names, texts in two languages. */

const UNITS: Readonly<Record<string, number>> = {
  us: 1,
  ms: 1_000,
  s: 1_000_000,
  m: 60_000_000,
  h: 3_600_000_000,
};
const DURATION = /^(\d+(?:\.\d+)?)(us|ms|s|m|h)$/;

/** `150ms` in microseconds; NaN for anything else. */
export function parseDuration(text: string): number {
  const match = DURATION.exec(text);
  if (match === null) return Number.NaN;
  return Math.round(Number(match[1]) * (UNITS[match[2] ?? ''] ?? Number.NaN));
}

const DURATION_HELP = 'write a duration with its unit: 500us, 150ms, 1.5s, 2m';

export const duration = v.pipe(
  v.string(DURATION_HELP),
  v.regex(DURATION, DURATION_HELP),
  v.transform(parseDuration),
  v.description('A duration with its unit, such as 150ms or 1.5s.'),
);

/** A duration that cannot be nothing: an interval, a run. */
export const span = v.pipe(duration, v.minValue(1, 'write a duration above 0'));

/** A duration that may be negative: an offset. */
export const offset = v.pipe(
  v.string(DURATION_HELP),
  v.regex(/^-?\d+(?:\.\d+)?(us|ms|s|m|h)$/, DURATION_HELP),
  v.transform((text) =>
    text.startsWith('-') ? -parseDuration(text.slice(1)) : parseDuration(text),
  ),
);

/** A duration, or `none`. */
export const limit = v.pipe(
  v.union([v.literal('none'), duration], `${DURATION_HELP}, or none`),
  v.transform((value) => (value === 'none' ? null : value)),
);

export const probability = v.pipe(
  v.number('write a probability from 0 to 1'),
  v.minValue(0, 'a probability is at least 0'),
  v.maxValue(1, 'a probability is at most 1'),
);

export function integer(min: number, max: number) {
  const say = `write a whole number from ${min} to ${max}`;
  return v.pipe(v.number(say), v.integer(say), v.minValue(min, say), v.maxValue(max, say));
}

export const name = v.pipe(
  v.string('write a name'),
  v.regex(
    /^[a-z][a-z0-9-]{0,31}$/,
    'write a name of lower-case letters, digits and hyphens that starts with a letter, such as e1',
  ),
);

/** A name that may be left out. */
export const optionalName = v.optional(
  v.union([v.literal(''), name], 'write a name such as cut'),
  '',
);

const between = v.pipe(
  v.strictObject({ min: duration, max: duration }),
  v.check(({ min, max }) => min <= max, 'write a min that is not above max'),
);

/** How long messages take: `10ms`, `{min, max}`, or one of the named distributions. */
export const latency = v.pipe(
  v.union(
    [
      v.pipe(
        duration,
        v.transform((value): LatencyModel => ({ kind: 'constant', value })),
      ),
      v.pipe(
        between,
        v.transform((range): LatencyModel => ({ kind: 'uniform', ...range })),
      ),
      v.pipe(
        v.strictObject({ exponential: v.strictObject({ min: duration, mean: duration }) }),
        v.transform(({ exponential }): LatencyModel => ({ kind: 'exponential', ...exponential })),
      ),
      v.pipe(
        v.strictObject({
          pareto: v.strictObject({
            min: duration,
            max: duration,
            weight: probability,
            scale: duration,
            shape: v.pipe(v.number(), v.gtValue(0, 'a shape is above 0')),
          }),
        }),
        v.transform(({ pareto }): LatencyModel => ({ kind: 'pareto', ...pareto })),
      ),
      v.pipe(
        v.strictObject({ trace: v.pipe(v.array(duration), v.minLength(1), v.maxLength(10_000)) }),
        v.transform(({ trace }): LatencyModel => ({ kind: 'trace', values: trace })),
      ),
    ],
    'write a latency as 10ms, {min: 10ms, max: 15ms}, {exponential: {min, mean}}, {pareto: {min, max, weight, scale, shape}} or {trace: [10ms, 12ms]}',
  ),
  v.description(
    'One-way delay: a duration, {min, max}, or an exponential, pareto or trace distribution.',
  ),
);

const text = v.pipe(
  v.string('write a text'),
  v.minLength(1, 'the text is empty'),
  v.maxLength(2_000, 'the text has more than 2,000 characters'),
);

/** A text in both languages; both must be there. */
export const bilingual = v.strictObject(
  { en: text, ko: text },
  'write the text in both languages: {en: …, ko: …}',
);

/** A title may be one text for both. */
export const title = v.pipe(
  v.union([text, bilingual], 'write a text, or {en: …, ko: …}'),
  v.transform((value) => (typeof value === 'string' ? { en: value, ko: value } : value)),
);

/** What a link is like. */
export const linkQuality = {
  latency: v.optional(latency),
  jitter: v.optional(duration),
  loss: v.optional(probability),
  duplicate: v.optional(probability),
  reorder: v.optional(v.boolean('write true or false')),
};

/** What one link may have of its own; everything else follows the network. */
export const linkFields = {
  from: name,
  to: name,
  oneWay: v.optional(v.boolean('write true or false'), false),
  ...linkQuality,
};
