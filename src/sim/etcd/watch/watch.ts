import type { LocalRequest } from '../kv/types';
import { changesFrom, heardOf } from '../mvcc/watching';
import { send } from '../turn';
import type { MemberTurn } from '../types';
import type { Watcher, WatchResponseBody } from './types';

/** Opens a watch: it hears that it was created, and then of everything since its revision. */
export function openWatch(
  turn: MemberTurn,
  { id, client }: { readonly id: string; readonly client: string },
  request: Extract<LocalRequest, { op: 'watch' }>,
): void {
  const { store } = turn.member;
  const { key, end, filters, prevKv, startRev } = request;
  const next = startRev > 0 ? startRev : store.revision + 1;
  const watcher: Watcher = { id, client, key, end, filters, prevKv, next };
  tell(turn, watcher, { created: true, events: [] });
  // Whoever starts before what was compacted is told where it could start (mvcc watcher_group.go, choose).
  if (startRev > 0 && startRev < store.compacted) {
    tell(turn, watcher, { canceled: { compactRevision: store.compacted }, events: [] });
    return;
  }
  turn.member.watchers = [...turn.member.watchers, deliver(turn, watcher)];
}

export function closeWatch(turn: MemberTurn, id: string): void {
  turn.member.watchers = turn.member.watchers.filter((one) => one.id !== id);
}

/** How far the member is, asked for by whoever watches (WatchProgressRequest). */
export function tellProgress(turn: MemberTurn, id: string): void {
  const watcher = turn.member.watchers.find((one) => one.id === id);
  if (watcher !== undefined) tell(turn, watcher, { events: [] });
}

/** After something was applied every watch hears of it. */
export function tellWatchers(turn: MemberTurn): void {
  const { watchers, store } = turn.member;
  if (watchers.length === 0 || watchers.every(({ next }) => next > store.revision)) return;
  turn.member.watchers = watchers.map((watcher) => deliver(turn, watcher));
}

/** The process ends, and with it the connections. */
export function dropWatchers(turn: MemberTurn): void {
  for (const watcher of turn.member.watchers) tell(turn, watcher, { closed: true, events: [] });
  turn.member.watchers = [];
}

/** Tells what it has not heard yet; the events of one revision are never torn apart. */
function deliver(turn: MemberTurn, watcher: Watcher): Watcher {
  const { store } = turn.member;
  if (watcher.next > store.revision) return watcher;
  const events = heardOf(store, changesFrom(store, watcher.next), watcher);
  if (events.length > 0) tell(turn, watcher, { events });
  return { ...watcher, next: store.revision + 1 };
}

function tell(
  turn: MemberTurn,
  { id, client }: Watcher,
  what: Omit<WatchResponseBody, 'type' | 'id' | 'revision'>,
): void {
  const body: WatchResponseBody = {
    type: 'Watch',
    id,
    revision: turn.member.store.revision,
    ...what,
  };
  send(turn, client, body);
}
