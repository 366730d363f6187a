import { finding } from './finding';
import type { Finding } from './issues';
import { placeholders } from './references';
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
          for (const fact of placeholders(text[lang])) {
            if (!(fact in step.facts))
              found.push(
                finding(
                  [...path, 'say'],
                  `the ${lang} text of variant ${j + 1} needs a fact {${fact}}`,
                  suggestion(fact, Object.keys(step.facts)) || 'add it under facts',
                ),
              );
          }
        }
        if (given !== null && !(given.fact in step.facts))
          found.push(
            finding(
              [...path, 'say', j, 'if'],
              `there is no fact ${given.fact}`,
              suggestion(given.fact, Object.keys(step.facts)),
            ),
          );
      });
      return found;
    }),
  ];
}
