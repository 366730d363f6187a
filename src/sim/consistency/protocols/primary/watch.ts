/** A watcher beside each node, after Redis Sentinel: it asks every node how it is and holds a silent primary for down. */
import { unreachable } from '../../../../kernel/assert';
import type { Effect, Micros, Occurrence } from '../../../../kernel/types';
import { timer } from '../../life';
import { peer, type Reaction } from '../../protocol';
import {
  askDown,
  attempt,
  attemptOver,
  downAsked,
  downHeard,
  voteAsked,
  voteHeard,
} from './failover';
import { moodAfter } from './machine';
import { downAt, maySpeakFor } from './sight';
import type { Sighting, Watcher, WatcherMessage, WatcherTimer } from './types';

/** Everything that a watcher is sent. */
export type WatcherBody =
  | WatcherTimer
  | Exclude<WatcherMessage, { type: 'Ping' | 'Promote' | 'Follow' }>;

type Pong = Extract<WatcherMessage, { type: 'Pong' }>;

export function startWatcher(watcher: Watcher, { at }: Occurrence): Reaction<Watcher> {
  const [ticking, effects] = tick(watcher, at);
  return [ticking, [...effects, downTimer(watcher, at)]];
}

export function reactWatcher(
  watcher: Watcher,
  { at }: Occurrence,
  body: WatcherBody,
): Reaction<Watcher> {
  switch (body.type) {
    case 'TICK':
      return tick(watcher, at);
    case 'DOWN_DUE':
      return downDue(watcher, at);
    case 'ATTEMPT':
      return attempt(watcher, at);
    case 'ATTEMPT_OVER':
      return attemptOver(watcher);
    case 'Pong':
      return ponged(watcher, body, at);
    case 'AskDown':
      return downAsked(watcher, body, at);
    case 'SayDown':
      return downHeard(watcher, body, at);
    case 'AskVote':
      return voteAsked(watcher, body, at);
    case 'SayVote':
      return voteHeard(watcher, body, at);
    default:
      return unreachable(body);
  }
}

function tick(watcher: Watcher, at: Micros): Reaction<Watcher> {
  const { nodes, spec, mood } = watcher;
  const body: WatcherTimer = { type: 'TICK' };
  const pings = nodes.map((name) => ping(watcher, name, at));
  const asks = mood === 'suspecting' ? askDown(watcher) : [];
  return [watcher, [...pings, ...asks, timer('tick', spec.heartbeat, body)]];
}

function ping(watcher: Watcher, to: string, at: Micros): Effect {
  const { name, lane, seen } = watcher;
  const echo = maySpeakFor(watcher, at) ? (seen[to]?.stamp ?? null) : null;
  const body: WatcherMessage = { type: 'Ping', from: name, echo };
  return { kind: 'send', to: peer(lane, to), body };
}

function downTimer(watcher: Watcher, at: Micros): Effect {
  const body: WatcherTimer = { type: 'DOWN_DUE' };
  return timer('down', Math.max(1, downAt(watcher) - at), body);
}

function downDue(watcher: Watcher, at: Micros): Reaction<Watcher> {
  if (watcher.mood !== 'watching') return [watcher, []];
  if (at < downAt(watcher)) return [watcher, [downTimer(watcher, at)]];
  const suspecting: Watcher = { ...watcher, mood: moodAfter(watcher.mood, 'DOWN'), agree: [] };
  return [suspecting, [note(suspecting, 'sdown'), ...askDown(suspecting)]];
}

function note({ name, primary, epoch }: Watcher, reason: string): Effect {
  return { kind: 'note', reason, about: name, data: { primary, epoch } };
}

function ponged(before: Watcher, body: Pong, at: Micros): Reaction<Watcher> {
  const last = before.seen[body.from];
  const since = last?.role === body.role ? last.since : at;
  const { role, epoch, linked, length, stamp } = body;
  const sighting: Sighting = { heardAt: at, role, since, epoch, linked, length, stamp };
  const seen = { ...before.seen, [body.from]: sighting };
  const watcher = { ...before, seen };
  if (body.primary !== null && body.epoch > watcher.since)
    return configured(watcher, body.primary, body.epoch, at);
  if (body.epoch < watcher.since && body.from !== watcher.primary)
    return [watcher, [tell(watcher, body.from)]];
  const back = watcher.mood === 'suspecting' && body.from === watcher.primary;
  if (!back || at >= downAt(watcher)) return [watcher, []];
  return [
    { ...watcher, mood: moodAfter(watcher.mood, 'BACK'), agree: [] },
    [{ kind: 'cancel', key: 'attempt' }, downTimer(watcher, at)],
  ];
}

/** A newer configuration counts wherever it was heard; nodes that still live in an older one are told. */
function configured(
  watcher: Watcher,
  primary: string,
  epoch: number,
  at: Micros,
): Reaction<Watcher> {
  const next: Watcher = {
    ...watcher,
    mood: moodAfter(watcher.mood, 'CONFIGURED'),
    primary,
    since: epoch,
    epoch: Math.max(watcher.epoch, epoch),
    configuredAt: at,
    agree: [],
    votes: [],
    mayTryAt: at,
  };
  const told =
    watcher.mood === 'promoting'
      ? next.nodes.filter((name) => name !== primary).map((name) => tell(next, name))
      : [];
  return [
    next,
    [
      note(next, 'switch-master'),
      ...told,
      { kind: 'cancel', key: 'attempt' },
      { kind: 'cancel', key: 'over' },
      downTimer(next, at),
    ],
  ];
}

function tell({ lane, since, primary }: Watcher, to: string): Effect {
  const body: WatcherMessage = { type: 'Follow', epoch: since, primary };
  return { kind: 'send', to: peer(lane, to), body };
}
