import type { Body, Effect, EntityId, Micros, Occurrence } from '../../../../kernel/types';
import { timer } from '../../life';
import { type LabRequest, type NodeProcess, peer, type Reaction } from '../../protocol';
import { answerTo, forward, handBack, hearOnce } from '../../relay';
import { roleAfter } from './machine';
import { check, checkTimer, confirmed, publishLast, receive } from './replication';
import { answersItself, apply, CHECK, reignOf, versionOf } from './rules';
import type { TimelineBody, TimelineNode, Update } from './types';

/** Verbatim in answers: a request has reached a node that is not, or no longer, the record's master. */
export const NOT_MASTER = 'not the master of this record';

export const timelineNode: NodeProcess<TimelineNode> = {
  start(node, event) {
    const appointed = reignOf(node).master === node.name;
    const role = appointed ? roleAfter('replica', 'APPOINTED') : 'replica';
    return [{ ...node, role, masterHeard: event.at }, [checkTimer(firstCheck(node))]];
  },
  react,
  crash: (node) => ({ ...node, role: 'replica', relay: {}, confirmed: {}, asked: -1 }),
};

/** The nodes look around one after the other, not all at the same instant. */
function firstCheck({ nodes, name }: TimelineNode): Micros {
  return CHECK + Math.floor((nodes.indexOf(name) * CHECK) / nodes.length);
}

function react(node: TimelineNode, event: Occurrence, given: Body): Reaction<TimelineNode> {
  // Only clients, nodes of this lane and the node's own timers address it.
  const body = given as TimelineBody;
  switch (body.type) {
    case 'Request':
      return request(node, body);
    case 'Forward':
      return node.role === 'master'
        ? take(node, body.request, event.from)
        : [node, [refusal(body.request, event.from)]];
    case 'Answer': {
      const [relay, effects] = handBack(node.relay, body);
      return [relay === node.relay ? node : { ...node, relay }, effects];
    }
    case 'WRITTEN':
      return write(node, body.request, body.from);
    case 'Publish':
      return receive(node, event, body);
    case 'Confirm':
      return confirmed(node, event, body);
    case 'CHECK_DUE':
      return check(node, event.at);
  }
}

function request(node: TimelineNode, body: LabRequest): Reaction<TimelineNode> {
  if (node.role === 'master') return take(node, body, null);
  if (body.operation.op === 'get' && answersItself(node, body)) return read(node, body, null);
  const [relay, effects] = forward(node.relay, body, peer(node.lane, reignOf(node).master));
  return [{ ...node, relay }, effects];
}

function refusal(body: LabRequest, from: EntityId | null): Effect {
  return answerTo(body, from, { ok: false, error: NOT_MASTER, certain: true });
}

function read(node: TimelineNode, body: LabRequest, from: EntityId | null): Reaction<TimelineNode> {
  const { value = null, version = 0 } = node.records.registers[body.operation.key] ?? {};
  return [node, [answerTo(body, from, { ok: true, value, version })]];
}

/** At the master. A write gets its version when it is on disk: a crash before that has undone it. */
function take(node: TimelineNode, body: LabRequest, from: EntityId | null): Reaction<TimelineNode> {
  if (body.operation.op === 'get') return read(node, body, from);
  const heard = hearOnce(node.heard, body);
  if (heard === null) return [node, []];
  const next = { ...node, heard };
  if (node.fsync === 0) return write(next, body, from);
  const written: TimelineBody = { type: 'WRITTEN', request: body, from };
  return [next, [timer(`disk/${body.id}`, node.fsync, written)]];
}

function write(
  node: TimelineNode,
  body: LabRequest,
  from: EntityId | null,
): Reaction<TimelineNode> {
  const { operation } = body;
  if (operation.op === 'get') return read(node, body, from);
  // Somebody else has become master while the disk was busy.
  if (node.role !== 'master') return [node, [refusal(body, from)]];
  const version = versionOf(node.records, operation.op, operation.key) + 1;
  const update: Update = { ...operation, version };
  const next: TimelineNode = {
    ...node,
    log: node.log.append(update),
    records: apply(node.records, update),
  };
  // Published first: on its way to the client's node nothing overtakes the update.
  return [next, [...publishLast(next), answerTo(body, from, { ok: true, version })]];
}
