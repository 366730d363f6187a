/**
 * A sentence of the lesson with the facts of this run put in. Pure: the component only prints segments.
 *
 * `{wait}` is a fact, `{winner:을/를}` a fact with the Korean particle that fits it, `` `text` ``
 * is verbatim machine text.
 */
import type { FactValue } from '../../player/types';
import type { LessonStep, Variant } from '../../scenario/types';
import type { Lang } from '../../store/view';
import { isParticle, particleAfter, readingOf } from './josa';
import { printDuration, printNumber, printTime } from './quantities';

export type Facts = Readonly<Record<string, FactValue>>;

export type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'fact'; readonly text: string; readonly name: string }
  /** The sentence names a fact that the run does not have: an error in the scenario. */
  | { readonly kind: 'missing'; readonly name: string };

const token = /\{(\w+)(?::([^}]*))?\}|`([^`]+)`/g;

export function renderNarration(template: string, facts: Facts, lang: Lang): Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  for (const match of template.matchAll(token)) {
    if (match.index > end) segments.push(text(template.slice(end, match.index)));
    segments.push(...replace(match, facts, lang));
    end = match.index + match[0].length;
  }
  if (end < template.length) segments.push(text(template.slice(end)));
  return segments;
}

/** The first variant whose condition holds; a variant without one always does. */
export function chooseVariant(step: LessonStep, facts: Facts): Variant | null {
  return chooseFrom(step.say, facts);
}

export function chooseFrom(variants: readonly Variant[], facts: Facts): Variant | null {
  return (
    variants.find(({ if: when }) => when === null || isAbove(facts[when.fact], when.above)) ?? null
  );
}

/** A value as it is printed, without its particle. */
export function printFact(fact: FactValue): string {
  switch (fact.kind) {
    case 'duration':
      return printDuration(fact.micros);
    case 'time':
      return printTime(fact.micros);
    case 'member':
      return fact.name;
    case 'number':
      return printNumber(fact.value);
    case 'text':
      return fact.value;
  }
}

/** The sentence as one string, for places that cannot mark facts. */
export function plainText(segments: readonly Segment[]): string {
  return segments.map((segment) => (segment.kind === 'missing' ? '?' : segment.text)).join('');
}

function replace(match: RegExpMatchArray, facts: Facts, lang: Lang): Segment[] {
  const [, name, suffix, code] = match;
  if (code !== undefined) return [{ kind: 'code', text: code }];
  if (name === undefined) return [];
  const fact = facts[name];
  if (fact === undefined) return [{ kind: 'missing', name }];
  const segment: Segment = { kind: 'fact', text: printFact(fact), name };
  if (lang === 'en' || suffix === undefined || !isParticle(suffix)) return [segment];
  return [segment, text(particleAfter(readFact(fact), suffix))];
}

/** Both units, ms and s, end in 초 when read aloud. */
function readFact(fact: FactValue): string {
  const isTime = fact.kind === 'duration' || fact.kind === 'time';
  return isTime ? '초' : readingOf(printFact(fact));
}

function isAbove(fact: FactValue | undefined, limit: number): boolean {
  switch (fact?.kind) {
    case 'duration':
    case 'time':
      return fact.micros > limit;
    case 'number':
      return fact.value > limit;
    default:
      return false;
  }
}

function text(value: string): Segment {
  return { kind: 'text', text: value };
}
