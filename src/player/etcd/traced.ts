import type { RequestBody, WatchResponseBody } from '../../sim/etcd/types';
import type { History } from '../history';

/** What of a run's trace the etcd browser needs to find again; made once for a complete run. */
interface Traced {
  /** Events in which a member received a transaction, ascending. */
  readonly txns: readonly number[];
  /** Events in which a request was answered, by its id. */
  readonly answered: ReadonlyMap<string, number>;
  /** Streams of watches that were created: in which event their client heard it, and at what revision. */
  readonly created: ReadonlyMap<string, { readonly event: number; readonly revision: number }>;
}

const known = new WeakMap<History, Traced>();

export function tracedOf(history: History): Traced {
  const before = known.get(history);
  if (before !== undefined) return before;
  const txns: number[] = [];
  const answered = new Map<string, number>();
  const created = new Map<string, { event: number; revision: number }>();
  for (const { id, to, kind, body, notes } of history.all()) {
    for (const { reason, data } of notes)
      if (reason === 'answered' && !answered.has(String(data.request)))
        answered.set(String(data.request), id);
    if (kind !== 'message') continue;
    if (body.type === 'Request' && to.startsWith('etcd/') && isTxn(body as RequestBody))
      txns.push(id);
    else if (body.type === 'Watch' && to.startsWith('client/')) {
      const watch = body as WatchResponseBody;
      if (watch.created === true && !created.has(watch.id))
        created.set(watch.id, { event: id, revision: watch.revision });
    }
  }
  const traced = { txns, answered, created };
  if (history.isComplete) known.set(history, traced);
  return traced;
}

function isTxn({ operation }: RequestBody): boolean {
  return operation.op === 'kv' && operation.kv.op === 'txn';
}
