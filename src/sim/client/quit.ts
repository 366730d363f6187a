import type { Effect, Occurrence } from '../../kernel/types';
import type { RequestBody } from '../etcd/types';
import type { ClientReaction, ClientState, ClientWatch, Finish } from './types';
import { cancelPing } from './watching';

/** What a shell says of a process that SIGKILL has ended. */
const KILLED = 'Killed';

/**
 * The client's processes are killed. Whoever watched for it notices, because the connection closes; a lease that it
 * renewed is renewed no more, and nobody is told. What became of a write under way it cannot know.
 */
export function quit(state: ClientState, event: Occurrence, finish: Finish): ClientReaction {
  const open = state.watches.filter((watch) => watch.state !== 'canceled');
  const effects: Effect[] = [
    ...state.keepAlives.map(({ lease }): Effect => ({ kind: 'cancel', key: `keep/${lease}` })),
    ...open.flatMap((watch) => [cancelPing(watch), hangUp(event, watch)]),
  ];
  let next: ClientState = {
    ...state,
    keepAlives: [],
    watches: state.watches.map((watch) => ({ ...watch, state: 'canceled' as const })),
  };
  for (const one of state.waiting) {
    const [after, told] = finish(next, event, one, null, KILLED);
    next = after;
    effects.push(...told);
  }
  // Also what the end of a request of its own load has just set.
  effects.push({ kind: 'cancel', key: 'loop' });
  return [next, effects];
}

function hangUp(event: Occurrence, { stream, to }: ClientWatch): Effect {
  const body: RequestBody = {
    type: 'Request',
    id: `${stream}/end`,
    client: event.to,
    operation: { op: 'kv', kv: { op: 'watchCancel', id: stream } },
  };
  return { kind: 'send', to, body };
}
