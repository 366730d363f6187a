/** The replica's side of replication. */
import type { Effect, Micros } from '../../../../kernel/types';
import { peer, type Reaction } from '../../protocol';
import { changed } from './changed';
import { conflict, lengthOf, truncate, turnAt } from './log';
import { turned } from './roles';
import { record } from './ship';
import type { NodeMessage, PrimaryNode } from './types';

type Append = Extract<NodeMessage, { type: 'Append' }>;

/** Entries or a heartbeat of the primary that this node follows. */
export function follow(before: PrimaryNode, body: Append, at: Micros): Reaction<PrimaryNode> {
  const sameTurn = before.following === body.turn;
  const [found, effects] = turned(before, 'PRIMARY_FOUND');
  const node = changed(found, {
    heardAt: at,
    primary: body.from,
    following: body.turn,
    verified: sameTurn ? before.verified : 0,
  });
  const [next, more] = take(node, body);
  return [next, [...effects, ...more]];
}

function take(node: PrimaryNode, body: Append): Reaction<PrimaryNode> {
  if (body.prev > lengthOf(node.log)) return [node, [complain(node, body)]];
  if (turnAt(node.log, body.prev) !== body.prevTurn) {
    const [diverged, effects] = turned(node, 'DIVERGED');
    return [diverged, [...effects, complain(diverged, body)]];
  }
  const [agreed, cuts] = cutOff(node, conflict(node.log, body.prev, body.entries));
  const missing = body.entries.slice(Math.max(0, lengthOf(agreed.log) - body.prev));
  const [written, flush] = record(agreed, missing);
  const verified = Math.max(node.verified, body.prev + body.entries.length);
  const next = changed(written, { verified, commit: Math.min(verified, body.commit) });
  // Until the disk has answered there is nothing new to say.
  const silent = next.flushing && missing.length > 0;
  return [next, [...cuts, ...flush, ...(silent ? [] : [confirm(next)])]];
}

/** What contradicts the primary's log goes: acknowledged or not, it has not happened. */
function cutOff(node: PrimaryNode, from: number | null): Reaction<PrimaryNode> {
  const [healed, effects] = turned(node, 'TRUNCATED');
  if (from === null) return [healed, effects];
  const gone = node.log.entries.slice(from - 1).filter(({ op }) => op !== 'noop');
  const note: Effect = {
    kind: 'note',
    reason: 'rolledBack',
    about: node.name,
    data: { ops: gone.length, values: gone.map(({ value }) => value) },
  };
  const log = truncate(node.log, from - 1);
  const durable = Math.min(node.durable, from - 1);
  const stops: readonly Effect[] = node.flushing ? [{ kind: 'cancel', key: 'flush' }] : [];
  return [
    { ...healed, log, durable, flushing: false, verified: Math.min(node.verified, from - 1) },
    [...effects, ...(gone.length === 0 ? [] : [note]), ...stops],
  ];
}

/** Tells the primary what this node holds of its log, on disk. */
export function confirm(node: PrimaryNode): Effect {
  const { name, term, following, durable, verified, lane, primary } = node;
  const length = Math.min(durable, verified);
  const body: NodeMessage = { type: 'Appended', from: name, term, turn: following, length };
  return { kind: 'send', to: peer(lane, primary ?? name), body };
}

function complain(
  { lane, name, term, log }: PrimaryNode,
  { from, turn, shipment }: Append,
): Effect {
  const body: NodeMessage = { type: 'Behind', from: name, term, turn, turns: log.turns, shipment };
  return { kind: 'send', to: peer(lane, from), body };
}
