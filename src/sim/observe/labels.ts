import type { Body, SimEvent } from '../../kernel/types';
import { labelOf } from '../client/client';
import { asCommand } from '../etcd/store';
import type { RequestBody, ResponseBody } from '../etcd/types';
import { keyValue, openedKeyValue } from '../keyValue';
import type { ConfChange, Entry, Message } from '../raft/types';
import type { Described } from './event';

/** Short, verbatim words for entries and messages. */

const CHANGE_WORDS = {
  voter: 'add',
  learner: 'add learner',
  remove: 'remove',
  update: 'update',
} as const;

/** `x=1`, `add e4`; empty for an empty entry. */
export function labelOfEntry(entry: Pick<Entry, 'data' | 'change'>): string {
  if (entry.change !== undefined) return labelOfChange(entry.change);
  const command = asCommand(entry.data);
  if (command === null) return '';
  return command.op === 'kv' ? keyValue().words(command.kv) : `${command.key}=${command.value}`;
}

function labelOfChange(change: ConfChange): string {
  if (change.changes.length === 0) return 'leave joint';
  return change.changes.map(({ type, id }) => `${CHANGE_WORDS[type]} ${id}`).join(', ');
}

/** What a message says beside its arrow. */
export function labelOfMessage(message: Message): string {
  switch (message.type) {
    case 'App':
      return labelOfAppend(message);
    case 'AppResp':
      return message.reject === true
        ? `refused ${message.index ?? 0}`
        : `ack ${message.index ?? 0}`;
    case 'Vote':
    case 'PreVote':
      return `${message.type === 'Vote' ? 'vote' : 'pre-vote'} T${message.term ?? 0}`;
    case 'VoteResp':
    case 'PreVoteResp':
      return message.reject === true ? 'no' : 'yes';
    case 'Snap':
      return `snapshot ${message.snapshot?.index ?? 0}`;
    case 'Heartbeat':
      return 'heartbeat';
    case 'HeartbeatResp':
      return '';
    case 'Prop':
      return message.entries?.map(labelOfEntry).join(' ') ?? '';
    default:
      return message.type;
  }
}

function labelOfAppend(message: Message): string {
  const { entries = [], commit = 0 } = message;
  const [first] = entries;
  if (first === undefined) return `commit=${commit}`;
  if (entries.length > 1) return `${first.index}…${first.index + entries.length - 1}`;
  return labelOfEntry(first) || `empty ${first.index}`;
}

/** Requests and answers of clients. */
export function labelOfTalk(body: RequestBody | ResponseBody): string {
  if (body.type === 'Response') return body.ok ? (body.value ?? 'OK') : body.error;
  return labelOf(body.operation);
}

/**
 * The key-value store's own words for an event; null = another part of the event tells more, or it has no part in it.
 * Asked for here and not in `event.ts`: there the bundler would tear the worker in two, which costs 1 KB.
 */
export function storeWords(event: SimEvent): Described | null {
  return openedKeyValue()?.describe(event) ?? null;
}

/** Whether a body is a client's or a member's. */
export function isTalk(body: Body): body is RequestBody | ResponseBody {
  return body.type === 'Request' || body.type === 'Response';
}
