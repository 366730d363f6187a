/** The coordinator of two-phase commit: one transaction for each write, one at a time for each row. */
import type { Effect, Micros } from '../../../../kernel/types';
import { timer } from '../../life';
import { type Reaction, respond } from '../../protocol';
import { LOCK_WAIT_TIMEOUT, TOOK_TOO_LONG } from './errors';
import { coordinatorAfter, participantAfter } from './machine';
import { decide, lock, send, toMembers } from './rows';
import { isSuspended, isUnanimous, rowOf } from './rules';
import type { Message, Queued, Timer, Transaction, TwoPhaseNode } from './types';

type Got<T extends Message['type']> = Extract<Message, { type: T }>;

/** A write waits for its row, then begins. */
export function begin(node: TwoPhaseNode, queued: Queued, at: Micros): Reaction<TwoPhaseNode> {
  const { request, write } = queued;
  const row = rowOf(write);
  if (node.locks[row] !== undefined || isSuspended(node, at))
    return [{ ...node, queue: [...node.queue, queued] }, []];
  const { id: tx } = request;
  const transaction: Transaction = {
    request,
    write,
    row,
    state: coordinatorAfter('init', 'PREPARE'),
    yes: [],
    logged: false,
    acks: [],
  };
  const { name, spec, view, fsync } = node;
  const state = participantAfter('idle', 'PREPARE');
  const prepared = { tx, write, coordinator: name, state, at, logged: fsync === 0 };
  const locked = lock(setOpen(node, tx, transaction), row, prepared);
  const asks = toMembers(node, { type: 'Prepare', tx, from: name, view: view.number, write });
  const late: Timer = { type: 'TIMED_OUT', tx };
  const logged: Timer = { type: 'PREPARE_LOGGED', tx, row };
  // With fencing, whether a silent member is still needed is for the next view to say.
  const limits = spec.fencing ? [] : [timer(`tx/${tx}`, spec.prepareTimeout, late)];
  if (fsync > 0) return [locked, [...asks, ...limits, timer(`log/${tx}`, fsync, logged)]];
  const [next, effects] = voted(locked, { type: 'Vote', tx, from: name, yes: true }, at);
  return [next, [...asks, ...limits, ...effects]];
}

function setOpen(node: TwoPhaseNode, tx: string, transaction: Transaction): TwoPhaseNode {
  return { ...node, open: { ...node.open, [tx]: transaction } };
}

function close(node: TwoPhaseNode, tx: string): TwoPhaseNode {
  const { [tx]: _done, ...open } = node.open;
  return { ...node, open };
}

export function voted(node: TwoPhaseNode, body: Got<'Vote'>, at: Micros): Reaction<TwoPhaseNode> {
  const transaction = node.open[body.tx];
  if (transaction?.state !== 'waiting') return [node, []];
  if (!body.yes) return abort(node, body.tx, 'NO', at);
  const yes = transaction.yes.includes(body.from)
    ? transaction.yes
    : [...transaction.yes, body.from];
  return counted(setOpen(node, body.tx, { ...transaction, yes }), body.tx, at);
}

/** Whether all have said YES now; the decision counts once it is on disk. */
export function counted(node: TwoPhaseNode, tx: string, at: Micros): Reaction<TwoPhaseNode> {
  const transaction = node.open[tx];
  if (transaction?.state !== 'waiting' || !isUnanimous(transaction, node.view)) return [node, []];
  const state = coordinatorAfter(transaction.state, 'ALL_YES');
  const decided = setOpen(node, tx, { ...transaction, state });
  const stop: Effect = { kind: 'cancel', key: `tx/${tx}` };
  const body: Timer = { type: 'DECISION_LOGGED', tx };
  if (node.fsync > 0) return [decided, [stop, timer(`log/${tx}`, node.fsync, body)]];
  const [next, effects] = commit(decided, tx, at);
  return [next, [stop, ...effects]];
}

/** From here on the write has happened, whatever becomes of the participants. */
export function commit(before: TwoPhaseNode, tx: string, at: Micros): Reaction<TwoPhaseNode> {
  const transaction = before.open[tx];
  if (transaction === undefined) return [before, []];
  const { row, request } = transaction;
  const [node, reads] = decide(before, row, true, at);
  const decision: Message = { type: 'Decision', tx, from: node.name, row, commit: true };
  const logged = setOpen(node, tx, { ...transaction, logged: true });
  const [acknowledged] = acked(logged, { type: 'Ack', tx, from: node.name });
  const [next, more] = serveQueue(acknowledged, at);
  return [next, [respond(request, { ok: true }), ...reads, ...toMembers(node, decision), ...more]];
}

export function acked(node: TwoPhaseNode, { tx, from }: Got<'Ack'>): Reaction<TwoPhaseNode> {
  const transaction = node.open[tx];
  if (transaction === undefined) return [node, []];
  return [forget(setOpen(node, tx, { ...transaction, acks: [...transaction.acks, from] }), tx), []];
}

/** A decision that all members have heard needs no record any more. */
export function forget(node: TwoPhaseNode, tx: string): TwoPhaseNode {
  const { logged, acks } = node.open[tx] ?? { logged: false, acks: [] };
  return logged && node.view.members.every((name) => acks.includes(name)) ? close(node, tx) : node;
}

/** Nobody has committed and nobody will: the client knows for certain, unless a participant forces its way. */
export function abort(
  before: TwoPhaseNode,
  tx: string,
  why: 'NO' | 'TIMED_OUT',
  at: Micros,
): Reaction<TwoPhaseNode> {
  const transaction = before.open[tx];
  if (transaction === undefined) return [before, []];
  if (coordinatorAfter(transaction.state, why) !== 'aborting') return [before, []];
  const { row, request } = transaction;
  const [node, reads] = decide(close(before, tx), row, false, at);
  const decision: Message = { type: 'Decision', tx, from: node.name, row, commit: false };
  const error = why === 'NO' ? LOCK_WAIT_TIMEOUT : TOOK_TOO_LONG;
  const [next, more] = serveQueue(node, at);
  return [
    next,
    [
      respond(request, { ok: false, error, certain: true }),
      { kind: 'cancel', key: `tx/${tx}` },
      ...reads,
      ...toMembers(node, decision),
      ...more,
    ],
  ];
}

/** Begins what waits for a row that is free now; who has waited for too long gives up. */
export function serveQueue(before: TwoPhaseNode, at: Micros): Reaction<TwoPhaseNode> {
  if (before.queue.length === 0) return [before, []];
  const { spec } = before;
  let node: TwoPhaseNode = { ...before, queue: [] };
  const effects: Effect[] = [];
  for (const queued of before.queue) {
    if (!spec.fencing && at - queued.since >= spec.prepareTimeout) {
      const { request } = queued;
      effects.push(respond(request, { ok: false, error: LOCK_WAIT_TIMEOUT, certain: true }));
      continue;
    }
    // Without a way still, it keeps its place and its age.
    const [next, more] = begin(node, queued, at);
    node = next;
    effects.push(...more);
  }
  return [node, effects];
}

/** A participant in doubt asks. No record means that it was aborted, or never decided before a crash. */
export function inquired(node: TwoPhaseNode, body: Got<'Inquire'>): readonly Effect[] {
  const { tx, row, from } = body;
  const transaction = node.open[tx];
  if (transaction !== undefined && !transaction.logged) return [];
  const decision: Message = {
    type: 'Decision',
    tx,
    from: node.name,
    row,
    commit: transaction !== undefined,
  };
  return [send(node, from, decision)];
}
