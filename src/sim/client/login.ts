import type { Occurrence } from '../../kernel/types';
import { AUTH_NOT_ENABLED } from '../etcd/kv/errors';
import type { RequestBody, ResponseBody } from '../etcd/types';
import { heardKeepAlive } from './keepAlive';
import type { ClientReaction, ClientState, Finish } from './types';

const LOGIN = '/login';

/** What is sent first: with `--user` a login, whose token the request itself then carries (clientv3 client.go, getToken). */
export function firstRequest(request: RequestBody): RequestBody {
  const { operation } = request;
  if (operation.op !== 'kv' || operation.login === undefined) return request;
  const kv = { op: 'authLogin', ...operation.login } as const;
  return { ...request, id: `${request.id}${LOGIN}`, operation: { op: 'kv', kv } };
}

/** An answer to something that is no operation of its own: a login, or a lease that is kept alive. */
export function hearOther(
  state: ClientState,
  event: Occurrence,
  body: ResponseBody,
  finish: Finish,
): ClientReaction {
  if (!body.id.endsWith(LOGIN)) return heardKeepAlive(state, body) ?? [state, []];
  const id = body.id.slice(0, -LOGIN.length);
  const one = state.waiting.find(({ number }) => `${event.to}#${number}` === id);
  if (one === undefined || one.operation.op !== 'kv') return [state, []];
  // Without authentication a name is not asked for, and etcdctl goes on without one (clientv3 client.go, newClient).
  if (!body.ok && body.error !== AUTH_NOT_ENABLED.message)
    return finish(state, event, one, 'failed', body.error);
  const { kv } = one.operation;
  const token = body.response?.op === 'authLogin' ? { token: body.response.token } : {};
  const request: RequestBody = {
    type: 'Request',
    id,
    client: event.to,
    operation: { op: 'kv', kv, ...token },
  };
  return [state, [{ kind: 'send', to: one.to, body: request }]];
}
