/** Predictions: what the viewer thinks before the run shows it. */
import type { QuestionAnswer, ResolvedStep } from '../player/types';
import type { LessonStep } from '../scenario/types';

export type Guess =
  | { readonly kind: 'choice'; readonly option: number }
  | { readonly kind: 'entity'; readonly entity: string }
  | { readonly kind: 'order'; readonly order: readonly number[] }
  | { readonly kind: 'number'; readonly value: number };

/** By index of the lesson's step. `answer` is asked of the run only after the guess; null until it is there. */
export type Guesses = Readonly<
  Record<
    number,
    | { readonly state: 'skipped'; readonly answer: QuestionAnswer | null }
    | { readonly state: 'guessed'; readonly guess: Guess; readonly answer: QuestionAnswer | null }
  >
>;

/** The same guesses on another branch: what is right there is asked anew. */
export function unanswered(guesses: Guesses): Guesses {
  return Object.fromEntries(
    Object.entries(guesses).map(([index, guess]) => [index, { ...guess, answer: null }]),
  );
}

/**
 * The index of the question that stands in the way: the first one at or after the cursor that has neither
 * been answered nor skipped; null = the way is free.
 */
export function openQuestion(
  lesson: readonly LessonStep[],
  steps: readonly ResolvedStep[],
  guesses: Guesses,
  at: number,
): number | null {
  let nearest: number | null = null;
  let nearestAt = Number.POSITIVE_INFINITY;
  lesson.forEach((step, i) => {
    const stop = steps[i]?.at ?? null;
    if (step.ask === null || stop === null || stop < at || guesses[i] !== undefined) return;
    if (stop < nearestAt) {
      nearest = i;
      nearestAt = stop;
    }
  });
  return nearest;
}

/** Where the answer to a question shows: its own reveal, else the next step's stop, else the end. */
export function revealAt(steps: readonly ResolvedStep[], index: number, end: number): number {
  const own = steps[index]?.reveal ?? null;
  if (own !== null) return own;
  return steps.slice(index + 1).find((step) => step.at !== null)?.at ?? end;
}

/** Whether a guess is what the run has answered. */
export function isRight(guess: Guess, answer: QuestionAnswer): boolean {
  if (guess.kind === 'choice') return answer.kind === 'choice' && guess.option === answer.option;
  if (guess.kind === 'entity') return answer.kind === 'entity' && guess.entity === answer.entity;
  if (guess.kind === 'order')
    return answer.kind === 'order' && guess.order.join() === answer.order.join();
  return answer.kind === 'number' && Math.abs(guess.value - answer.value) <= answer.tolerance;
}
