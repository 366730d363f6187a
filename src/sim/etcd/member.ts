import type { Component, Effect, Occurrence } from '../../kernel/types';
import type { RuleName } from '../config';
import { keyValue, openedKeyValue } from '../keyValue';
import type { RaftOptions } from '../raft/types';
import { takeSnapshot } from './apply';
import { armTick, catchUp, sleepThrough, tick } from './clock';
import { demote, lead } from './lease/terms';
import { advanceClock, start, stop } from './lifecycle';
import { leave, leaveWhenRelieved, moveLeader, reconfigure } from './membership';
import { abandonReads, retryRead } from './reads';
import { finishSync, pump } from './ready';
import { expire, proposeBlocked, receive } from './requests';
import { noteServer, openTurn, raftInput } from './turn';
import type { KvOwnBody, MemberBody, MemberState, MemberTurn } from './types';

/** An etcd member: reacts to messages of its peers, requests of clients, its clock and its disk. */
export const member: Component<MemberState> = { react };

function react(state: MemberState, event: Occurrence): readonly [MemberState, readonly Effect[]] {
  // The cluster addresses members with these bodies only.
  const body = event.body as MemberBody;
  const turn = openTurn(state, event);
  if (body.type === 'RESUME') resume(turn);
  else if (body.type === 'START' || body.type === 'STOP') live(turn, event, body);
  else if (state.status === 'stopped') ignore(turn, event);
  else if (state.status === 'paused') turn.member.inbox = [...state.inbox, event];
  else live(turn, event, body);
  return [turn.member, turn.effects];
}

/** One input of a running process, and everything that follows from it at once. */
function live(turn: MemberTurn, event: Occurrence, body: MemberBody): void {
  if (turn.member.status === 'running') catchUp(turn);
  const { lead } = turn.member.raft;
  handle(turn, event, body);
  if (turn.member.status === 'running') {
    pump(turn);
    followLeader(turn, lead);
    leaveWhenRelieved(turn);
  }
  armTick(turn);
}

/** Inputs that are not messages of peers. */
type Own = Exclude<MemberBody, { from: string }>;
type Plain = Exclude<Own, KvOwnBody>;
type Handlers = { readonly [B in Plain as B['type']]: (turn: MemberTurn, body: B) => void };

const HANDLERS: Handlers = {
  Request: receive,
  TICK: tick,
  DISK: finishSync,
  ADVANCE: advanceClock,
  REQUEST_TIMEOUT: (turn, { id }) => expire(turn, id),
  READ_RETRY: (turn, { id }) => retryRead(turn, id),
  SNAPSHOT_TIMEOUT: (turn, { peer }) => giveSnapshotUp(turn, peer),
  REMOVED: stop,
  LEAVE_TIMEOUT: stop,
  START: start,
  STOP: (turn, { signal }) => (signal === 'TERM' ? leave(turn) : stop(turn)),
  PAUSE: (turn) => {
    turn.member.status = 'paused';
  },
  RESUME: () => {},
  MOVE_LEADER: (turn, { to }) => moveLeader(turn, to),
  RECONFIGURE: (turn, { change }) => reconfigure(turn, change),
  COMPACT: (turn, { index }) => takeSnapshot(turn, index ?? turn.member.raft.applied),
  SET: (turn, { rule, to }) => setRule(turn, rule, to),
  FIRE: (turn, { event }) => {
    raftInput(turn, { type: 'fire', event });
  },
};

function handle(turn: MemberTurn, event: Occurrence, body: MemberBody): void {
  if ('from' in body) {
    hear(turn, event, body);
    return;
  }
  // The table has a handler for each type, with that very type's body; the key-value store hears the rest.
  const handler = HANDLERS[body.type as Plain['type']] as
    | ((turn: MemberTurn, body: Own) => void)
    | undefined;
  if (handler === undefined) keyValue().member.react(turn, body as KvOwnBody);
  else handler(turn, body);
}

/** A message of a peer. */
function hear(
  turn: MemberTurn,
  event: Occurrence,
  message: Extract<MemberBody, { from: string }>,
): void {
  turn.member.heard = { ...turn.member.heard, [message.from]: event.at };
  raftInput(turn, { type: 'message', message });
}

/** Switches a rule: an experiment on the running process. */
function setRule(turn: MemberTurn, rule: RuleName, to: boolean): void {
  const { config } = turn.member;
  const options: Partial<RaftOptions> =
    rule === 'preVote' || rule === 'checkQuorum'
      ? { [rule]: to }
      : { rules: { ...config.raft.rules, [rule]: to } };
  turn.member.config = { ...config, raft: { ...config.raft, ...options } };
  raftInput(turn, { type: 'setOptions', options });
}

function giveSnapshotUp(turn: MemberTurn, peer: string): void {
  if (turn.member.raft.progress[peer]?.state === 'snapshot') {
    raftInput(turn, { type: 'reportSnapshot', peer, ok: false });
  }
}

/** What the server does when the leader it knows has changed (etcdserver server.go, updateLeadership). */
function followLeader(turn: MemberTurn, before: string | null): void {
  const { raft, config } = turn.member;
  if (raft.lead === before) return;
  if (raft.lead !== config.name) demote(turn);
  if (raft.lead === null) return;
  if (raft.lead === config.name) {
    turn.member.leadElectedAt = turn.now;
    lead(turn);
  }
  abandonReads(turn);
  proposeBlocked(turn);
  pump(turn);
}

/** A process that went on after a pause handles what has piled up, in order. */
function resume(turn: MemberTurn): void {
  if (turn.member.status !== 'paused') return;
  const { inbox } = turn.member;
  turn.member.status = 'running';
  turn.member.inbox = [];
  sleepThrough(turn);
  for (const event of inbox) live(turn, event, event.body as MemberBody);
  armTick(turn);
}

/** Nobody is there: a message ends, a timer of the dead process means nothing. */
function ignore(turn: MemberTurn, event: Occurrence): void {
  if (event.kind !== 'message') return;
  noteServer(turn, 'dropped', { reason: 'stopped', message: event.body.type });
  openedKeyValue()?.member.refuse(turn, event.body as MemberBody);
}
