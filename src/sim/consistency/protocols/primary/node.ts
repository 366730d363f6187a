/** A replica: what reaches it and who deals with it. */
import { unreachable } from '../../../../kernel/assert';
import type { Micros, Occurrence } from '../../../../kernel/types';
import { timer } from '../../life';
import { type LabRequest, peer, type Reaction } from '../../protocol';
import { changed } from './changed';
import { adopt, electionDue, livenessDue, voteAsked, voteHeard } from './elect';
import { confirm, follow } from './follow';
import { lengthOf, truncate } from './log';
import { freshProgress, freshSessions, reign, reigningTimers, stepDown, wait } from './roles';
import { servesUntil } from './rules';
import { request } from './serve';
import { advance, appended, behind, flushTimer, ship } from './ship';
import type { NodeMessage, NodeTimer, PrimaryNode, WatcherMessage } from './types';

/** Everything that a node of this protocol is sent. */
export type NodeBody =
  | NodeMessage
  | NodeTimer
  | LabRequest
  | Extract<WatcherMessage, { type: 'Ping' | 'Promote' | 'Follow' }>;

export function startNode(before: PrimaryNode, { at }: Occurrence): Reaction<PrimaryNode> {
  const node = { ...before, starts: before.starts + 1 };
  if (node.role !== 'primary') return wait(node, at);
  // After a crash it goes on with what its disk has, in a turn of its own.
  if (node.starts > 0) return reign(node, 'PROMOTED', at);
  const progress = freshProgress(node, at);
  return [{ ...node, progress, sessions: freshSessions(node, at) }, reigningTimers(node)];
}

export function crashNode(node: PrimaryNode): PrimaryNode {
  // A member of a replica set comes back as a secondary, the owner of a session without it; nobody tells others.
  const deposed = node.spec.failover === 'quorumElection' || node.spec.session !== null;
  const stays = node.role === 'primary' && !deposed;
  return {
    ...node,
    role: stays ? 'primary' : 'secondary',
    primary: stays || node.primary !== node.name ? node.primary : null,
    log: truncate(node.log, node.durable),
    flushing: false,
    commit: 0,
    verified: 0,
    following: '',
    votes: [],
    progress: {},
    waiting: [],
    sessions: {},
  };
}

export function reactNode(
  node: PrimaryNode,
  event: Occurrence,
  body: NodeBody,
): Reaction<PrimaryNode> {
  const { at } = event;
  switch (body.type) {
    case 'Request':
      return request(node, event, body);
    case 'Append':
    case 'Appended':
    case 'Behind':
      return replicate(node, body, at);
    case 'VoteRequest':
      return voteAsked(node, body, at);
    case 'Vote':
      return inNewestTerm(node, body.term, at, (now) => voteHeard(now, body, at));
    case 'BEAT':
      return beat(node, at);
    case 'ELECTION':
      return electionDue(node, at);
    case 'LIVENESS':
      return livenessDue(node, at);
    case 'FLUSHED':
      return flushed(node, body.length);
    case 'Ping':
      return pinged(node, body, at);
    case 'Promote':
      if (body.epoch <= node.term || node.role !== 'secondary') return [node, []];
      return reign({ ...node, term: body.epoch }, 'PROMOTED', at);
    case 'Follow':
      return told(node, body, at);
    default:
      return unreachable(body);
  }
}

type Replication = Extract<NodeMessage, { type: 'Append' | 'Appended' | 'Behind' }>;

function replicate(node: PrimaryNode, body: Replication, at: Micros): Reaction<PrimaryNode> {
  if (node.spec.failover !== 'quorumElection') return dispatch(node, body, at);
  return inNewestTerm(node, body.term, at, (now) => {
    if (body.type !== 'Append' || body.term === now.term) return dispatch(now, body, at);
    // An old primary hears that its term is over.
    const { name, term } = now;
    const over: NodeMessage = { type: 'Appended', from: name, term, turn: '', length: 0 };
    return [now, [{ kind: 'send', to: peer(now.lane, body.from), body: over }]];
  });
}

function dispatch(node: PrimaryNode, body: Replication, at: Micros): Reaction<PrimaryNode> {
  if (body.type === 'Appended') return appended(node, body, at);
  if (body.type === 'Behind') return behind(node, body, at);
  // Where watchers decide, a replica takes the log of nobody but the primary that it was told to follow.
  if (node.spec.failover !== 'quorumElection' && body.from !== node.primary) return [node, []];
  return follow(node, body, at);
}

function inNewestTerm(
  node: PrimaryNode,
  term: number,
  at: Micros,
  then: (node: PrimaryNode) => Reaction<PrimaryNode>,
): Reaction<PrimaryNode> {
  const [current, effects] = adopt(node, term, at);
  const [next, more] = then(current);
  return [next, effects.length === 0 ? more : [...effects, ...more]];
}

function beat(node: PrimaryNode, at: Micros): Reaction<PrimaryNode> {
  if (at > servesUntil(node)) return stepDown(node, null, at);
  const [next, sends] = ship(node);
  const body: NodeTimer = { type: 'BEAT' };
  return [next, [...sends, timer('beat', node.spec.heartbeat, body)]];
}

function flushed(before: PrimaryNode, flushedTo: number): Reaction<PrimaryNode> {
  const length = lengthOf(before.log);
  const again = length > flushedTo;
  const node = changed(before, { durable: flushedTo, flushing: again });
  const more = again ? [flushTimer(node, length)] : [];
  if (node.role === 'primary') {
    const [next, effects] = advance(node);
    return [next, [...effects, ...more]];
  }
  return [node, node.following === '' ? more : [confirm(node), ...more]];
}

/** A watcher asks how things are; its echo proves since when it has known that this node lives. */
function pinged(
  node: PrimaryNode,
  { from, echo }: Extract<WatcherMessage, { type: 'Ping' }>,
  at: Micros,
): Reaction<PrimaryNode> {
  const body: WatcherMessage = {
    type: 'Pong',
    from: node.name,
    role: node.role,
    epoch: node.term,
    primary: node.primary,
    linked: node.following !== '',
    length: lengthOf(node.log),
    stamp: at,
  };
  const known = node.sessions[from];
  const next =
    known === undefined || echo === null || echo <= known
      ? node
      : { ...node, sessions: { ...node.sessions, [from]: echo } };
  return [next, [{ kind: 'send', to: peer(node.lane, from), body }]];
}

/** A watcher says who is primary now. */
function told(
  node: PrimaryNode,
  { epoch, primary }: Extract<WatcherMessage, { type: 'Follow' }>,
  at: Micros,
): Reaction<PrimaryNode> {
  if (epoch <= node.term || primary === node.name) return [node, []];
  const newer = { ...node, term: epoch };
  if (node.role === 'primary') return stepDown(newer, primary, at);
  return [{ ...newer, primary, following: '' }, []];
}
