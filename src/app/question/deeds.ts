/** What happens when a question is answered or skipped: the way is free, and the run goes on to show. */
import { type Guess, revealAt } from '../../store/guesses';
import { nextStop } from '../../store/lesson';
import type { Store } from '../../store/store';
import type { Session } from '../playback/session';

export function guessAt(store: Store, session: Session, index: number, guess: Guess): void {
  store.setState(({ guesses }) => ({
    guesses: { ...guesses, [index]: { state: 'guessed', guess, answer: null } },
  }));
  goOn(store, session, index);
}

export function skipAt(store: Store, session: Session, index: number): void {
  store.setState(({ guesses }) => ({
    guesses: { ...guesses, [index]: { state: 'skipped', answer: null } },
  }));
  goOn(store, session, index);
}

/** Back to before the question was answered. */
export function askAgain(store: Store, session: Session, index: number): void {
  const stop = store.getState().run?.lesson.steps[index]?.at ?? null;
  store.setState(({ guesses }) => {
    const { [index]: _gone, ...rest } = guesses;
    return { guesses: rest };
  });
  if (stop !== null) session.step({ at: stop });
}

/** Asks the run for what is right; only called when the run shows it anyway. */
export async function fetchAnswer(store: Store, session: Session, index: number): Promise<void> {
  const { run } = store.getState();
  const answer = await session.query('answer', { step: index });
  if (store.getState().run !== run || answer === null) return;
  store.setState(({ guesses }) => {
    const guess = guesses[index];
    return guess === undefined ? {} : { guesses: { ...guesses, [index]: { ...guess, answer } } };
  });
}

/** Plays on to the next stop, or to where the answer shows if that comes first. */
function goOn(store: Store, session: Session, index: number): void {
  const { run, instant } = store.getState();
  if (run === null) return;
  const { steps } = run.lesson;
  const reveal = revealAt(steps, index, instant.end.at);
  const next = nextStop(steps, instant.at) ?? instant.end.at;
  session.playTo(reveal > instant.at ? Math.min(next, reveal) : next);
}
