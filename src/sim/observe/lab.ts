import type { Note, SimEvent } from '../../kernel/types';
import { shortName } from '../consistency/protocol';
import type { EventView } from '../view';

/**
 * An event of the laboratory. Its timeline is about what clients heard and who leads; thousands of messages
 * between nodes are there for causes only.
 */
export function describeLab(
  event: SimEvent,
): Pick<EventView, 'lane' | 'shape' | 'label' | 'visible'> {
  const lane = event.to.split('/')[1] ?? '';
  for (const note of event.notes) {
    const told = TELLING[note.reason]?.(note);
    if (told !== undefined) return { lane, ...told, visible: true };
  }
  const what = event.kind === 'dropped' ? `${innerType(event)} ended at the cut` : event.body.type;
  return {
    lane,
    shape: event.kind === 'timer' ? 'timer' : 'heartbeat',
    label: `${shortName(event.from)}→${shortName(event.to)} ${what}`,
    visible: false,
  };
}

const TELLING: Readonly<
  Record<string, (note: Note) => Pick<EventView, 'shape' | 'label'> | undefined>
> = {
  answer: ({ about, data }) => {
    const isOk = data.outcome === 'ok';
    const said = isOk ? '' : `: ${String(data.text)}`;
    return {
      shape: isOk ? 'response' : 'error',
      label: `${about} ${String(data.label)}${said}`,
    };
  },
  role: ({ about, data }) => ({
    shape: 'role',
    label: `${about} ${String(data.to)}${data.term === undefined ? '' : `, term ${String(data.term)}`}`,
  }),
  rolledBack: ({ about, data }) => ({
    shape: 'error',
    label: `${about} rolls back ${String(data.ops)}`,
  }),
};

function innerType(event: SimEvent): string {
  // What a `dropped` event carries is the message that ended.
  return (event.body as { message?: { type: string } }).message?.type ?? '';
}
