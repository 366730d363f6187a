import type { ClientState, ClientWatch } from '../../client/types';
import type { ClusterWorld } from '../../cluster';
import { wordsOf } from '../../etcd/kv/words';
import type { MemberState } from '../../etcd/types';
import type { WatchView } from './view';

/** What the trace knows of a watch and the state does not. */
export interface WatchPast {
  /** Revision of the store when a stream was created; null = it was not. */
  readonly createdAt: (stream: string) => number | null;
  /** The event in which a client's watch last heard something; null = nothing yet. */
  readonly lastHeard: (client: string, watch: number) => number | null;
}

/** Every client's watches, in the order in which they were opened. */
export function viewWatches(
  world: ClusterWorld,
  members: readonly MemberState[],
  past: WatchPast,
): readonly WatchView[] {
  const views: WatchView[] = [];
  for (const [id, slot] of world.entities) {
    if (!id.startsWith('client/')) continue;
    // Entities under client/ hold clients.
    const { watches } = slot.state as ClientState;
    for (const watch of watches) views.push(viewWatch(id, watch, members, past));
  }
  return views;
}

function viewWatch(
  client: string,
  watch: ClientWatch,
  members: readonly MemberState[],
  past: WatchPast,
): WatchView {
  const { number, request, to, stream, state, delivered, revision, count, error } = watch;
  const id = `${client}#${number}`;
  const member = to.slice('etcd/'.length);
  const server = members.find(({ config }) => config.name === member);
  const created = past.createdAt(id);
  return {
    id,
    client,
    words: wordsOf(request),
    member,
    state,
    isServed: server?.watchers.some((one) => one.id === stream) ?? false,
    since: request.startRev > 0 ? request.startRev : created === null ? null : created + 1,
    delivered,
    heard: [...new Set(watch.events.map(({ kv }) => kv.mod))],
    told: revision,
    count,
    error,
    event: past.lastHeard(client, number),
  };
}
