/** A node's copy: rows, their locks, and the reads that wait for them. */
import type { Effect, Micros } from '../../../../kernel/types';
import { type LabRequest, peer, type Reaction, respond } from '../../protocol';
import { participantAfter } from './machine';
import { isSuspended } from './rules';
import type { Message, Prepared, Row, TwoPhaseNode, Write } from './types';

export function send(node: TwoPhaseNode, to: string, body: Message): Effect {
  return { kind: 'send', to: peer(node.lane, to), body };
}

/** Sends to every other member. */
export function toMembers(node: TwoPhaseNode, body: Message): readonly Effect[] {
  return node.view.members.filter((one) => one !== node.name).map((one) => send(node, one, body));
}

export function lock(node: TwoPhaseNode, row: Row, prepared: Prepared): TwoPhaseNode {
  return { ...node, locks: { ...node.locks, [row]: prepared } };
}

/** The decision has come: the row changes or stays, its lock goes, and reads that waited are answered. */
export function decide(
  before: TwoPhaseNode,
  row: Row,
  commit: boolean,
  at: Micros,
): Reaction<TwoPhaseNode> {
  const { [row]: prepared, ...locks } = before.locks;
  if (prepared === undefined) return [before, []];
  const state = participantAfter(prepared.state, commit ? 'COMMIT' : 'ABORT');
  const unlocked = { ...before, locks };
  const node = state === 'committed' ? apply(unlocked, prepared.tx, prepared.write) : unlocked;
  return answerReads(node, at);
}

function apply(node: TwoPhaseNode, tx: string, write: Write): TwoPhaseNode {
  const committed = node.committed.append(tx);
  return write.op === 'add'
    ? { ...node, committed, added: node.added.append(write) }
    : { ...node, committed, registers: { ...node.registers, [write.key]: write.value } };
}

/** A read takes this node's copy, as soon as its row is not locked. */
export function read(node: TwoPhaseNode, body: LabRequest, at: Micros): Reaction<TwoPhaseNode> {
  return canRead(node, body, at)
    ? [node, [answer(node, body)]]
    : [{ ...node, reads: [...node.reads, body] }, []];
}

export function answerReads(node: TwoPhaseNode, at: Micros): Reaction<TwoPhaseNode> {
  if (node.reads.length === 0) return [node, []];
  const ready = node.reads.filter((body) => canRead(node, body, at));
  if (ready.length === 0) return [node, []];
  return [
    { ...node, reads: node.reads.filter((body) => !ready.includes(body)) },
    ready.map((body) => answer(node, body)),
  ];
}

function canRead(node: TwoPhaseNode, { operation }: LabRequest, at: Micros): boolean {
  return node.locks[operation.key] === undefined && !isSuspended(node, at);
}

function answer({ registers }: TwoPhaseNode, body: LabRequest): Effect {
  return respond(body, { ok: true, value: registers[body.operation.key] ?? null });
}
