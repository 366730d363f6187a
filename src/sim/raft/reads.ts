import { hasCommittedOwnTerm } from './commit';
import { voteResult } from './quorum';
import { broadcastHeartbeat } from './replicate';
import { note, send, type Turn } from './turn';
import type { EventRef, MemberId, Message, PendingRead } from './types';

/** Linearizable reads, after etcd-io/raft raft.go (MsgReadIndex) and read_only.go. */

/** A read asked for at the leader, by a client of its own or by a follower. */
export function leaderRead(turn: Turn, context: string, from: MemberId): void {
  const { node } = turn;
  if (isSingleton(turn)) {
    answerRead(turn, { context, index: node.commit, from, acks: [] });
    return;
  }
  if (!hasCommittedOwnTerm(node)) {
    node.waitingReads = [...node.waitingReads, { type: 'ReadIndex', from, to: node.id, context }];
    return;
  }
  confirm(turn, context, from);
}

function confirm(turn: Turn, context: string, from: MemberId): void {
  const { node } = turn;
  const read: PendingRead = {
    context,
    index: node.commit,
    from,
    acks: [{ id: node.id, event: turn.event }],
  };
  if (node.options.readOnly === 'lease') {
    answerRead(turn, read);
    return;
  }
  if (!node.reads.some((pending) => pending.context === context))
    node.reads = [...node.reads, read];
  broadcastHeartbeat(turn, context);
}

function isSingleton(turn: Turn): boolean {
  const { voters, outgoing } = turn.node.config;
  return voters.length === 1 && outgoing.length === 0;
}

/** The leader has committed in its term: the reads that waited for that begin now. */
export function releaseWaitingReads(turn: Turn): void {
  const { node } = turn;
  if (node.waitingReads.length === 0 || !hasCommittedOwnTerm(node)) return;
  const waiting = node.waitingReads;
  node.waitingReads = [];
  for (const { context = '', from } of waiting) confirm(turn, context, from);
}

/** A heartbeat's answer confirms a read and every one before it. */
export function acknowledgeRead(turn: Turn, message: Message): void {
  const { node } = turn;
  const { context, from } = message;
  if (node.options.readOnly !== 'safe' || context === undefined || context === '') return;
  const position = node.reads.findIndex((read) => read.context === context);
  const read = node.reads[position];
  if (read === undefined) return;
  const acks = read.acks.some(({ id }) => id === from)
    ? read.acks
    : [...read.acks, { id: from, event: turn.event }];
  const confirmed = { ...read, acks };
  const won =
    voteResult(node.config, (id) => acks.some((ack) => ack.id === id) || undefined) === 'won';
  if (!won) {
    node.reads = node.reads.with(position, confirmed);
    return;
  }
  const done = [...node.reads.slice(0, position), confirmed];
  node.reads = node.reads.slice(position + 1);
  for (const one of done) answerRead(turn, { ...one, acks });
}

function answerRead(turn: Turn, read: PendingRead): void {
  const { node } = turn;
  const causes = read.acks.map(({ event }) => event).filter((event) => event >= 0);
  if (read.from === node.id) readReady(turn, read.context, read.index, causes);
  else
    send(turn, {
      type: 'ReadIndexResp',
      to: read.from,
      term: node.term,
      index: read.index,
      context: read.context,
    });
}

/** A read of this node's own client knows its index. */
export function readReady(
  turn: Turn,
  context: string,
  index: number,
  causes: readonly EventRef[],
): void {
  const { node } = turn;
  note(turn, { kind: 'read', context, index, causes });
  node.ready = {
    ...node.ready,
    readStates: [...node.ready.readStates, { context, index, causes }],
  };
}
