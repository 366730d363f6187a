/** What becomes of a client's request. */
import type { Effect, Micros, Occurrence } from '../../../../kernel/types';
import { type LabRequest, peer, type Reaction, respond } from '../../protocol';
import { hearOnce } from '../../relay';
import { changed } from './changed';
import { NO_REPLICAS, recovering, refusal } from './errors';
import { lengthOf, newest, turnAt } from './log';
import { isFenced, majorityOf, needed, servesUntil } from './rules';
import { turnOf, write } from './ship';
import type { PrimaryNode, Waiting } from './types';
import { answer } from './waiting';

export function request(
  node: PrimaryNode,
  event: Occurrence,
  body: LabRequest,
): Reaction<PrimaryNode> {
  const { spec, role } = node;
  if (body.operation.op === 'get' && spec.reads === 'any') return [node, [ownCopy(node, body)]];
  if (role === 'primary' && event.at <= servesUntil(node)) return atPrimary(node, body, event.at);
  return [node, [elsewhere(node, event, body)]];
}

function ownCopy(node: PrimaryNode, body: LabRequest): Effect {
  if (node.role === 'rollback') return refuse(body, recovering(node.spec));
  return answer(body, newest(node.log, body.operation.key, lengthOf(node.log)));
}

/** Sent on to the primary once, which answers the client itself. */
function elsewhere(node: PrimaryNode, event: Occurrence, body: LabRequest): Effect {
  const { primary, name, lane, spec } = node;
  if (event.from !== body.client || primary === null || primary === name)
    return refuse(body, refusal(spec, name, body.operation));
  return { kind: 'send', to: peer(lane, primary), body };
}

function atPrimary(node: PrimaryNode, body: LabRequest, at: Micros): Reaction<PrimaryNode> {
  const { operation } = body;
  const { spec, nodes, log } = node;
  if (operation.op !== 'get') {
    if (isFenced(spec, node.progress, at)) return [node, [refuse(body, NO_REPLICAS)]];
    const accepted = hearOnce(node.accepted, body);
    if (accepted === null) return [node, []];
    return writeFor(changed(node, { accepted }), body, {
      need: needed(spec, nodes.length),
      value: null,
    });
  }
  const confirmed = spec.session !== null && !isNew(node);
  const upTo = spec.reads === 'majority' || confirmed ? node.commit : lengthOf(log);
  const value = newest(log, operation.key, upTo);
  if (spec.reads !== 'linearizable' && !isNew(node)) return [node, [answer(body, value)]];
  // Whoever can still get a write to a majority was the primary when it read.
  return writeFor(node, body, { need: majorityOf(nodes.length), value });
}

/**
 * An owner shows what its write-ahead log has confirmed (HBase: the MVCC read point), and a new one does not
 * know what that is before it has written itself.
 */
function isNew(node: PrimaryNode): boolean {
  return node.spec.session !== null && turnAt(node.log, node.commit) !== turnOf(node);
}

function writeFor(
  node: PrimaryNode,
  request: LabRequest,
  { need, value }: Pick<Waiting, 'need' | 'value'>,
): Reaction<PrimaryNode> {
  const { operation } = request;
  const entry = operation.op === 'get' ? { op: 'noop' as const, key: '', value: '' } : operation;
  // One node is this one, and what is in its memory counts.
  if (need === 1) {
    const [written, sends] = write(node, entry);
    return [written, [answer(request, value), ...sends]];
  }
  const index = lengthOf(node.log) + 1;
  return write(
    changed(node, { waiting: [...node.waiting, { request, index, need, value }] }),
    entry,
  );
}

/** Nothing has happened and nothing will. */
function refuse(body: LabRequest, error: string): Effect {
  return respond(body, { ok: false, error, certain: true });
}
