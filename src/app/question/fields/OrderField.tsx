import { useState } from 'react';
import type { OrderOption } from '../../../scenario/types';
import type { Guess } from '../../../store/guesses';
import type { Lang } from '../../../store/view';
import { type Facts, plainText, renderNarration } from '../../narration/renderNarration';
import { texts } from '../texts';

interface Props {
  readonly options: readonly OrderOption[];
  readonly facts: Facts;
  readonly lang: Lang;
  onGuess(guess: Guess): void;
}

/** Rows that are moved up and down; every move is a button, so that no drag is needed. */
export default function OrderField({ options, facts, lang, onGuess }: Props) {
  const [order, setOrder] = useState(() => options.map((_, i) => i));
  const words = texts[lang];
  const swap = (position: number) => {
    setOrder((before) => {
      const next = [...before];
      const [a, b] = [next[position], next[position + 1]];
      if (a === undefined || b === undefined) return before;
      next[position] = b;
      next[position + 1] = a;
      return next;
    });
  };
  return (
    <div className="ordering">
      <p>{words.order}</p>
      <ol>
        {order.map((option, position) => {
          const text = plainText(renderNarration(options[option]?.text[lang] ?? '', facts, lang));
          return (
            <li key={option}>
              <span>{text}</span>
              <button
                type="button"
                className="quiet"
                aria-label={words.earlier(text)}
                disabled={position === 0}
                onClick={() => swap(position - 1)}
              >
                ↑
              </button>
              <button
                type="button"
                className="quiet"
                aria-label={words.later(text)}
                disabled={position === order.length - 1}
                onClick={() => swap(position)}
              >
                ↓
              </button>
            </li>
          );
        })}
      </ol>
      <button
        type="button"
        className="btn primary"
        onClick={() => onGuess({ kind: 'order', order })}
      >
        {words.submit}
      </button>
    </div>
  );
}
