import { useEffect } from 'react';
import type { QuestionAnswer } from '../../player/types';
import type { Question } from '../../scenario/types';
import { type Guess, isRight } from '../../store/guesses';
import { type Lang, otherLang } from '../../store/view';
import {
  chooseFrom,
  type Facts,
  plainText,
  renderNarration,
  type Segment,
} from '../narration/renderNarration';
import { useOrrery, useOrreryState } from '../orrery';
import { Sentence } from '../stage/Sentence';
import { askAgain, fetchAnswer } from './deeds';
import { texts } from './texts';
import type { Asked } from './useQuestions';

/** A guess that waits for the run, and, once the run has shown it, what was right and why. */
export default function Answered({ asked }: { asked: Asked }) {
  const { store, session, address } = useOrrery();
  const lang = useOrreryState(({ view }) => view.lang);
  const seed = useOrreryState(({ run }) => run?.input.seed ?? 0);
  const { index, ask, guess, state } = asked;
  const isRevealed = state === 'revealed';
  const answer = guess?.answer ?? null;
  useEffect(() => {
    if (isRevealed && answer === null) void fetchAnswer(store, session, index);
  }, [isRevealed, answer, index, store, session]);
  const words = texts[lang];
  if (guess === undefined) return null;
  const guessed = guess.state === 'guessed' ? guess.guess : null;
  if (!isRevealed) {
    return guessed === null ? null : (
      <section className="question pinned" data-question={index}>
        <h3>{words.yourGuess}</h3>
        <p>
          <b>{printGuess(guessed, ask, lang)}</b>
        </p>
        <p className="look">{words.pinned}</p>
      </section>
    );
  }
  if (answer === null) return <section className="question" aria-busy="true" />;
  const right = guessed !== null && isRight(guessed, answer);
  return (
    <section className="question answered" data-question={index} data-right={right} role="status">
      <h3>{guessed === null ? words.skipped : right ? words.right : words.notRight}</h3>
      <p className="verdict">
        {guessed !== null && (
          <>
            {words.yourGuess} <b>{printGuess(guessed, ask, lang)}</b>
            {' · '}
          </>
        )}
        {words.itWas} <b data-answer>{printAnswer(answer, ask, lang)}</b>
      </p>
      <Because ask={ask} guess={guessed} answer={answer} lang={lang} />
      <p className="question-foot">
        <button type="button" className="link" onClick={() => address.reseed(nextSeed(seed))}>
          {words.another}
        </button>
        <button type="button" className="link" onClick={() => askAgain(store, session, index)}>
          {words.again}
        </button>
      </p>
    </section>
  );
}

/** Why the chosen option is not it, and what the run shows. */
function Because(props: {
  ask: Question;
  guess: Guess | null;
  answer: QuestionAnswer;
  lang: Lang;
}) {
  const { ask, guess, answer, lang } = props;
  const { facts } = answer;
  const other = otherLang(lang);
  const chosen =
    ask.kind === 'choice' && guess?.kind === 'choice' && !isRight(guess, answer)
      ? (ask.options[guess.option]?.because ?? null)
      : null;
  const said = chooseFrom(ask.explain, facts)?.text ?? null;
  return (
    <>
      {chosen !== null && (
        <Sentence segments={renderNarration(chosen[lang], facts, lang)} lang={lang} />
      )}
      {said !== null && (
        <>
          <Sentence segments={renderNarration(said[lang], facts, lang)} lang={lang} />
          <Sentence segments={renderNarration(said[other], facts, other)} lang={other} />
        </>
      )}
    </>
  );
}

/** Seeds are unsigned 32-bit numbers; any other one is another run. */
function nextSeed(seed: number): number {
  return (seed + 1) >>> 0;
}

function printGuess(guess: Guess, ask: Question, lang: Lang): string {
  switch (guess.kind) {
    case 'choice':
      return ask.kind === 'choice' ? optionText(ask.options[guess.option]?.text[lang]) : '';
    case 'entity':
      return guess.entity.slice('etcd/'.length);
    case 'order':
      return printOrder(guess.order, ask, lang);
    case 'number':
      return `${guess.value} ${ask.kind === 'number' ? ask.unit : ''}`.trim();
  }
}

function printAnswer(answer: QuestionAnswer, ask: Question, lang: Lang): string {
  switch (answer.kind) {
    case 'choice':
      return ask.kind === 'choice'
        ? optionText(ask.options[answer.option]?.text[lang], answer.facts)
        : '';
    case 'entity':
      return answer.entity.slice('etcd/'.length);
    case 'order':
      return printOrder(answer.order, ask, lang, answer.facts);
    case 'number': {
      const within = answer.tolerance > 0 ? ` (± ${answer.tolerance})` : '';
      return `${answer.value} ${answer.unit}${within}`.trim();
    }
  }
}

function printOrder(
  order: readonly number[],
  ask: Question,
  lang: Lang,
  facts: Facts = {},
): string {
  if (ask.kind !== 'order') return '';
  return order.map((option) => optionText(ask.options[option]?.text[lang], facts)).join(' → ');
}

function optionText(text: string | undefined, facts: Facts = {}): string {
  const segments: readonly Segment[] = renderNarration(text ?? '', facts, 'en');
  return plainText(segments);
}
