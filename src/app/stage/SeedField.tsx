import { type FormEvent, useId } from 'react';
import { useOrrery, useOrreryState } from '../orrery';
import { useSay } from '../texts/i18n';

/** The number that decides every draw of the run. Another number opens another run, and another link. */
export function SeedField() {
  const say = useSay();
  const id = useId();
  const { address } = useOrrery();
  const seed = useOrreryState(({ run }) => run?.input.seed ?? null);
  if (seed === null) return null;

  function commit(form: HTMLFormElement): void {
    const wanted = readSeed(new FormData(form).get('seed'));
    if (wanted === null) form.reset();
    else if (wanted !== seed) address.reseed(wanted);
  }

  return (
    <form
      // A new seed is a new field: whatever was being typed is over.
      key={seed}
      className="seed mono"
      title={say('bar.seedHint')}
      onSubmit={(event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        commit(event.currentTarget);
      }}
    >
      <label htmlFor={id}>{say('bar.seed')}</label>
      <input
        id={id}
        name="seed"
        type="text"
        inputMode="numeric"
        pattern="[0-9]*"
        autoComplete="off"
        maxLength={10}
        size={Math.max(3, String(seed).length + 1)}
        defaultValue={seed}
        onBlur={(event) => event.currentTarget.form && commit(event.currentTarget.form)}
      />
    </form>
  );
}

/** Seeds are unsigned 32-bit numbers. */
export function readSeed(text: FormDataEntryValue | null): number | null {
  const trimmed = typeof text === 'string' ? text.trim() : '';
  if (!/^\d{1,10}$/.test(trimmed)) return null;
  const seed = Number(trimmed);
  return seed <= 0xffff_ffff ? seed : null;
}
