import type { DroppedBody } from '../../kernel/effects';
import type { Note, SimEvent } from '../../kernel/types';
import { viewEvent } from '../../sim/observe/event';
import { isTalk, labelOfTalk } from '../../sim/observe/labels';
import type { Message } from '../../sim/raft/types';
import type { History } from '../history';
import { explainStore } from './explainStore';
import { type Explanation, explanation, type Reason, type Values } from './types';

/** Why an event happened, from what the rules noted in it and from its causes. */
export function explainEvent(history: History, event: SimEvent): Explanation {
  for (const say of SAYINGS) {
    for (const note of event.notes) {
      const said = say(note, event, history);
      if (said !== null) return said;
    }
  }
  return fromBody(history, event);
}

type Saying = (note: Note, event: SimEvent, history: History) => Explanation | null;

const text = (value: unknown) => String(value ?? '');

/** A sentence for notes of one kind; the first kind that an event has is what it is about. */
function saying(
  reason: string,
  say: (data: Note['data'], who: string, event: SimEvent, history: History) => Explanation | null,
): Saying {
  return (note, event, history) =>
    note.reason === reason ? say(note.data, note.about, event, history) : null;
}

const SAYINGS: readonly Saying[] = [
  saying('role', ({ from, to, term, because }, who, event, history) =>
    explanation(
      'role',
      { who, from: text(from), to: text(to), term: Number(term) },
      text(because),
      ballotsOf(history, event),
    ),
  ),
  saying('truncate', ({ from, to, because }, who) =>
    explanation('truncate', { who, from: Number(from), to: Number(to) }, text(because)),
  ),
  saying('answer', ({ client, label, text: said, outcome }) =>
    explanation(
      outcome === 'ok'
        ? 'answerOk'
        : outcome === 'failed' || outcome === 'fail'
          ? 'answerFailed'
          : 'answerUnknown',
      { who: text(client), label: text(label) },
      text(said),
    ),
  ),
  saying('quorumCheck', ({ passed, active }, who) =>
    passed === true
      ? null
      : explanation('quorumFailed', { who, active: (active as readonly string[]).join(', ') }),
  ),
  (_note, event, history) => explainStore(history, event),
  saying('commit', ({ to }, who, event, history) => explainCommit(history, event, who, Number(to))),
  saying('append', ({ first, last, term }, who, event) => {
    const values = { who, from: Number(first), to: Number(last), term: Number(term) };
    return event.kind === 'message' && event.body.type === 'App'
      ? explanation('appendCopy', { ...values, lead: short(event.from) })
      : explanation('appendOwn', values);
  }),
  saying('vote', ({ to, granted, term, because }, who) =>
    explanation(
      granted === true ? 'voted' : 'refusedVote',
      { who, to: text(to), term: Number(term) },
      text(because),
    ),
  ),
  saying('ballot', ({ from, granted }, who) =>
    explanation('ballot', { who, from: text(from), granted: granted === true ? 1 : 0 }),
  ),
  saying('ignored', ({ message, from, because }, who) =>
    explanation(
      'message',
      { type: `Msg${text(message)}`, from: text(from), to: who },
      text(because),
    ),
  ),
  saying('dropped', (_data, _who, event) =>
    explanation('droppedStopped', { ...ends(event), type: typeOf(event) }),
  ),
];

/** At a leader a majority's acknowledgements commit, at the others the leader's word. */
export function explainCommit(
  history: History,
  event: SimEvent,
  who: string,
  index: number,
): Explanation {
  const note = event.notes.find(({ reason, about }) => reason === 'commit' && about === who);
  // The rule names the acknowledgements that made the majority; for a follower there are none.
  const named = (note?.data.causes ?? []) as readonly number[];
  if (named.length === 0 && event.kind === 'message' && event.body.type !== 'AppResp')
    return explanation('commitFollower', { who, index, lead: short(event.from) });
  const reasons = [...new Set(named)]
    .filter((id) => id >= 0)
    .map((id) => history.event(id))
    .filter((cause) => cause !== undefined)
    .map((cause): Reason => {
      const from = cause.kind === 'message' ? short(cause.from) : who;
      return {
        code: from === who ? 'ownDisk' : 'acknowledged',
        values: { member: from, index },
        holds: true,
        event: cause.id,
        at: cause.at,
      };
    });
  return explanation('commitLeader', { who, index, count: reasons.length }, '', reasons);
}

/** The ballots that decided a change of role. */
export function ballotsOf(history: History, event: SimEvent): Reason[] {
  const role = event.notes.find(({ reason }) => reason === 'role');
  const deciding = (role?.data.causes ?? []) as readonly number[];
  return deciding
    .filter((id) => id >= 0)
    .map((id) => history.event(id))
    .filter((cause) => cause !== undefined)
    .flatMap((cause) =>
      cause.notes
        .filter(({ reason }) => reason === 'ballot')
        .map(
          ({ data }): Reason => ({
            code: data.granted === true ? 'granted' : 'refused',
            values: { member: text(data.from), term: Number(data.term) },
            holds: data.granted === true,
            event: cause.id,
            at: cause.at,
          }),
        ),
    );
}

function fromBody(history: History, event: SimEvent): Explanation {
  const { kind, body } = event;
  if (kind === 'dropped') {
    const { message, reason } = body as DroppedBody;
    const values = { ...ends(event), type: typeOf({ to: event.to, body: message }) };
    return explanation(reason === 'cut' ? 'droppedCut' : 'droppedLoss', values);
  }
  if (kind === 'action') return explanation('action', { label: viewEvent(event).label });
  if (kind === 'timer') return explanation('timer', { who: short(event.to), name: body.type });
  const cause = history.event(event.causes.at(-1) ?? -1);
  const values = { ...ends(event), type: typeOf(event) };
  return explanation('message', values, cause === undefined ? '' : viewEvent(cause).label);
}

function ends(event: SimEvent): Values {
  return { from: short(event.from), to: short(event.to) };
}

/** Streams and calls of the key-value store, which are no messages of Raft. */
const STORE: ReadonlySet<string> = new Set(['Watch', 'LeaseForward', 'LeaseAnswer']);

/** Messages of a laboratory go by their own names; `Msg` is etcd's. */
function typeOf({ to, body }: Pick<SimEvent, 'to' | 'body'>): string {
  if (to.startsWith('lab/') || STORE.has(body.type)) return body.type;
  return isTalk(body) ? labelOfTalk(body) : `Msg${(body as Message).type}`;
}

export function short(entity: string): string {
  return entity.slice(entity.indexOf('/') + 1);
}
