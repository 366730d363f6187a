import { useOrreryState } from '../orrery';
import { Answered } from './Answered';
import { OpenQuestion } from './OpenQuestion';
import { useQuestions } from './useQuestions';
import './question.css';

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
          <Answered key={`${seed} ${one.index}`} asked={one} />
        ),
      )}
    </>
  );
}
