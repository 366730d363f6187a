import { compare, lookUp } from '../scenario/conditions';
import { outcomeOf } from '../scenario/outcome';
import type { LessonStep, Question, RunTest, Scenario } from '../scenario/types';
import type { History } from './history';
import { type BranchOf, resolveFact, resolveFacts, resolveMoment } from './moments';
import type { FactValue, QuestionAnswer } from './types';

/** What the run answers to a step's question; null when it cannot be told, which is the scenario's fault. */
export function answerOf(
  history: History,
  branchOf: BranchOf,
  step: LessonStep,
): QuestionAnswer | null {
  const { ask } = step;
  if (ask === null) return null;
  const facts = resolveFacts(history, branchOf, { ...step.facts, ...ask.facts });
  const right = rightOf(history, branchOf, ask, facts);
  return right === null ? null : { ...right, facts };
}

function rightOf(
  history: History,
  branchOf: BranchOf,
  ask: Question,
  facts: Readonly<Record<string, FactValue>>,
) {
  switch (ask.kind) {
    case 'choice': {
      const option = ask.options.findIndex(
        ({ if: test }) => test === null || holds(history, branchOf, test, facts),
      );
      return option < 0 ? null : { kind: 'choice' as const, option };
    }
    case 'entity': {
      const value = resolveFact(history, branchOf, ask.answer);
      const name =
        value?.kind === 'member' ? value.name : value?.kind === 'text' ? value.value : '';
      return name === '' ? null : { kind: 'entity' as const, entity: `etcd/${name}` };
    }
    case 'order': {
      const times = ask.options.map(({ moment }, option) => ({
        option,
        step: resolveMoment(history, { moment, plus: 0 })?.step ?? null,
      }));
      const came = times.filter(({ step }) => step !== null);
      came.sort((a, b) => Number(a.step) - Number(b.step));
      return came.length < times.length
        ? null
        : { kind: 'order' as const, order: came.map(({ option }) => option) };
    }
    case 'number': {
      const value = numberOf(resolveFact(history, branchOf, ask.answer), ask.unit);
      return value === null
        ? null
        : {
            kind: 'number' as const,
            value: asPrinted(value, ask.unit),
            unit: ask.unit,
            tolerance: ask.tolerance,
          };
    }
  }
}

/** Milliseconds as narrations print them: nobody guesses microseconds. */
function asPrinted(value: number, unit: 'ms' | 's' | ''): number {
  if (unit !== 'ms') return value;
  return Math.abs(value) < 10 ? Math.round(value * 10) / 10 : Math.round(value);
}

/** A fact as a number in the question's unit. */
export function numberOf(value: FactValue | null, unit: 'ms' | 's' | ''): number | null {
  if (value === null) return null;
  if (value.kind === 'number') return value.value;
  if (value.kind !== 'duration' && value.kind !== 'time') return null;
  const divisor = unit === 's' ? 1_000_000 : unit === 'ms' ? 1_000 : 1;
  return Math.round((value.micros / divisor) * 1_000) / 1_000;
}

function holds(
  history: History,
  branchOf: BranchOf,
  test: RunTest,
  facts: Readonly<Record<string, FactValue>>,
): boolean {
  if ('all' in test) return test.all.every((one) => holds(history, branchOf, one, facts));
  if ('moment' in test) return resolveMoment(history, { moment: test.moment, plus: 0 }) !== null;
  if ('before' in test) {
    const [first, second] = test.before.map((moment) =>
      resolveMoment(history, { moment, plus: 0 }),
    );
    return first != null && (second == null || first.step < second.step);
  }
  if ('fact' in test) return agrees(facts[test.fact], test);
  const run = branchOf(test.branch) ?? history;
  const moment =
    test.at === 'end' ? { step: run.length } : (resolveMoment(run, test.at) ?? { step: -1 });
  return (
    moment.step >= 0 &&
    compare(
      lookUp(
        outcomeOf(
          run.worldAt(moment.step),
          run.watched,
          'at' in moment ? moment.at : run.timeOf(moment.step),
        ),
        test.path,
      ),
      test,
    )
  );
}

/** Durations are compared in milliseconds, as they are printed. */
function agrees(
  fact: FactValue | undefined,
  { above, below, equals }: Extract<RunTest, { fact: string }>,
): boolean {
  if (fact === undefined) return false;
  const value =
    numberOf(fact, 'ms') ??
    (fact.kind === 'member' ? fact.name : 'value' in fact ? fact.value : '');
  return (
    (above === undefined || Number(value) > above) &&
    (below === undefined || Number(value) < below) &&
    (equals === undefined || value === equals)
  );
}

/** All questions of a scenario with what the run says; for tests and the command line. */
export function allAnswers(
  history: History,
  branchOf: BranchOf,
  scenario: Scenario,
): { readonly step: number; readonly answer: QuestionAnswer | null }[] {
  return scenario.lesson.flatMap((step, i) =>
    step.ask === null ? [] : [{ step: i, answer: answerOf(history, branchOf, step) }],
  );
}
