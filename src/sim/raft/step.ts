import { unreachable } from '../../kernel/assert';
import { changeRole, hup, noteLead } from './campaign';
import { fire } from './fire';
import { stepFollower } from './follower';
import { propose, reportSnapshot, reportUnreachable, stepLeader } from './leader';
import { compactTo, entriesBetween, hasEntry } from './log';
import { applyMembershipChange } from './membership';
import { drawTimeout } from './roles';
import { elapse, tick } from './ticks';
import { closeTurn, note, openTurn, send, type Turn } from './turn';
import type { EventRef, Index, Message, RaftInput, RaftOutcome, RaftState, Refusal } from './types';
import { answerVote, leaseObjection } from './votes';

/** One input to a node: the next state, the reasons, and whether the input was refused. Pure. */
export function step(state: RaftState, input: RaftInput, event: EventRef): RaftOutcome {
  const turn = openTurn(state, event);
  const refusal = handle(turn, input);
  return { state: closeTurn(turn), notes: turn.notes, refusal };
}

function handle(turn: Turn, input: RaftInput): Refusal | null {
  const { node } = turn;
  switch (input.type) {
    case 'message':
      return stepMessage(turn, input.message);
    case 'tick':
      tick(turn);
      return null;
    case 'elapse':
      elapse(turn, input.ticks);
      return null;
    case 'campaign':
      hup(turn, false);
      return null;
    case 'fire':
      fire(turn, input.event);
      return null;
    case 'propose':
      return proposeHere(turn, { data: input.data, size: input.size });
    case 'proposeConfChange':
      return proposeHere(turn, { data: null, size: 0, change: input.change });
    case 'readIndex':
      stepRole(turn, { type: 'ReadIndex', from: node.id, to: node.id, context: input.context });
      return null;
    case 'transferLeader':
      stepRole(turn, { type: 'TransferLeader', from: input.to, to: node.id });
      return null;
    case 'forgetLeader':
      forgetLeader(turn);
      return null;
    case 'reportUnreachable':
      if (node.role === 'leader') reportUnreachable(turn, input.peer);
      return null;
    case 'reportSnapshot':
      if (node.role === 'leader') reportSnapshot(turn, input.peer, input.ok);
      return null;
    case 'stored':
      stored(turn, input.index, input.term);
      return null;
    case 'applied':
      applied(turn, input.to);
      return null;
    case 'compact':
      node.log = compactTo(node.log, input.index, { config: node.config, data: input.data });
      node.offered = Math.max(node.offered, input.index);
      return null;
    case 'setOptions':
      setOptions(turn, input.options);
      return null;
    default:
      return unreachable(input);
  }
}

function proposeHere(turn: Turn, proposal: Parameters<typeof propose>[1][number]): Refusal | null {
  const { node } = turn;
  if (node.role === 'leader') return propose(turn, [proposal]);
  const entry = { ...proposal, term: 0, index: 0 };
  return stepFollower(turn, { type: 'Prop', from: node.id, to: node.id, entries: [entry] });
}

/** The term rule comes before anything else (etcd-io/raft raft.go, Step). */
function stepMessage(turn: Turn, message: Message): Refusal | null {
  const term = message.term ?? 0;
  if (term > turn.node.term && !meetHigherTerm(turn, message, term)) return null;
  if (term !== 0 && term < turn.node.term) {
    meetLowerTerm(turn, message);
    return null;
  }
  if (message.type === 'Vote' || message.type === 'PreVote') {
    answerVote(turn, message);
    return null;
  }
  return stepRole(turn, message);
}

function stepRole(turn: Turn, message: Message): Refusal | null {
  return turn.node.role === 'leader' ? stepLeader(turn, message) : stepFollower(turn, message);
}

/** Returns whether the message is still to be handled. */
function meetHigherTerm(turn: Turn, message: Message, term: number): boolean {
  const { type, from } = message;
  if (type === 'Vote' || type === 'PreVote') {
    const objection = leaseObjection(turn.node, message);
    if (objection !== null) {
      note(turn, { kind: 'ignored', message: type, from, because: objection });
      return false;
    }
  }
  // A pre-vote asks about a future term; nobody is in it yet.
  if (type === 'PreVote' || (type === 'PreVoteResp' && message.reject !== true)) return true;
  const leads = type === 'App' || type === 'Heartbeat' || type === 'Snap';
  changeRole(
    turn,
    { type: 'HIGHER_TERM', term, lead: leads ? from : null },
    `${type} of ${from} is of term ${term}`,
  );
  return true;
}

function meetLowerTerm(turn: Turn, message: Message): void {
  const { node } = turn;
  const { type, from } = message;
  const frees = node.options.checkQuorum || node.options.preVote;
  if (frees && (type === 'Heartbeat' || type === 'App')) {
    // Tells a leader of an old term, and frees a member that is stuck at a higher one.
    send(turn, { type: 'AppResp', to: from, term: node.term });
  } else if (type === 'PreVote') {
    send(turn, { type: 'PreVoteResp', to: from, term: node.term, reject: true });
  }
  note(turn, {
    kind: 'ignored',
    message: type,
    from,
    because: `it is of term ${message.term ?? 0}, ours is ${node.term}`,
  });
}

function forgetLeader(turn: Turn): void {
  const { node } = turn;
  if (node.role !== 'follower' || node.options.readOnly === 'lease' || node.lead === null) return;
  const before = node.lead;
  node.lead = null;
  noteLead(turn, before);
}

function stored(turn: Turn, index: Index, term: number): void {
  const { node } = turn;
  if (hasEntry(node.log, index, term) && index > node.log.stable)
    node.log = { ...node.log, stable: index };
}

/** What the host has applied; changes of membership in it take effect now. */
function applied(turn: Turn, to: Index): void {
  const from = turn.node.applied + 1;
  const entries = entriesBetween(turn.node.log, from, to);
  turn.node.applied = Math.max(turn.node.applied, to);
  for (const { change, index } of entries) {
    if (change !== undefined) applyMembershipChange(turn, change, index);
  }
  const { node } = turn;
  if (node.role === 'leader' && node.config.autoLeave && node.applied >= node.pendingConfIndex) {
    propose(turn, [
      { data: null, size: 0, change: { version: 2, transition: 'auto', changes: [] } },
    ]);
  }
}

function setOptions(turn: Turn, options: Partial<RaftState['options']>): void {
  const { node } = turn;
  node.options = { ...node.options, ...options };
  if (options.timeout !== undefined) Object.assign(node, drawTimeout({ ...node }));
}
