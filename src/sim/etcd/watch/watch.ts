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
  const fresh: Watcher = { id, client, key, end, filters, prevKv, next, sent: 0 };
  const created = tell(turn, fresh, { created: true, events: [] });
  // Whoever starts before what was compacted is told where it could start (mvcc watcher_group.go, choose).
  if (startRev > 0 && startRev < store.compacted) {
    tell(turn, created, { canceled: { compactRevision: store.compacted }, events: [] });
    return;
  }
  turn.member.watchers = [...turn.member.watchers, deliver(turn, created)];
}

export function closeWatch(turn: MemberTurn, id: string): void {
  turn.member.watchers = turn.member.watchers.filter((one) => one.id !== id);
}

/** How far the member is, asked for by whoever watches (WatchProgressRequest). */
export function tellProgress(turn: MemberTurn, id: string): void {
  turn.member.watchers = turn.member.watchers.map((one) =>
    one.id === id ? tell(turn, one, { events: [] }) : one,
  );
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
  const told = events.length > 0 ? tell(turn, watcher, { events }) : watcher;
  return { ...told, next: store.revision + 1 };
}

function tell(
  turn: MemberTurn,
  watcher: Watcher,
  what: Omit<WatchResponseBody, 'type' | 'id' | 'seq' | 'revision'>,
): Watcher {
  const { id, client, sent } = watcher;
  const { revision } = turn.member.store;
  const body: WatchResponseBody = { type: 'Watch', id, seq: sent + 1, revision, ...what };
  send(turn, client, body);
  return { ...watcher, sent: sent + 1 };
}
