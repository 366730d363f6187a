/** The primary's side of replication: every entry leaves as soon as it is written, without waiting for answers. */
import type { Effect, Micros } from '../../../../kernel/types';
import { timer } from '../../life';
import { peer, type Reaction } from '../../protocol';
import { changed } from './changed';
import { append, commonPoint, lengthOf, turnAt } from './log';
import { heldBy, majorityOf } from './rules';
import type { Entry, NodeMessage, NodeTimer, PrimaryNode, Progress, Turn } from './types';
import { release } from './waiting';

export function turnOf({ term, name, starts }: PrimaryNode): Turn {
  return `${term}/${name}#${starts}`;
}

/** Writes an entry at the primary and sends it to everybody. */
export function write(
  node: PrimaryNode,
  what: Pick<Entry, 'op' | 'key' | 'value'>,
): Reaction<PrimaryNode> {
  const [written, flush] = record(node, [{ ...what, turn: turnOf(node), term: node.term }]);
  const [shipped, sends] = ship(written);
  const [advanced, answers] = advance(shipped);
  return [advanced, [...answers, ...flush, ...sends]];
}

/** Puts entries behind the log; what comes while the disk is busy is flushed together afterwards. */
export function record(node: PrimaryNode, entries: readonly Entry[]): Reaction<PrimaryNode> {
  const log = append(node.log, entries);
  const length = lengthOf(log);
  if (node.fsync === 0) return [changed(node, { log, durable: length }), []];
  if (node.flushing) return [changed(node, { log }), []];
  return [changed(node, { log, flushing: true }), [flushTimer(node, length)]];
}

export function flushTimer({ fsync }: PrimaryNode, length: number): Effect {
  const body: NodeTimer = { type: 'FLUSHED', length };
  return timer('flush', fsync, body);
}

/** Sends every replica what it has not been sent yet; with nothing new this is the heartbeat. */
export function ship(node: PrimaryNode): Reaction<PrimaryNode> {
  const progress: Record<string, Progress> = {};
  const effects: Effect[] = [];
  const length = lengthOf(node.log);
  for (const name in node.progress) {
    const one = node.progress[name];
    if (one === undefined) continue;
    effects.push(send(node, name, one));
    const { match, heardAt, shipment, rewound } = one;
    progress[name] = { next: length + 1, match, heardAt, shipment: shipment + 1, rewound };
  }
  return [changed(node, { progress }), effects];
}

function send(node: PrimaryNode, to: string, { next, shipment }: Progress): Effect {
  const body: NodeMessage = {
    type: 'Append',
    from: node.name,
    term: node.term,
    turn: turnOf(node),
    prev: next - 1,
    prevTurn: turnAt(node.log, next - 1),
    entries: node.log.entries.slice(next - 1),
    commit: node.commit,
    shipment: shipment + 1,
  };
  return { kind: 'send', to: peer(node.lane, to), body };
}

export function appended(
  node: PrimaryNode,
  body: Extract<NodeMessage, { type: 'Appended' }>,
  at: Micros,
): Reaction<PrimaryNode> {
  const one = node.progress[body.from];
  if (one === undefined || body.turn !== turnOf(node)) return [node, []];
  const match = Math.max(one.match, body.length);
  const { next, shipment, rewound } = one;
  const heard: Progress = { next, match, heardAt: at, shipment, rewound };
  return advance(changed(node, { progress: { ...node.progress, [body.from]: heard } }));
}

/** A replica that lacks something, or has something else, gets everything from where the logs part. */
export function behind(
  node: PrimaryNode,
  body: Extract<NodeMessage, { type: 'Behind' }>,
  at: Micros,
): Reaction<PrimaryNode> {
  const one = node.progress[body.from];
  if (one === undefined || body.turn !== turnOf(node)) return [node, []];
  const heard = { ...one, heardAt: at };
  const rewind = body.shipment >= one.rewound;
  const next = rewind ? commonPoint(node.log.turns, body.turns) + 1 : one.next;
  const sent: Progress = rewind
    ? {
        ...heard,
        next: lengthOf(node.log) + 1,
        shipment: one.shipment + 1,
        rewound: one.shipment + 1,
      }
    : heard;
  return [
    { ...node, progress: { ...node.progress, [body.from]: sent } },
    // Complaints about shipments before the last rewind have been met by it.
    rewind ? [send(node, body.from, { ...one, next })] : [],
  ];
}

/**
 * Takes note of what is held where. As in Raft, only an entry of the primary's own turn moves the commit
 * point: what is left of others could still be replaced.
 */
export function advance(node: PrimaryNode): Reaction<PrimaryNode> {
  const held = heldBy(node, majorityOf(node.nodes.length));
  const moves = held > node.commit && turnAt(node.log, held) === turnOf(node);
  return release(moves ? changed(node, { commit: held }) : node);
}
