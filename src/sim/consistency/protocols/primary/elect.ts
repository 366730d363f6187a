/** Members elect a primary among themselves, as MongoDB's protocol version 1 does: first a dry run, then the vote. */
import type { Effect, Micros } from '../../../../kernel/types';
import { timer } from '../../life';
import { peer, type Reaction } from '../../protocol';
import { lastTerm, lengthOf } from './log';
import { reign, stepDown, turned, wait } from './roles';
import { isAsFresh, majorityHeardAt, majorityOf } from './rules';
import type { NodeMessage, NodeTimer, PrimaryNode } from './types';

type VoteRequest = Extract<NodeMessage, { type: 'VoteRequest' }>;
type Vote = Extract<NodeMessage, { type: 'Vote' }>;

/** The timer runs from the last sign of the primary that was there when it was set. */
export function electionDue(node: PrimaryNode, at: Micros): Reaction<PrimaryNode> {
  const left = node.heardAt + node.patience - at;
  const body: NodeTimer = { type: 'ELECTION' };
  if (left > 0) return [node, [timer('election', left, body)]];
  const [candidate, effects] = turned(node, 'ELECTION_DUE');
  const [waiting, again] = wait(candidate, at);
  // A log that is being put right stands for nothing.
  if (waiting.role === 'rollback') return [waiting, [...effects, ...again]];
  const standing = { ...waiting, primary: null, dry: true, votes: [node.name] };
  const [next, more] = count(standing, at);
  return [next, [...effects, ...again, ...canvass(standing), ...more]];
}

/** Asks everybody for their vote: for the next term in a dry run, for the own one afterwards. */
function canvass(node: PrimaryNode): readonly Effect[] {
  const { name, lane, nodes, dry, term, log } = node;
  const body: VoteRequest = {
    type: 'VoteRequest',
    from: name,
    dry,
    ballot: dry ? term + 1 : term,
    lastTerm: lastTerm(log),
    length: lengthOf(log),
  };
  return nodes
    .filter((one) => one !== name)
    .map((one) => ({ kind: 'send', to: peer(lane, one), body }));
}

export function voteAsked(
  before: PrimaryNode,
  body: VoteRequest,
  at: Micros,
): Reaction<PrimaryNode> {
  const [node, effects] = body.dry ? [before, []] : adopt(before, body.ballot, at);
  const free = body.dry
    ? body.ballot > node.term
    : body.ballot === node.term && (node.votedFor ?? body.from) === body.from;
  const granted = free && isAsFresh(body, node.log);
  const vote: Vote = {
    type: 'Vote',
    from: node.name,
    dry: body.dry,
    ballot: body.ballot,
    granted,
    term: node.term,
  };
  const voted = granted && !body.dry ? { ...node, votedFor: body.from, heardAt: at } : node;
  return [voted, [...effects, { kind: 'send', to: peer(node.lane, body.from), body: vote }]];
}

export function voteHeard(node: PrimaryNode, body: Vote, at: Micros): Reaction<PrimaryNode> {
  const current = body.ballot === (node.dry ? node.term + 1 : node.term);
  if (node.role !== 'candidate' || body.dry !== node.dry || !current || !body.granted)
    return [node, []];
  if (node.votes.includes(body.from)) return [node, []];
  return count({ ...node, votes: [...node.votes, body.from] }, at);
}

function count(node: PrimaryNode, at: Micros): Reaction<PrimaryNode> {
  if (node.votes.length < majorityOf(node.nodes.length)) return [node, []];
  if (!node.dry) return reign(node, 'WON', at);
  const { name } = node;
  const standing = { ...node, dry: false, term: node.term + 1, votedFor: name, votes: [name] };
  const [next, effects] = count(standing, at);
  return [next, [...canvass(standing), ...effects]];
}

/** Whoever hears of a newer term is no primary and no candidate of an older one. */
export function adopt(node: PrimaryNode, term: number, at: Micros): Reaction<PrimaryNode> {
  if (term <= node.term) return [node, []];
  const newer = { ...node, term, votedFor: null };
  return node.role === 'primary' || node.role === 'candidate'
    ? stepDown(newer, null, at)
    : [newer, []];
}

/** A primary without a majority for an election timeout steps down. */
export function livenessDue(node: PrimaryNode, at: Micros): Reaction<PrimaryNode> {
  const left = majorityHeardAt(node, at) + node.spec.election - at;
  const body: NodeTimer = { type: 'LIVENESS' };
  if (left > 0) return [node, [timer('liveness', left, body)]];
  return stepDown(node, null, at);
}
