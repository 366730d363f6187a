import { finding } from './finding';
import type { Finding } from './issues';
import { malformed, placeholders } from './references';
import { suggestion } from './suggest';
import type { MomentRef, Scenario } from './types';

/** Steps and poster lie within the run, and every number of a narration is a fact. */
export function checkLesson(scenario: Scenario): Finding[] {
  const { lesson, until } = scenario;
  const late = (ref: MomentRef) => 'at' in ref && ref.at > until;
  return [
    ...(late(scenario.poster)
      ? [finding(['poster'], 'this is after the end of the run', 'choose an earlier moment')]
      : []),
    ...lesson.flatMap((step, i) => {
      const path = ['lesson', i];
      const found = late(step.stop)
        ? [
            finding(
              [...path, 'stop'],
              'this is after the end of the run',
              'choose an earlier moment',
            ),
          ]
        : [];
      step.say.forEach(({ text, if: given }, j) => {
        for (const lang of ['en', 'ko'] as const) {
          for (const written of malformed(text[lang]))
            found.push(
              finding(
                [...path, 'say'],
                `the ${lang} text of variant ${j + 1} has ${written}, which is no fact`,
                'write {name} with lower-case letters and digits, or {name:을/를}',
              ),
            );
          for (const fact of placeholders(text[lang])) {
            if (!Object.hasOwn(step.facts, fact))
              found.push(
                finding(
                  [...path, 'say'],
                  `the ${lang} text of variant ${j + 1} needs a fact {${fact}}`,
                  suggestion(fact, Object.keys(step.facts)) || 'add it under facts',
                ),
              );
          }
        }
        if (given !== null && !Object.hasOwn(step.facts, given.fact))
          found.push(
            finding(
              [...path, 'say', j, 'if'],
              `there is no fact ${given.fact}`,
              suggestion(given.fact, Object.keys(step.facts)),
            ),
          );
      });
      const always = step.say.findIndex((variant) => variant.if === null);
      if (always !== step.say.length - 1)
        found.push(
          finding(
            [...path, 'say'],
            always < 0 ? 'it may be that no variant fits' : 'some variants are never said',
            'make the last variant, and only that one, without "if"',
          ),
        );
      return found;
    }),
  ];
}
