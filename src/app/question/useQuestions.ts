/** Which questions concern the moment on screen: one that waits, guesses that wait for the run, verdicts. */
import { useMemo } from 'react';
import type { Question } from '../../scenario/types';
import { type Guesses, openQuestion, revealAt } from '../../store/guesses';
import { lessonStepAt } from '../../store/lesson';
import { useOrreryState } from '../orrery';

export interface Asked {
  readonly index: number;
  readonly ask: Question;
  readonly state: 'open' | 'pinned' | 'revealed';
  readonly guess: Guesses[number] | undefined;
}

export function useQuestions(): readonly Asked[] {
  const run = useOrreryState((state) => state.run);
  const at = useOrreryState(({ instant }) => instant.at);
  const end = useOrreryState(({ instant }) => instant.end.at);
  const guesses = useOrreryState((state) => state.guesses);
  const free = useOrreryState(({ view }) => view.free);
  return useMemo(() => {
    if (run === null || free) return [];
    const { lesson } = run.input.scenario;
    const { steps } = run.lesson;
    const open = openQuestion(lesson, steps, guesses, at);
    const here = lessonStepAt(steps, at);
    return lesson.flatMap(({ ask }, index): Asked[] => {
      const stop = steps[index]?.at ?? null;
      if (ask === null || stop === null || at < stop) return [];
      const guess = guesses[index];
      if (index === open) return [{ index, ask, state: 'open', guess }];
      if (guess === undefined) return [];
      const reveal = revealAt(steps, index, end);
      if (at < reveal) return [{ index, ask, state: 'pinned', guess }];
      const last = Math.max(index + 1, lessonStepAt(steps, reveal));
      return here <= last ? [{ index, ask, state: 'revealed', guess }] : [];
    });
  }, [run, at, end, guesses, free]);
}
