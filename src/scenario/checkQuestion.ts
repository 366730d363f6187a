import { checkText, checkVariants } from './checkWords';
import { finding, type Path } from './finding';
import type { Finding } from './issues';
import { suggestion } from './suggest';
import type { LessonStep, Question, RunTest } from './types';

/**
 * A question can be asked and answered: its words need only what is known when it is asked, its tests only
 * what the run will tell.
 */
export function checkQuestion(ask: Question, step: LessonStep, path: Path): Finding[] {
  const known = { ...step.facts, ...ask.facts };
  return [
    ...checkText(ask.question, step.facts, [...path, 'question'], 'the question'),
    ...checkVariants(ask.explain, known, [...path, 'explain']),
    ...checkOptions(ask, step, path),
  ];
}

function checkOptions(ask: Question, step: LessonStep, path: Path): Finding[] {
  if (ask.kind === 'entity' || ask.kind === 'number') return [];
  const texts = ask.options.flatMap(({ text }, j) =>
    checkText(text, step.facts, [...path, 'options', j], `option ${j + 1}`),
  );
  if (ask.kind === 'order') return texts;
  const always = ask.options.findIndex((option) => option.if === null);
  const facts = { ...step.facts, ...ask.facts };
  return [
    ...texts,
    ...(always >= 0 && always !== ask.options.length - 1
      ? [
          finding(
            [...path, 'options', always],
            'the options after this one can never be right',
            'give it an "if", or put it last',
          ),
        ]
      : []),
    ...ask.options.flatMap(({ if: test, because }, j) => [
      ...(because === null
        ? []
        : checkText(because, facts, [...path, 'options', j, 'because'], `option ${j + 1}`)),
      ...factsOf(test)
        .filter((name) => !Object.hasOwn(facts, name))
        .map((name) =>
          finding(
            [...path, 'options', j, 'if'],
            `there is no fact ${name}`,
            suggestion(name, Object.keys(facts)) || 'add it under facts',
          ),
        ),
    ]),
  ];
}

function factsOf(test: RunTest | null): string[] {
  if (test === null) return [];
  if ('all' in test) return test.all.flatMap(factsOf);
  return 'fact' in test ? [test.fact] : [];
}
