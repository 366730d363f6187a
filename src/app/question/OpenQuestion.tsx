import { lazy, Suspense, useState } from 'react';
import type { Guess } from '../../store/guesses';
import { otherLang } from '../../store/view';
import { renderNarration } from '../narration/renderNarration';
import { useOrrery, useOrreryState } from '../orrery';
import { Sentence } from '../stage/Sentence';
import { guessAt, skipAt } from './deeds';
import { ChoiceField } from './fields/ChoiceField';
import { texts } from './texts';
import type { Asked } from './useQuestions';

// Most questions are a choice; the other forms are fetched with the first of their kind.
const EntityField = lazy(() => import('./fields/EntityField'));
const NumberField = lazy(() => import('./fields/NumberField'));
const OrderField = lazy(() => import('./fields/OrderField'));

/** A question that the run waits for. Nothing in it tells the answer: nobody has asked the run yet. */
export function OpenQuestion({ asked: { index, ask } }: { asked: Asked }) {
  const { store, session } = useOrrery();
  const lang = useOrreryState(({ view }) => view.lang);
  const facts = useOrreryState(({ run }) => run?.lesson.steps[index]?.facts);
  const [isSent, setSent] = useState(false);
  const words = texts[lang];
  const other = otherLang(lang);
  const send = (guess: Guess) => {
    if (isSent) return;
    setSent(true);
    guessAt(store, session, index, guess);
  };
  return (
    <section className="question" data-question={index} aria-label={words.predict}>
      <h3>{words.predict}</h3>
      <Sentence segments={renderNarration(ask.question[lang], facts ?? {}, lang)} lang={lang} />
      <Sentence segments={renderNarration(ask.question[other], facts ?? {}, other)} lang={other} />
      <Suspense fallback={null}>
        {ask.kind === 'choice' && (
          <ChoiceField options={ask.options} facts={facts ?? {}} lang={lang} onGuess={send} />
        )}
        {ask.kind === 'entity' && <EntityField onGuess={send} />}
        {ask.kind === 'order' && (
          <OrderField options={ask.options} facts={facts ?? {}} lang={lang} onGuess={send} />
        )}
        {ask.kind === 'number' && <NumberField unit={ask.unit} onGuess={send} />}
      </Suspense>
      <p className="question-foot">
        <span>{words.waits}</span>
        <button
          type="button"
          className="skip-question"
          onClick={() => skipAt(store, session, index)}
        >
          {words.skip}
        </button>
      </p>
    </section>
  );
}
