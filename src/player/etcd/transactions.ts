/** What became of the transactions that clients have asked for, carried out again to see which way they went. */
import type { SimEvent } from '../../kernel/types';
import { isRead } from '../../sim/etcd/kv/kinds';
import type { KvResponse, Store } from '../../sim/etcd/kv/types';
import type { TxnRequest } from '../../sim/etcd/mvcc/types';
import { applyCommand, asCommand } from '../../sim/etcd/store';
import type { MemberState, Operation, RequestBody } from '../../sim/etcd/types';
import { viewTxn } from '../../sim/observe/etcd/txn';
import type { TxnView } from '../../sim/observe/etcd/view';
import type { History } from '../history';
import { crossing, memberIn } from './crossing';
import { tracedOf } from './traced';

/** Transactions that are shown. */
const SHOWN = 8;

/** The newest transactions before the cursor, oldest first. */
export function transactionsOf(history: History, step: number): readonly TxnView[] {
  const before = tracedOf(history).txns.filter((id) => id < step);
  return before.slice(-SHOWN).flatMap((id) => {
    const done = settledIn(history).get(id);
    if (done !== undefined && (done.event ?? step) < step) return [done];
    const event = history.event(id);
    if (event === undefined) return [];
    const view = viewOf(history, step, event);
    if (view.event !== null) settledIn(history).set(id, view);
    return [view];
  });
}

/** What was carried out stays so: to look again is a run of many events. By the event of the request. */
const settled = new WeakMap<History, Map<number, TxnView>>();

function settledIn(history: History): Map<number, TxnView> {
  const known = settled.get(history) ?? new Map<number, TxnView>();
  settled.set(history, known);
  return known;
}

/** A transaction as it was carried out at some member. */
interface Outcome {
  readonly event: number;
  readonly at: string;
  readonly before: Store;
  readonly after: Store;
  readonly response: KvResponse | null;
  readonly error: string;
}

function viewOf(history: History, step: number, event: SimEvent): TxnView {
  // Indexed as a request for a transaction.
  const { id, client, operation } = event.body as RequestBody;
  const request = (operation as { readonly kv: TxnRequest }).kv;
  const member = event.to.slice('etcd/'.length);
  const asked = { id, client, member, asked: event.id, askedAt: event.at };
  const answered = tracedOf(history).answered.get(id) ?? Number.POSITIVE_INFINITY;
  const outcome = outcomeOf(history, step, { id, member, answered, operation });
  if (outcome === null) {
    const error = answered < step ? errorIn(history.event(answered), id) : '';
    const nothing = { took: null, revision: null, wrote: false, event: null, at: null };
    return { ...asked, ...viewTxn(request, null), ...nothing, error };
  }
  const { response, before, after } = outcome;
  const refused = response?.op !== 'txn';
  return {
    ...asked,
    ...viewTxn(request, before),
    took: refused ? null : response.succeeded ? 'success' : 'failure',
    revision: refused ? null : after.revision,
    wrote: after.revision > before.revision,
    event: outcome.event,
    at: outcome.at,
    error: outcome.error,
  };
}

function errorIn(event: SimEvent | undefined, request: string): string {
  const note = event?.notes.find(
    ({ reason, data }) => reason === 'answered' && data.request === request,
  );
  return String(note?.data.error ?? '');
}

interface Asked {
  readonly id: string;
  readonly member: string;
  readonly answered: number;
  readonly operation: Operation;
}

function outcomeOf(history: History, step: number, asked: Asked): Outcome | null {
  const { answered, member } = asked;
  if (answered < step) {
    const here = applied(history, answered, member, asked.id) ?? read(history, asked);
    if (here !== null) return here;
  }
  // Nobody was told of it; it may have been carried out all the same.
  const world = history.worldAt(step);
  for (const [id] of world.entities) {
    if (!id.startsWith('etcd/')) continue;
    const name = id.slice('etcd/'.length);
    const index = indexOf(memberIn(world, name), asked.id);
    if (index === null) continue;
    const event = crossing(history, step, name, ({ raft }) => raft.applied >= index);
    const found = event === null ? null : applied(history, event, name, asked.id);
    if (found !== null) return found;
  }
  return null;
}

/** The entry of a member's log that a request has become; null = it holds none. */
function indexOf(member: MemberState | null, request: string): number | null {
  if (member === null) return null;
  const { entries } = member.raft.log;
  for (let i = entries.length - 1; i >= 0; i -= 1) {
    const entry = entries.at(i);
    if (entry !== undefined && asCommand(entry.data)?.request === request) return entry.index;
  }
  return null;
}

/** What an event's entries did to the store up to the one that is meant; null = it is not among them. */
function applied(history: History, event: number, name: string, request: string): Outcome | null {
  const start = memberIn(history.worldAt(event), name);
  const end = memberIn(history.worldAt(event + 1), name);
  if (start === null || end === null) return null;
  const { snapshot, entries } = end.raft.log;
  const first = Math.max(0, start.raft.applied - snapshot.index);
  let { store } = start;
  for (const { data, change } of entries.slice(first, end.raft.applied - snapshot.index)) {
    const command = change === undefined ? asCommand(data) : null;
    if (command === null) continue;
    const result = applyCommand(store, command, start.config.kv);
    if (command.request === request) {
      const { store: after, response } = result;
      const error = result.error?.message ?? '';
      return { event, at: name, before: store, after, response, error };
    }
    store = result.store;
  }
  return null;
}

/** A transaction that only reads goes past the log: it is answered from the store as it is. */
function read(history: History, asked: Asked): Outcome | null {
  const { answered, member, operation } = asked;
  if (!isRead(operation) || operation.op !== 'kv' || operation.kv.op !== 'txn') return null;
  const event = history.event(answered);
  const state = memberIn(history.worldAt(answered + 1), member);
  if (event === undefined || state === null || errorIn(event, asked.id) !== '') return null;
  const { store, config } = state;
  const command = { op: 'kv', kv: operation.kv, token: null, origin: '', request: '' } as const;
  const { response } = applyCommand(store, command, config.kv);
  return { event: answered, at: member, before: store, after: store, response, error: '' };
}
