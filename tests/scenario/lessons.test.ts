import { describe, expect, test } from 'vitest';
import { chooseFrom, renderNarration } from '../../src/app/narration/renderNarration';
import { chapters } from '../../src/app/note/claims';
import { allAnswers, answerOf } from '../../src/player/answers';
import { resolveMoment, resolveStep } from '../../src/player/moments';
import type { FactValue } from '../../src/player/types';
import { judge, outcomeOf } from '../../src/scenario/outcome';
import type { Bilingual, Variant } from '../../src/scenario/types';
import { lettersOf, SEEDS, SHIPPED, seedsOf, type Told, told } from './shipped';

/** What every shipped lesson promises, whatever the seed: it can be told, and what it says is so. */

type Facts = Readonly<Record<string, FactValue>>;

const RUNS = SHIPPED.flatMap((scenario) =>
  seedsOf(scenario).map((seed) => [scenario.id, seed, scenario] as const),
);

function missingIn(text: Bilingual | null | undefined, facts: Facts): string[] {
  if (text == null) return [];
  return (['en', 'ko'] as const).flatMap((lang) =>
    renderNarration(text[lang], facts, lang).flatMap((segment) =>
      segment.kind === 'missing' ? [`${lang} {${segment.name}}: ${text[lang]}`] : [],
    ),
  );
}

function missingIfSaid(variants: readonly Variant[], facts: Facts): string[] {
  const said = chooseFrom(variants, facts);
  return said === null ? ['no variant fits'] : missingIn(said.text, facts);
}

const resolved = ({ scenario, history, branchOf }: Told) =>
  scenario.lesson.map((step) => resolveStep(history, branchOf, step));

describe.each(RUNS)('%s with seed %i', (_id, seed, scenario) => {
  test('keeps every expectation, in every branch', () => {
    const { history, branchOf } = told(scenario, seed);
    expect(history.failure).toBeNull();
    for (const expectation of scenario.expect) {
      const run = branchOf(expectation.branch) ?? history;
      const moment =
        expectation.at === 'end' ? { step: run.length } : resolveMoment(run, expectation.at);
      const outcome =
        moment === null
          ? null
          : outcomeOf(
              run.worldAt(moment.step),
              run.watched,
              'at' in moment ? moment.at : run.timeOf(moment.step),
            );
      expect(judge(expectation, outcome), JSON.stringify(expectation)).toMatchObject({ ok: true });
    }
  });

  test('stops at every step, each time later, and has a poster', () => {
    const one = told(scenario, seed);
    const stops = resolved(one).map(({ at }) => at ?? Number.NaN);
    expect(stops).not.toContain(Number.NaN);
    expect(stops).toEqual([...new Set(stops)].sort((a, b) => a - b));
    expect(resolveMoment(one.history, scenario.poster)?.step ?? 0).toBeGreaterThan(0);
  });

  test('stops everywhere with another branch on the stage, too', () => {
    const { branchOf } = told(scenario, seed);
    for (const letter of lettersOf(scenario)) {
      const history = branchOf(letter);
      if (history === null) throw new Error(`no branch ${letter}`);
      const stops = scenario.lesson.map((step) => resolveMoment(history, step.stop)?.at ?? -1);
      expect(stops, letter).toEqual([...new Set(stops)].sort((a, b) => a - b));
      expect(stops[0], letter).toBeGreaterThanOrEqual(0);
    }
  });

  test('has every number that its narration needs, in both languages', () => {
    const steps = resolved(told(scenario, seed));
    const missing = scenario.lesson.flatMap(({ say, ask }, i) => {
      const facts = steps[i]?.facts ?? {};
      const options = ask !== null && 'options' in ask ? ask.options : [];
      return [
        ...missingIfSaid(say, facts),
        ...missingIn(ask?.question, facts),
        ...options.flatMap(({ text }) => missingIn(text, facts)),
      ];
    });
    expect(missing).toEqual([]);
  });

  test('answers every question, explains it, and shows it no earlier than it is asked', () => {
    const one = told(scenario, seed);
    const steps = resolved(one);
    scenario.lesson.forEach((step, i) => {
      if (step.ask === null) return;
      const answer = answerOf(one.history, one.branchOf, step);
      if (answer === null) throw new Error(`the question of step ${i + 1} has no answer`);
      expect(missingIfSaid(step.ask.explain, answer.facts)).toEqual([]);
      if (step.ask.kind === 'choice') {
        const wrong = step.ask.options.filter(
          (_option, j) => answer.kind === 'choice' && j !== answer.option,
        );
        expect(wrong).toHaveLength(step.ask.options.length - 1);
        for (const { because } of wrong) {
          expect(because).not.toBeNull();
          expect(missingIn(because, answer.facts)).toEqual([]);
        }
      }
      const reveal = step.ask.reveal === null ? steps[i + 1]?.at : steps[i]?.reveal;
      expect(reveal ?? -1).toBeGreaterThanOrEqual(steps[i]?.at ?? Number.NaN);
    });
  });
});

