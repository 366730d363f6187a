import { appendOwn } from './append';
import { lastIndex, lastTerm } from './log';
import { nextRole, type RoleEvent, takenTransition } from './machine';
import { tally, voterIds } from './quorum';
import { broadcastAppend } from './replicate';
import { mayCampaign } from './roles';
import { note, send, type Turn } from './turn';
import type { EventRef, Message, Role } from './types';

/** Elections: asking, counting, winning. After etcd-io/raft raft.go (hup, campaign, poll). */

/** Lets the chart decide on a fact and notes what changed. Returns whether the role or term changed. */
export function changeRole(
  turn: Turn,
  event: RoleEvent,
  because: string,
  causes: readonly EventRef[] = [],
): boolean {
  const before = turn.node;
  const after = nextRole(before, event);
  if (after === before) return false;
  turn.node = { ...after };
  turn.copied.length = 0;
  note(turn, { kind: 'transition', taken: takenTransition(before, event), because });
  if (after.term !== before.term) {
    note(turn, { kind: 'term', from: before.term, to: after.term, because });
  }
  if (after.role !== before.role) {
    note(turn, {
      kind: 'role',
      from: before.role,
      to: after.role,
      term: after.term,
      because,
      causes,
    });
  }
  noteLead(turn, before.lead);
  return true;
}

export function noteLead(turn: Turn, before: string | null): void {
  const { lead, term } = turn.node;
  if (lead !== before) note(turn, { kind: 'lead', from: before, to: lead, term });
}

/** The election timer fired, or somebody wants this node to campaign. */
export function hup(turn: Turn, transfer: boolean, byHand = false): void {
  if (turn.node.role === 'leader') return;
  if (!mayCampaign(turn.node)) {
    note(turn, {
      kind: 'ignored',
      message: 'TimeoutNow',
      from: turn.node.id,
      because: 'not promotable, or a change of membership is not applied yet',
    });
    return;
  }
  const because = byHand
    ? BY_HAND
    : transfer
      ? 'the leader hands over'
      : `no leader heard for ${turn.node.randomizedTimeout} ticks`;
  changeRole(turn, { type: transfer ? 'TIMEOUT_NOW' : 'TIMER_FIRED' }, because);
  ask(turn, transfer);
}

/** The reason of what a viewer sets off. */
export const BY_HAND = 'set off by hand';

/** Asks every voter, itself included, for its vote in the role just taken. */
function ask(turn: Turn, transfer: boolean): void {
  const { node } = turn;
  const pre = node.role === 'precandidate';
  const term = pre ? node.term + 1 : node.term;
  for (const to of voterIds(node.config)) {
    if (to === node.id) {
      // The own vote counts only when it is on the disk, so it travels with the answers.
      send(turn, { type: pre ? 'PreVoteResp' : 'VoteResp', to, term });
      continue;
    }
    send(turn, {
      type: pre ? 'PreVote' : 'Vote',
      to,
      term,
      index: lastIndex(node.log),
      logTerm: lastTerm(node.log),
      ...(transfer ? { transfer } : {}),
    });
  }
}

/** Counts an answer to this node's own question. */
export function countVote(turn: Turn, message: Message): void {
  const { node } = turn;
  const pre = node.role === 'precandidate';
  const granted = message.reject !== true;
  // Only the first answer of a voter counts.
  if (node.votes[message.from] === undefined) {
    node.votes = { ...node.votes, [message.from]: { granted, event: turn.event } };
    note(turn, {
      kind: 'ballot',
      from: message.from,
      granted,
      pre,
      term: message.term ?? node.term,
    });
  }
  const result = tally(node.config, node.votes);
  if (result === 'pending') return;
  const ballots = Object.values(node.votes);
  const deciding = ballots
    .filter((vote) => vote.granted === (result === 'won'))
    .map(({ event }) => event);
  const because = `${deciding.length} of ${voterIds(node.config).length} ${result === 'won' ? 'granted' : 'refused'}`;
  const previous: Role = node.role;
  changeRole(turn, { type: pre ? 'PREVOTES_COUNTED' : 'VOTES_COUNTED' }, because, deciding);
  if (result === 'lost') return;
  if (previous === 'precandidate') ask(turn, false);
  else lead(turn);
}

/** The first thing a leader does: an empty entry of its own term, sent to everybody. */
function lead(turn: Turn): void {
  appendOwn(turn, [{ data: null, size: 0 }]);
  broadcastAppend(turn);
}
