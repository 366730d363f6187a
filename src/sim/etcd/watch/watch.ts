import type { LocalRequest } from '../kv/types';
import { changesFrom, heardOf } from '../mvcc/watching';
import { send } from '../turn';
import type { MemberBody, MemberTurn } from '../types';
import { concerned } from './concerned';
import type { Watcher, WatchResponseBody } from './types';

/** Opens a watch: it hears that it was created, and then of everything since its revision. */
export function openWatch(
  turn: MemberTurn,
  { id, client }: { readonly id: string; readonly client: string },
  request: Extract<LocalRequest, { op: 'watch' }>,
): void {
  const { store } = turn.member;
  const { key, end, filters, prevKv, startRev } = request;
  const from = startRev > 0 ? startRev : store.revision + 1;
  const fresh: Watcher = { id, client, key, end, filters, prevKv, from, sent: 0 };
  const created = tell(turn, fresh, { created: true, events: [] });
  // Whoever starts before what was compacted is told where it could start (mvcc watcher_group.go, choose).
  if (startRev > 0 && startRev < store.compacted) {
    tell(turn, created, { canceled: { compactRevision: store.compacted }, events: [] });
    return;
  }
  tellWatchers(turn);
  const past = heardOf(store, changesFrom(store, from), created);
  const caughtUp = past.length > 0 ? tell(turn, created, { events: past }) : created;
  turn.member.watchers = [...turn.member.watchers, caughtUp];
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

/** After something was applied whoever watches it hears of it; the events of one revision are never torn apart. */
export function tellWatchers(turn: MemberTurn): void {
  const { watchers, store, toldRevision } = turn.member;
  if (toldRevision === store.revision) return;
  turn.member.toldRevision = store.revision;
  if (watchers.length === 0) return;
  const changes = changesFrom(store, toldRevision + 1);
  const next = [...watchers];
  for (const position of concerned(watchers, changes)) {
    const watcher = watchers[position];
    if (watcher === undefined) continue;
    const wanted = changes.filter(({ kv }) => kv.mod >= watcher.from);
    const events = heardOf(store, wanted, watcher);
    if (events.length > 0) next[position] = tell(turn, watcher, { events });
  }
  turn.member.watchers = next;
}

/** Nobody listens: the machine refuses the connection, and whoever wants to watch tries the next member. */
export function refuseWatch(turn: MemberTurn, body: MemberBody): void {
  if (body.type !== 'Request' || body.operation.op !== 'kv' || body.operation.kv.op !== 'watch')
    return;
  const refused: WatchResponseBody = {
    type: 'Watch',
    id: body.id,
    seq: 1,
    revision: 0,
    closed: true,
    events: [],
  };
  send(turn, body.client, refused);
}

/** The process ends, and with it the connections. */
export function dropWatchers(turn: MemberTurn): void {
  for (const watcher of turn.member.watchers) tell(turn, watcher, { closed: true, events: [] });
  turn.member.watchers = [];
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
