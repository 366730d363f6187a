import type { Occurrence } from '../../kernel/types';
import type { Operation } from '../etcd/types';
import { keepAlive } from './keepAlive';
import { quit } from './quit';
import type { ClientKvBody, ClientReaction, ClientState, Finish } from './types';
import { hearWatch, openWatch, pingWatch } from './watching';

/** What goes on at a client of etcdctl beside requests that are answered once. */
export function reactRunning(
  state: ClientState,
  event: Occurrence,
  body: ClientKvBody,
  finish: Finish,
): ClientReaction {
  switch (body.type) {
    case 'SEND':
      // Only requests to watch come here.
      return openWatch(state, event, body.operation as Extract<Operation, { op: 'kv' }>, body.to);
    case 'Watch':
      return hearWatch(state, event, body);
    case 'PING':
      return pingWatch(state, event, body.number, body.sent);
    case 'KEEP_ALIVE':
      return keepAlive(state, event, body.lease, body.to);
    case 'QUIT':
      return quit(state, event, finish);
  }
}
