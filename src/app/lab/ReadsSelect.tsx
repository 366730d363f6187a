import { useCallback } from 'react';
import { type ReadMode, readModesOf } from '../../sim/consistency/spec';
import type { LaneView } from '../../sim/consistency/view';
import type { LabTexts } from './texts';
import { useAtStart } from './useAtStart';

/** What kind of read the clients of one store ask for; nothing where its protocol has one kind only. */
export function ReadsSelect({ lane, words }: { lane: LaneView; words: LabTexts }) {
  const { name, protocol } = lane;
  const modes = readModesOf(protocol.kind);
  const actionOf = useCallback(
    (mode: ReadMode) => ({ do: 'reads', lane: name, mode }) as const,
    [name],
  );
  const { wanted, want } = useAtStart(actionOf);
  if (!('reads' in protocol)) return null;
  return (
    <span
      className="lab-knob"
      data-knob={`reads ${name}`}
      title={words.readsTitle}
      data-busy={wanted !== null}
    >
      <span aria-hidden="true">{name}</span>
      <select
        data-tool
        aria-label={words.reads(name)}
        value={wanted ?? protocol.reads}
        onChange={(event) => {
          const mode = modes.find((one) => one === event.target.value);
          if (mode !== undefined) want(mode);
        }}
      >
        {modes.map((mode) => (
          <option key={mode}>{mode}</option>
        ))}
      </select>
    </span>
  );
}
