import type { LampView } from '../../sim/view';
import type { RaftTexts } from './texts';

/** Whether the lamp has something to say. */
export function isLit(lamp: LampView | null): boolean {
  return lamp !== null && lamp.violations.length + lamp.switchedOff.length > 0;
}

/** The invariant lamp: appears when a promise of Raft is broken or a safety rule is switched off. */
export function Lamp({
  lamp,
  texts,
  onSelect,
}: {
  lamp: LampView | null;
  texts: RaftTexts;
  onSelect: (id: string) => void;
}) {
  if (lamp === null) return null;
  const [broken] = lamp.violations;
  if (broken === undefined) {
    return lamp.switchedOff.length === 0 ? null : (
      <span className="raft-lamp off">{texts.off(lamp.switchedOff.join(', '))}</span>
    );
  }
  const last = broken.events.at(-1);
  return (
    <button
      type="button"
      className="raft-lamp broken"
      title={broken.message}
      onClick={() => last !== undefined && onSelect(`event/${last}`)}
    >
      {texts.lamp(broken.invariant, broken.events.join(', '))}
    </button>
  );
}
