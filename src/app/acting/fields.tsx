import { useId } from 'react';
import { useOrreryState } from '../orrery';
import { texts } from './texts';
import { useNames } from './useActing';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly max: number;
  readonly onChange: (value: string) => void;
  /** What is wrong with it and what to do; null = nothing. */
  readonly wrong: string | null;
}

/** A line of machine text. */
export function Field({ label, value, max, onChange, wrong }: FieldProps) {
  const id = useId();
  return (
    <div className="acting-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="mono"
        value={value}
        maxLength={max}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-invalid={wrong !== null}
        aria-describedby={wrong === null ? undefined : `${id}-wrong`}
        onChange={(event) => onChange(event.target.value)}
      />
      {wrong !== null && (
        <p id={`${id}-wrong`} className="wrong" role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}

/** Which member a request goes to: one by name, or whoever leads when it is sent. */
export function AtMember({ value, onChange }: { value: string; onChange: (name: string) => void }) {
  const id = useId();
  const words = texts[useOrreryState(({ view }) => view.lang)];
  const names = useNames();
  return (
    <div className="acting-field">
      <label htmlFor={id}>{words.at}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="leader">{words.leader}</option>
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
