import { checkQuestion } from './checkQuestion';
import { checkVariants } from './checkWords';
import { finding } from './finding';
import type { Finding } from './issues';
import type { MomentRef, Scenario } from './types';

/** Steps and poster lie within the run, and every number of a narration is a fact. */
export function checkLesson(scenario: Scenario): Finding[] {
  const { lesson, until } = scenario;
  const late = (ref: MomentRef) => 'at' in ref && ref.at > until;
  return [
    ...(late(scenario.poster)
      ? [finding(['poster'], 'this is after the end of the run', 'choose an earlier moment')]
      : []),
    ...lesson.flatMap((step, i): Finding[] => {
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
      return [
        ...found,
        ...checkVariants(step.say, step.facts, [...path, 'say']),
        ...(step.ask === null ? [] : checkQuestion(step.ask, step, [...path, 'ask'])),
      ];
    }),
  ];
}
