import type { Effect, Occurrence } from '../../kernel/types';
import type { RequestBody, ResponseBody } from '../etcd/types';
import type { ClientBody, ClientReaction, ClientState } from './types';

/** Without an answer a keep-alive is sent again so much later (clientv3 lease.go, retryConnWait). */
const RETRY = 500_000;

/** Begins to renew a lease until it is gone, or goes on doing so. */
export function keepAlive(
  state: ClientState,
  event: Occurrence,
  lease: number,
  to: string,
): ClientReaction {
  const number = state.sent + 1;
  const id = `${event.to}#${number}`;
  const body: RequestBody = {
    type: 'Request',
    id,
    client: event.to,
    operation: { op: 'kv', kv: { op: 'leaseKeepAlive', id: lease } },
  };
  const others = state.keepAlives.filter((one) => one.lease !== lease);
  return [
    { ...state, sent: number, keepAlives: [...others, { lease, to, request: id }] },
    [{ kind: 'send', to, body }, again(lease, to, RETRY)],
  ];
}

/** The answer: the next one is due when a third of the time has passed (clientv3 lease.go, recvKeepAlive). */
export function heardKeepAlive(state: ClientState, body: ResponseBody): ClientReaction | null {
  const one = state.keepAlives.find(({ request }) => request === body.id);
  if (one === undefined) return null;
  const { response } = body;
  if (response?.op !== 'leaseKeepAlive') return [state, []];
  if (response.ttl > 0)
    return [state, [again(one.lease, one.to, Math.floor((response.ttl * 1_000_000) / 3))]];
  const keepAlives = state.keepAlives.filter((other) => other !== one);
  return [{ ...state, keepAlives }, [{ kind: 'cancel', key: `keep/${one.lease}` }]];
}

function again(lease: number, to: string, after: number): Effect {
  const body: ClientBody = { type: 'KEEP_ALIVE', lease, to };
  return { kind: 'timer', key: `keep/${lease}`, after, body };
}
