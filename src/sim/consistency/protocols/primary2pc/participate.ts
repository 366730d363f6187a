/** A participant: it prepares, says YES and is then bound until it hears the decision. */
import type { Effect, Micros } from '../../../../kernel/types';
import { timer } from '../../life';
import type { Reaction } from '../../protocol';
import { participantAfter } from './machine';
import { decide, lock, send } from './rows';
import { rowOf } from './rules';
import type { Message, Prepared, Row, Timer, TwoPhaseNode } from './types';

/** No copy of a message is as late as that. */
const RECENT = 20;

type Got<T extends Message['type']> = Extract<Message, { type: T }>;

export function prepare(
  node: TwoPhaseNode,
  { tx, from, view, write }: Got<'Prepare'>,
  at: Micros,
): Reaction<TwoPhaseNode> {
  if (view !== node.view.number || hasCommitted(node, tx)) return [node, []];
  const row = rowOf(write);
  const held = node.locks[row];
  if (held?.tx === tx) return [node, held.logged ? [vote(node, from, tx, true)] : []];
  // The row is bound by another transaction whose end has not been heard of.
  if (held !== undefined) return [node, [vote(node, from, tx, false), inquire(node, row, held)]];
  const prepared: Prepared = {
    tx,
    write,
    coordinator: from,
    state: participantAfter('idle', 'PREPARE'),
    at,
    logged: node.fsync === 0,
  };
  const [locked, doubt] = watchDoubt(lock(node, row, prepared));
  const body: Timer = { type: 'PREPARE_LOGGED', tx, row };
  const next =
    node.fsync === 0 ? vote(locked, from, tx, true) : timer(`log/${tx}`, node.fsync, body);
  return [locked, [...doubt, next]];
}

/** Whether this PREPARE is a copy that came after the decision; looked for among the last transactions. */
function hasCommitted({ committed }: TwoPhaseNode, tx: string): boolean {
  for (let i = committed.length - 1; i >= Math.max(0, committed.length - RECENT); i -= 1)
    if (committed.at(i) === tx) return true;
  return false;
}

function vote(node: TwoPhaseNode, to: string, tx: string, yes: boolean): Effect {
  return send(node, to, { type: 'Vote', tx, from: node.name, yes });
}

function inquire(
  node: TwoPhaseNode,
  row: Row,
  { tx, coordinator }: Pick<Prepared, 'tx' | 'coordinator'>,
): Effect {
  return send(node, coordinator, { type: 'Inquire', tx, from: node.name, row });
}

/** The record is on disk: now the participant keeps its word over a crash. */
export function prepareLogged(
  node: TwoPhaseNode,
  { tx, row }: Extract<Timer, { type: 'PREPARE_LOGGED' }>,
): Reaction<TwoPhaseNode> {
  const prepared = node.locks[row];
  if (prepared?.tx !== tx) return [node, []];
  const logged = lock(node, row, { ...prepared, logged: true });
  return [logged, [vote(logged, prepared.coordinator, tx, true)]];
}

export function decided(
  node: TwoPhaseNode,
  { tx, from, row, commit }: Got<'Decision'>,
  at: Micros,
): Reaction<TwoPhaseNode> {
  const ack: readonly Effect[] = commit
    ? [send(node, from, { type: 'Ack', tx, from: node.name })]
    : [];
  if (node.locks[row]?.tx === tx) {
    const [next, reads] = decide(node, row, commit, at);
    return [next, [...reads, ...ack]];
  }
  const forced = node.forced.filter((one) => one.tx !== tx);
  if (forced.length === node.forced.length) return [node, ack];
  const known = { ...node, forced };
  return [known, commit ? [mixed(node, tx), ...ack] : []];
}

/** The outcome is neither here nor there (X/Open XA: XA_HEURMIX). */
function mixed({ name }: TwoPhaseNode, tx: string): Effect {
  return { kind: 'note', reason: 'heuristicMixed', about: name, data: { tx } };
}

/** One timer for all that are in doubt. */
export function watchDoubt(node: TwoPhaseNode): Reaction<TwoPhaseNode> {
  if (node.doubting) return [node, []];
  const body: Timer = { type: 'DOUBT' };
  return [{ ...node, doubting: true }, [timer('doubt', node.spec.prepareTimeout, body)]];
}

/** Whoever has waited for too long asks the coordinator, or rolls back on its own. */
export function doubt(before: TwoPhaseNode, at: Micros): Reaction<TwoPhaseNode> {
  const { spec, name } = before;
  let node: TwoPhaseNode = { ...before, doubting: false };
  const effects: Effect[] = before.forced.map((one) => inquire(node, one.row, one));
  for (const [row, prepared] of Object.entries(before.locks)) {
    const { tx, coordinator, logged } = prepared;
    if (coordinator === name || !logged || at - prepared.at < spec.prepareTimeout) continue;
    if (!spec.heuristic) {
      effects.push(inquire(node, row, prepared));
      continue;
    }
    const [next, reads] = decide(node, row, false, at);
    node = { ...next, forced: [...next.forced, { tx, row, coordinator }] };
    const data = { tx, row };
    effects.push({ kind: 'note', reason: 'heuristicRollback', about: name, data }, ...reads);
  }
  if (Object.keys(node.locks).length + node.forced.length === 0) return [node, effects];
  const [watching, again] = watchDoubt(node);
  return [watching, [...effects, ...again]];
}
