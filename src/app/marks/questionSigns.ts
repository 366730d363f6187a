import type { ResolvedStep } from '../../player/types';
import type { LessonStep } from '../../scenario/types';
import type { Guesses } from '../../store/guesses';
import type { TimelineQuestion } from '../timeline/types';

/** Where a lesson asks. `waiting` = stop of the question that is open at the cursor; null = none is. */
export function questionSigns(
  lesson: readonly LessonStep[],
  steps: readonly ResolvedStep[],
  guesses: Guesses,
  waiting: number | null,
): readonly TimelineQuestion[] {
  return lesson.flatMap(({ ask }, index): readonly TimelineQuestion[] => {
    const at = steps[index]?.at ?? null;
    if (ask === null || at === null) return [];
    const guess = guesses[index];
    const unanswered = at === waiting ? 'open' : 'ahead';
    const answered = guess?.state === 'skipped' ? 'skipped' : 'answered';
    return [{ at, step: index + 1, state: guess === undefined ? unanswered : answered }];
  });
}
