/** How watchers replace a primary: enough agree that it is down, a majority authorises one of them for an epoch. */
import { drawFraction } from '../../../../kernel/draw';
import type { Effect, Micros } from '../../../../kernel/types';
import { timer } from '../../life';
import { peer, type Reaction } from '../../protocol';
import { moodAfter } from './machine';
import { majorityOf } from './rules';
import { downAt, freshest } from './sight';
import type { Watcher, WatcherMessage, WatcherTimer } from './types';

/** Redis, SENTINEL_MAX_DESYNC: watchers do not start at once. */
const MAX_DESYNC = 1_000_000;

type Said<T extends WatcherMessage['type']> = Extract<WatcherMessage, { type: T }>;

function toOthers({ name, lane, watchers }: Watcher, body: WatcherMessage): readonly Effect[] {
  return watchers
    .filter((one) => one !== name)
    .map((one) => ({ kind: 'send', to: peer(lane, one), body }));
}

export function askDown(watcher: Watcher): readonly Effect[] {
  const { name, primary } = watcher;
  return toOthers(watcher, { type: 'AskDown', from: name, primary });
}

export function downAsked(watcher: Watcher, body: Said<'AskDown'>, at: Micros): Reaction<Watcher> {
  const down = body.primary === watcher.primary && at >= downAt(watcher);
  const answer: WatcherMessage = {
    type: 'SayDown',
    from: watcher.name,
    primary: body.primary,
    down,
  };
  return [watcher, [{ kind: 'send', to: peer(watcher.lane, body.from), body: answer }]];
}

export function downHeard(watcher: Watcher, body: Said<'SayDown'>, at: Micros): Reaction<Watcher> {
  if (watcher.mood !== 'suspecting' || body.primary !== watcher.primary) return [watcher, []];
  const others = watcher.agree.filter((one) => one !== body.from);
  const next = { ...watcher, agree: body.down ? [...others, body.from] : others };
  if (isAgreed(watcher) || !isAgreed(next)) return [next, []];
  return planned(next, at);
}

/** The quorum is a majority of the watchers as well. */
function isAgreed({ agree, watchers }: Watcher): boolean {
  return agree.length + 1 >= majorityOf(watchers.length);
}

function planned(watcher: Watcher, at: Micros): Reaction<Watcher> {
  const { seed, name, draws, mayTryAt } = watcher;
  const desync = Math.floor(drawFraction(seed, `watcher/${name}`, draws) * MAX_DESYNC);
  const body: WatcherTimer = { type: 'ATTEMPT' };
  return [
    { ...watcher, draws: draws + 1 },
    [timer('attempt', Math.max(0, mayTryAt - at) + desync + 1, body)],
  ];
}

export function attempt(before: Watcher, at: Micros): Reaction<Watcher> {
  if (before.mood !== 'suspecting' || !isAgreed(before)) return [before, []];
  // It has voted for somebody else in the meantime.
  if (at < before.mayTryAt) return planned(before, at);
  const { name, spec } = before;
  const watcher: Watcher = {
    ...before,
    mood: moodAfter(before.mood, 'AGREED'),
    epoch: before.epoch + 1,
    votedFor: name,
    votes: [name],
    mayTryAt: at + spec.election,
  };
  const over: WatcherTimer = { type: 'ATTEMPT_OVER' };
  const asks = toOthers(watcher, { type: 'AskVote', from: name, epoch: watcher.epoch });
  const data = { primary: watcher.primary, epoch: watcher.epoch };
  return [
    watcher,
    [
      { kind: 'note', reason: 'odown', about: name, data },
      ...asks,
      timer('over', spec.election, over),
    ],
  ];
}

/** No majority, or no sign of the promoted replica, in time. */
export function attemptOver(watcher: Watcher): Reaction<Watcher> {
  return [
    { ...watcher, mood: moodAfter(watcher.mood, 'GAVE_UP'), agree: [], votes: [] },
    [{ kind: 'cancel', key: 'over' }],
  ];
}

/** One vote for each epoch, for whoever asks first. A session is ended only by those whose own patience is over. */
export function voteAsked(before: Watcher, body: Said<'AskVote'>, at: Micros): Reaction<Watcher> {
  const newer = body.epoch > before.epoch;
  const willing = before.spec.session === null || at >= downAt(before);
  const granted = newer && willing;
  // An attempt in an older epoch has come too late.
  const [given, effects] = newer && before.mood === 'electing' ? attemptOver(before) : [before, []];
  const watcher: Watcher = newer
    ? {
        ...given,
        epoch: body.epoch,
        votedFor: granted ? body.from : null,
        mayTryAt: granted ? at + given.spec.election : given.mayTryAt,
      }
    : given;
  const answer: WatcherMessage = {
    type: 'SayVote',
    from: watcher.name,
    epoch: body.epoch,
    granted,
  };
  return [watcher, [...effects, { kind: 'send', to: peer(watcher.lane, body.from), body: answer }]];
}

export function voteHeard(watcher: Watcher, body: Said<'SayVote'>, at: Micros): Reaction<Watcher> {
  if (watcher.mood !== 'electing' || body.epoch !== watcher.epoch || !body.granted)
    return [watcher, []];
  const votes = watcher.votes.includes(body.from) ? watcher.votes : [...watcher.votes, body.from];
  const next = { ...watcher, votes };
  return votes.length < majorityOf(watcher.watchers.length) ? [next, []] : promote(next, at);
}

function promote(watcher: Watcher, at: Micros): Reaction<Watcher> {
  const chosen = freshest(watcher, at);
  if (chosen === null) return attemptOver(watcher);
  const { name, lane, epoch } = watcher;
  const to = peer(lane, chosen);
  const order: WatcherMessage = { type: 'Promote', epoch };
  const question: WatcherMessage = { type: 'Ping', from: name, echo: null };
  return [
    { ...watcher, mood: moodAfter(watcher.mood, 'AUTHORISED') },
    [
      { kind: 'note', reason: 'promote', about: name, data: { node: chosen, epoch } },
      { kind: 'send', to, body: order },
      { kind: 'send', to, body: question },
    ],
  ];
}
