import type { DroppedBody } from '../../kernel/effects';
import type { ScriptBody } from '../../kernel/script';
import type { Note, SimEvent } from '../../kernel/types';
import type { ActionBody } from '../cluster';
import { openedKeyValue } from '../keyValue';
import type { NetworkAction } from '../network/cuts';
import type { Message } from '../raft/types';
import type { EventView } from '../view';
import { labelOfAction } from './actions';
import { describeLab } from './lab';
import { isTalk, labelOfMessage, labelOfTalk } from './labels';

export type Described = Pick<EventView, 'lane' | 'shape' | 'label' | 'visible'>;

/** An event of the trace in the words of the timeline. */
export function viewEvent(event: SimEvent): EventView {
  return {
    id: event.id,
    at: event.at,
    entities: [...new Set([event.to, event.from].filter(isShown))],
    causes: event.causes,
    ...(event.to.startsWith('lab/') && event.body.type !== 'script'
      ? describeLab(event)
      : (openedKeyValue()?.describe(event) ?? fromNotes(event) ?? fromBody(event))),
  };
}

/** The hand that acts on the run is no part of the cluster. */
const isShown = (id: string) => id.includes('/') && !id.startsWith('you/');

const short = (entity: string) => entity.slice(entity.indexOf('/') + 1);

/** What the event decided matters more than what it was; the first of these wins. */
const TELLING: readonly ((note: Note, event: SimEvent) => Described | null)[] = [
  (note) =>
    told(note, 'role', () => ({
      lane: 'raft',
      shape: 'role',
      label: `${note.about} ${note.data.to}, term ${note.data.term}`,
    })),
  (note) =>
    told(note, 'truncate', () => ({
      lane: 'log',
      shape: 'error',
      label: `${note.about} truncates ${range(note.data.from, note.data.to)}`,
    })),
  (note) =>
    told(note, 'answer', () => ({
      lane: 'client',
      shape: note.data.outcome === 'ok' ? 'response' : 'error',
      label: `${String(note.data.label)}: ${String(note.data.text)}`,
    })),
  (note) =>
    told(note, 'refused', () => ({
      lane: 'you',
      shape: 'error',
      label: `${note.about}: ${String(note.data.error)}`,
    })),
  (note) =>
    told(note, 'config', () => ({
      lane: 'raft',
      shape: 'decision',
      label: `${note.about} applies a membership change`,
    })),
  (note) =>
    told(note, 'transfer', () => ({
      lane: 'raft',
      shape: 'decision',
      label: `${note.about}: transfer to ${note.data.to} ${note.data.outcome}`,
    })),
  (note) =>
    told(note, 'quorumCheck', () =>
      note.data.passed === true
        ? null
        : { lane: 'raft', shape: 'error', label: `${note.about} has lost its quorum` },
    ),
  (note) =>
    told(note, 'snapshot', () => ({
      lane: 'log',
      shape: 'write',
      label: `${note.about} snapshot at ${note.data.index}`,
    })),
  (note) =>
    told(note, 'commit', () => ({
      lane: 'log',
      shape: 'commit',
      label: `${note.about} commit ${note.data.to}`,
    })),
  (note) =>
    told(note, 'append', () => ({
      lane: 'log',
      shape: 'write',
      label: `${note.about} append ${range(note.data.first, note.data.last)} (T${note.data.term})`,
    })),
  (note) =>
    told(note, 'vote', () => ({
      lane: 'raft',
      shape: 'vote',
      label: `${note.about} ${note.data.granted === true ? 'votes for' : 'refuses'} ${note.data.to}${note.data.pre === true ? ' (pre-vote)' : ''}`,
    })),
  (note) =>
    told(note, 'ballot', () => ({
      lane: 'raft',
      shape: 'vote',
      label: `${note.about} hears ${note.data.granted === true ? 'yes' : 'no'} from ${note.data.from}`,
    })),
];

function told(
  note: Note,
  reason: string,
  say: () => Omit<Described, 'visible'> | null,
): Described | null {
  if (note.reason !== reason) return null;
  const said = say();
  return said === null ? null : { ...said, visible: true };
}

function range(from: unknown, to: unknown): string {
  return from === to ? String(from) : `${String(from)}–${String(to)}`;
}

function fromNotes(event: SimEvent): Described | null {
  if (event.notes.length === 0) return null;
  for (const tell of TELLING) {
    for (const note of event.notes) {
      const described = tell(note, event);
      if (described !== null) return described;
    }
  }
  return null;
}

function fromBody(event: SimEvent): Described {
  const { body, kind } = event;
  if (kind === 'action') return describeAction(event);
  if (event.to === 'network') return describeNetwork(body as NetworkAction);
  if (kind === 'timer')
    return {
      lane: 'raft',
      shape: 'timer',
      label: `${short(event.to)} ${body.type}`,
      visible: false,
    };
  if (kind === 'dropped') return describeDropped(event, body as DroppedBody);
  if (isTalk(body)) {
    const shape = body.type === 'Request' ? 'request' : 'response';
    return {
      lane: 'client',
      shape,
      label: `${short(event.from)}→${short(event.to)} ${labelOfTalk(body)}`,
      visible: true,
    };
  }
  const message = body as Message;
  const idle =
    message.type === 'Heartbeat' ||
    message.type === 'HeartbeatResp' ||
    message.type === 'AppResp' ||
    (message.type === 'App' && (message.entries ?? []).length === 0);
  return {
    lane: 'net',
    shape: idle ? 'heartbeat' : 'decision',
    label:
      `Msg${message.type} ${short(event.from)}→${short(event.to)} ${labelOfMessage(message)}`.trim(),
    visible: !idle,
  };
}

function describeDropped(event: SimEvent, body: DroppedBody): Described {
  const inner = body.message as Message;
  const what = isTalk(body.message) ? labelOfTalk(body.message) : `Msg${inner.type}`;
  const idle = inner.type === 'Heartbeat' || inner.type === 'HeartbeatResp';
  return {
    lane: 'net',
    shape: 'error',
    label: `${what} ${short(event.from)}→${short(event.to)} ${body.reason === 'cut' ? 'ended at the cut' : 'was lost'}`,
    visible: !idle,
  };
}

/** What the flapper does by itself. */
function describeNetwork(action: NetworkAction): Described {
  const label =
    action.do === 'isolate'
      ? `${action.target} cut off`
      : action.do === 'mend'
        ? `${action.from} back`
        : action.do;
  return { lane: 'you', shape: 'user', label, visible: true };
}

function describeAction(event: SimEvent): Described {
  const { body } = event;
  if (body.type === 'script') {
    const { action } = body as ScriptBody;
    const label =
      action.type === 'action' ? labelOfAction((action as ActionBody).action) : 'moment';
    return { lane: 'you', shape: 'user', label, visible: true };
  }
  return { lane: 'you', shape: 'timer', label: `${short(event.to)} ${body.type}`, visible: false };
}