describe('questions', () => {
  const asked = SHIPPED.flatMap(({ id, lesson }) =>
    lesson.flatMap(({ ask }) => (ask === null ? [] : [{ id, ask }])),
  );

  test('are asked in every lesson, and of every kind', () => {
    expect([...new Set(asked.map(({ id }) => id))]).toEqual(SHIPPED.map(({ id }) => id));
    expect([...new Set(asked.map(({ ask }) => ask.kind))].sort()).toEqual([
      'choice',
      'entity',
      'number',
      'order',
    ]);
  });

  test('have the right option now here, now there', () => {
    const places = SHIPPED.flatMap((scenario) => {
      const { history, branchOf } = told(scenario, 42);
      return allAnswers(history, branchOf, scenario).flatMap(({ answer }) =>
        answer?.kind === 'choice' ? [answer.option] : [],
      );
    });
    expect(new Set(places).size).toBeGreaterThanOrEqual(3);
    for (const place of new Set(places))
      expect(places.filter((other) => other === place).length).toBeLessThanOrEqual(
        places.length / 2,
      );
  });

  test('have to be sorted: the right order is not the one in which they are listed', () => {
    for (const scenario of SHIPPED) {
      const { history, branchOf } = told(scenario, 42);
      for (const { answer } of allAnswers(history, branchOf, scenario))
        if (answer?.kind === 'order')
          expect(answer.order, scenario.id).not.toEqual([...answer.order].sort((a, b) => a - b));
    }
  });

  test('are answered by the run: another seed, another first timer', () => {
    const scenario = SHIPPED.find(({ id }) => id === 'first-election');
    if (scenario === undefined) throw new Error('first-election is not shipped');
    const first = SEEDS.map((seed) => {
      const { history, branchOf } = told(scenario, seed);
      return allAnswers(history, branchOf, scenario).find(
        ({ answer }) => answer?.kind === 'entity',
      );
    });
    expect(first).not.toContain(undefined);
    expect(new Set(first.map((one) => JSON.stringify(one?.answer))).size).toBeGreaterThan(1);
  });
});

test('lines of the study note that lessons point to are there', () => {
  const codes = chapters.flatMap(({ claims }) => claims.map(({ code }) => String(code)));
  for (const { id, lesson } of SHIPPED) {
    for (const { noteRef } of lesson)
      expect([...codes, ''], `${id}: ${noteRef}`).toContain(noteRef);
    expect(
      lesson.some(({ noteRef }) => noteRef !== ''),
      id,
    ).toBe(true);
  }
});

test('places in the catalogue are taken once', () => {
  const numbers = SHIPPED.map(({ number }) => number).filter((number) => number > 0);
  expect(new Set(numbers).size).toBe(numbers.length);
});
