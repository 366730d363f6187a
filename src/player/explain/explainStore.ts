import type { Note, SimEvent } from '../../kernel/types';
import type { History } from '../history';
import { explainCommit } from './explainEvent';
import { type Explanation, explanation, type Reason } from './types';

const text = (value: unknown) => String(value ?? '');

/** What the key-value store did in an event; null = it has no part in it. */
export function explainStore(history: History, event: SimEvent): Explanation | null {
  for (const note of event.notes) {
    const said = fromNote(note, () => commitReasons(history, event));
    if (said !== null) return said;
  }
  return null;
}

/** What an entry does is done because it is committed: the same acknowledgements speak for it. */
function commitReasons(history: History, event: SimEvent): readonly Reason[] {
  const commit = event.notes.find(({ reason }) => reason === 'commit');
  if (commit === undefined) return [];
  return explainCommit(history, event, commit.about, Number(commit.data.to)).reasons;
}

function fromNote({ reason, about: who, data }: Note, acks: () => readonly Reason[]) {
  const lease = text(data.lease);
  switch (reason) {
    case 'txn':
      return explanation(data.succeeded === true ? 'txnThen' : 'txnElse', { who }, '', acks());
    case 'compacted':
      return explanation('compacted', { who, revision: Number(data.revision) }, '', acks());
    case 'leaseGranted':
      return explanation('leaseGranted', { who, lease, ttl: Number(data.ttl) }, '', acks());
    case 'leaseEnded': {
      const values = { who, lease, keys: Number(data.keys) };
      return explanation('leaseEnded', values, text(data.because), acks());
    }
    case 'leaseExpired':
      return explanation('leaseExpired', { who, lease });
    case 'renewed':
      return explanation('renewed', { who, lease, ttl: Number(data.ttl) });
    case 'alarm':
      return explanation(data.on === true ? 'alarmOn' : 'alarmOff', { who }, '', acks());
    case 'defrag':
      return explanation('defrag', { who });
    case 'watched':
      return data.error === ''
        ? explanation('watched', {
            who,
            count: Number(data.events),
            revision: Number(data.delivered),
          })
        : explanation('watchCanceled', { who }, text(data.error));
    case 'rewatched':
      return explanation('rewatched', { who, member: text(data.member), from: Number(data.from) });
    default:
      return null;
  }
}
