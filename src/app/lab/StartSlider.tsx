import { type ReactNode, useId } from 'react';
import type { Action } from '../../sim/config';
import { useAtStart } from './useAtStart';

/** A setting that takes one of some values, in microseconds, ascending. */
export function StartSlider({
  name,
  label,
  title,
  stops,
  now,
  say,
  actionOf,
}: {
  /** For tests and styles. */
  readonly name: string;
  readonly label: ReactNode;
  readonly title: string;
  readonly stops: readonly number[];
  readonly now: number;
  readonly say: (value: number) => string;
  /** The same function each time. */
  readonly actionOf: (value: number) => Action;
}) {
  const id = useId();
  const { wanted, want } = useAtStart(actionOf);
  const shown = wanted ?? now;
  return (
    <span className="lab-knob" data-knob={name} title={title} data-busy={wanted !== null}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        data-tool
        type="range"
        min={0}
        max={stops.length - 1}
        value={stops.reduce((best, stop, i) => (shown >= stop ? i : best), 0)}
        aria-valuetext={say(shown)}
        // Its arrows are its own: they do not move along the run.
        onKeyDown={(event) => {
          if (event.key.startsWith('Arrow')) event.stopPropagation();
        }}
        onChange={(event) => {
          const stop = stops[Number(event.target.value)];
          if (stop !== undefined) want(stop);
        }}
      />
      <output htmlFor={id}>{say(shown)}</output>
    </span>
  );
}
