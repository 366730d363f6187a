import { lazy, Suspense } from 'react';
import { useOrreryState } from '../orrery';
import { OpenQuestion } from './OpenQuestion';
import { useQuestions } from './useQuestions';
import './question.css';

// There is nothing to judge before something was guessed.
const Answered = lazy(() => import('./Answered'));

/** The questions of the moment, below the sentence that they belong to. */
export default function Questions() {
  const asked = useQuestions();
  const seed = useOrreryState(({ run }) => run?.input.seed);
  return (
    <>
      {asked.map((one) =>
        one.state === 'open' ? (
          <OpenQuestion key={`${seed} ${one.index}`} asked={one} />
        ) : (
          <Suspense key={`${seed} ${one.index}`} fallback={null}>
            <Answered asked={one} />
          </Suspense>
        ),
      )}
    </>
  );
}
