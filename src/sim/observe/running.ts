import type { ClientState, ClientWatch } from '../client/types';
import { hex, wordsOf } from '../etcd/kv/words';

/** What a client has running besides single requests: a watch, or a lease that it keeps alive. */
export interface RunningView {
  /** Unique at the client, and stays with it from one connection to the next. */
  readonly id: string;
  /** As one would type it behind `etcdctl`. */
  readonly label: string;
  readonly member: string;
  readonly state: 'opening' | 'open' | 'ended';
  /** Changes that a watch has heard, and the revision of the newest; 0 = none. */
  readonly heard: number;
  readonly revision: number;
  /** Why it has ended, verbatim; '' = it has not, or by the client's own will. */
  readonly error: string;
}

export function runningOf({ watches, keepAlives }: ClientState): readonly RunningView[] {
  return [
    ...watches.map(watchView),
    ...keepAlives.map(
      ({ lease, to }): RunningView => ({
        id: `lease ${lease}`,
        label: `lease keep-alive ${hex(lease)}`,
        member: to.slice('etcd/'.length),
        state: 'open',
        heard: 0,
        revision: 0,
        error: '',
      }),
    ),
  ];
}

function watchView({ number, request, to, state, count, delivered, error }: ClientWatch) {
  return {
    id: `watch ${number}`,
    label: wordsOf(request),
    member: to.slice('etcd/'.length),
    state: state === 'canceled' ? 'ended' : state,
    heard: count,
    revision: delivered,
    error,
  } satisfies RunningView;
}
