import type { DroppedBody } from '../../kernel/effects';
import type { ScriptBody } from '../../kernel/script';
import type { Note, SimEvent } from '../../kernel/types';
import type { ActionBody } from '../cluster';
import type { NetworkAction } from '../network/cuts';
import type { Message } from '../raft/types';
import type { EventView } from '../view';
import { labelOfAction } from './actions';
import { describeLab } from './lab';
import { isTalk, labelOfMessage, labelOfTalk, storeWords } from './labels';

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
      : (storeWords(event) ?? fromNotes(event) ?? fromBody(event))),
  };
}

/** The hand that acts on the run is no part of the cluster. */
const isShown = (id: string) => id.includes('/') && !id.startsWith('you/');

const short = (entity: string) => entity.slice(entity.indexOf('/') + 1);

type Telling = ({ about, data }: Note) => Omit<Described, 'visible'> | null;

/** What the event decided matters more than what it was; the first of these wins. */
const TELLING = Object.entries<Telling>({
  role: ({ about, data }) => ({
    lane: 'raft',
    shape: 'role',
    label: `${about} ${data.to}, term ${data.term}`,
  }),
  truncate: ({ about, data }) => ({
    lane: 'log',
    shape: 'error',
    label: `${about} truncates ${range(data.from, data.to)}`,
  }),
  answer: ({ data }) => ({
    lane: 'client',
    shape: data.outcome === 'ok' ? 'response' : 'error',
    label: `${data.label}: ${data.text}`,
  }),
  refused: ({ about, data }) => ({ lane: 'you', shape: 'error', label: `${about}: ${data.error}` }),
  config: ({ about }) => ({
    lane: 'raft',
    shape: 'decision',
    label: `${about} applies a membership change`,
  }),
  transfer: ({ about, data }) => ({
    lane: 'raft',
    shape: 'decision',
    label: `${about}: transfer to ${data.to} ${data.outcome}`,
  }),
  quorumCheck: ({ about, data }) =>
    data.passed === true
      ? null
      : { lane: 'raft', shape: 'error', label: `${about} has lost its quorum` },
  snapshot: ({ about, data }) => ({
    lane: 'log',
    shape: 'write',
    label: `${about} snapshot at ${data.index}`,
  }),
  commit: ({ about, data }) => ({
    lane: 'log',
    shape: 'commit',
    label: `${about} commit ${data.to}`,
  }),
  append: ({ about, data }) => ({
    lane: 'log',
    shape: 'write',
    label: `${about} append ${range(data.first, data.last)} (T${data.term})`,
  }),
  vote: ({ about, data }) => ({
    lane: 'raft',
    shape: 'vote',
    label: `${about} ${data.granted === true ? 'votes for' : 'refuses'} ${data.to}${data.pre === true ? ' (pre-vote)' : ''}`,
  }),
  ballot: ({ about, data }) => ({
    lane: 'raft',
    shape: 'vote',
    label: `${about} hears ${data.granted === true ? 'yes' : 'no'} from ${data.from}`,
  }),
});

function range(from: unknown, to: unknown): string {
  return from === to ? String(from) : `${String(from)}–${String(to)}`;
}

function fromNotes({ notes }: SimEvent): Described | null {
  for (const [reason, tell] of TELLING) {
    for (const note of notes) {
      const said = note.reason === reason ? tell(note) : null;
      if (said !== null) return { ...said, visible: true };
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
