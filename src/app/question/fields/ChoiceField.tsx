import type { ChoiceOption } from '../../../scenario/types';
import type { Guess } from '../../../store/guesses';
import type { Lang } from '../../../store/view';
import { type Facts, renderNarration } from '../../narration/renderNarration';
import { Sentence } from '../../stage/Sentence';

interface Props {
  readonly options: readonly ChoiceOption[];
  readonly facts: Facts;
  readonly lang: Lang;
  onGuess(guess: Guess): void;
}

export function ChoiceField({ options, facts, lang, onGuess }: Props) {
  return (
    <ol className="choices">
      {options.map(({ text }, option) => (
        <li key={text.en}>
          <button type="button" onClick={() => onGuess({ kind: 'choice', option })}>
            <b aria-hidden="true">{letterOf(option)}</b>
            <Sentence segments={renderNarration(text[lang], facts, lang)} lang={lang} />
          </button>
        </li>
      ))}
    </ol>
  );
}

export function letterOf(option: number): string {
  return String.fromCharCode(65 + option);
}
