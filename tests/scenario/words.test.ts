import { describe, expect, test } from 'vitest';
import { isParticle } from '../../src/app/narration/josa';
import { placeholders } from '../../src/scenario/references';
import type { Bilingual, LessonStep, RunTest } from '../../src/scenario/types';
import { SHIPPED } from './shipped';

/** The words of every shipped lesson: short enough, complete in both languages, in the house's tone. */

/** All that a step says at any time, variants included. */
function textsOf({ say, ask }: LessonStep): Bilingual[] {
  const options = ask !== null && 'options' in ask ? ask.options : [];
  return [
    ...say.map(({ text }) => text),
    ...(ask === null ? [] : [ask.question, ...ask.explain.map(({ text }) => text)]),
    ...options.map(({ text }) => text),
    ...options.flatMap((option) =>
      'because' in option && option.because !== null ? [option.because] : [],
    ),
  ];
}

describe.each(SHIPPED.map((scenario) => [scenario.id, scenario] as const))(
  '%s',
  (_id, scenario) => {
    const texts = scenario.lesson.flatMap(textsOf);

    test('has five to nine steps', () => {
      expect(scenario.lesson.length).toBeGreaterThanOrEqual(5);
      expect(scenario.lesson.length).toBeLessThanOrEqual(9);
    });

    test('says no more than 60 words, or 120 characters of Korean, at once', () => {
      for (const { en, ko } of texts) {
        expect(en.split(/\s+/).length, en).toBeLessThanOrEqual(60);
        for (const paragraph of ko.split('\n\n'))
          expect(paragraph.length, paragraph).toBeLessThanOrEqual(120);
        expect(ko).toMatch(/[가-힣]/);
      }
    });

    test('names the same facts and the same machine texts in both languages', () => {
      for (const { en, ko } of texts) {
        expect([...new Set(placeholders(ko))].sort(), en).toEqual(
          [...new Set(placeholders(en))].sort(),
        );
        const verbatim = (text: string) => [...text.matchAll(/`[^`]+`/g)].map(String).sort();
        expect(verbatim(ko), en).toEqual(verbatim(en));
      }
    });

    test('leaves particles after facts to the particle function', () => {
      for (const { en, ko } of texts) {
        for (const [, pair = ''] of ko.matchAll(/\{[a-z][a-z0-9]*:([^}]*)\}/g))
          expect(isParticle(pair), ko).toBe(true);
        expect(ko).not.toMatch(/\}(은|는|이|가|을|를|과|와|예요|이에요)(?![가-힣])/);
        expect(en).not.toMatch(/\{[a-z0-9]+:/);
      }
    });

    test('keeps its voice down', () => {
      for (const { en, ko } of [scenario.title, scenario.summary, ...texts]) {
        expect(en + ko).not.toContain('!');
        expect(en).not.toMatch(/\b(simply|just)\b/i);
      }
    });

    test('uses every fact that it asks for', () => {
      scenario.lesson.forEach((step, i) => {
        const used = new Set([
          ...textsOf(step).flatMap(({ en }) => placeholders(en)),
          ...[...step.say, ...(step.ask?.explain ?? [])].flatMap(({ if: given }) =>
            given === null ? [] : [given.fact],
          ),
          ...(step.ask?.kind === 'choice' ? step.ask.options : []).flatMap(({ if: given }) =>
            factsOf(given),
          ),
        ]);
        const asked = Object.keys({ ...step.facts, ...step.ask?.facts });
        expect(
          asked.filter((name) => !used.has(name)),
          `step ${i + 1}`,
        ).toEqual([]);
      });
    });
  },
);

function factsOf(given: RunTest | null): string[] {
  if (given === null) return [];
  if ('all' in given) return given.all.flatMap(factsOf);
  return 'fact' in given ? [given.fact] : [];
}
