import { type FormEvent, useId, useState } from 'react';
import type { Guess } from '../../../store/guesses';
import { useOrreryState } from '../../orrery';
import { texts } from '../texts';

interface Props {
  readonly unit: 'ms' | 's' | '';
  onGuess(guess: Guess): void;
}

export default function NumberField({ unit, onGuess }: Props) {
  const lang = useOrreryState(({ view }) => view.lang);
  const [isWrong, setWrong] = useState(false);
  const id = useId();
  const words = texts[lang];
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('guess') ?? '').trim();
    const value = Number(text.replace(',', '.'));
    const isNumber = text !== '' && Number.isFinite(value);
    setWrong(!isNumber);
    if (isNumber) onGuess({ kind: 'number', value });
  };
  return (
    <form className="number-guess" onSubmit={submit} noValidate>
      <label htmlFor={id}>{words.number}</label>
      <input
        id={id}
        name="guess"
        className="mono"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        maxLength={12}
        size={8}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
      />
      <span>{unit}</span>
      <button type="submit" className="btn primary">
        {words.submit}
      </button>
      {isWrong && (
        <p id={`${id}-wrong`} role="alert">
          {words.notANumber}
        </p>
      )}
    </form>
  );
}
