import type { Body, Occurrence } from '../../../../kernel/types';
import { timer } from '../../life';
import { type LabRequest, type NodeProcess, type Reaction, respond } from '../../protocol';
import { mergeOf } from './merges';
import { dataOf, firstSync, record } from './rules';
import { answerDigest, beginSync, syncTimer, takeDifference } from './sync';
import type { MultiMasterBody, MultiMasterNode } from './types';

/** Every node takes every write, whatever it knows of the others. */
export const multiMasterNode: NodeProcess<MultiMasterNode> = {
  start: (node) => [node, [syncTimer(firstSync(node))]],
  react,
  // Writes that were not on disk are gone, so their numbers are free again.
  crash: (node) => ({
    ...node,
    phase: 'serving',
    taken: node.updates[node.name]?.length ?? 0,
    partner: null,
    silent: [],
  }),
  // The next comparison comes before its time, the one after that a whole period later.
  fire: (node, _event, { event }) => (event === 'DIGEST_SENT' ? beginSync(node) : [node, []]),
};

function react(node: MultiMasterNode, event: Occurrence, given: Body): Reaction<MultiMasterNode> {
  // Only clients, nodes of this lane and the node's own timers address it.
  const body = given as MultiMasterBody;
  switch (body.type) {
    case 'Request':
      return body.operation.op === 'get' ? [node, [read(node, body)]] : take(node, event, body);
    case 'WRITTEN':
      return write(node, event, body.request, body.n);
    case 'Digest':
      return answerDigest(node, event, body);
    case 'Difference':
      return takeDifference(node, event, body);
    case 'SYNC_DUE':
      return beginSync(node);
  }
}

function read(node: MultiMasterNode, request: LabRequest) {
  const data = dataOf(node, 'register', request.operation.key);
  const values = mergeOf(node.spec, 'register').values(data);
  return respond(request, { ok: true, value: values.length === 0 ? null : values.join('|') });
}

/** A write is applied and answered once it is on disk; nobody else is asked. */
function take(
  node: MultiMasterNode,
  event: Occurrence,
  request: LabRequest,
): Reaction<MultiMasterNode> {
  const n = node.taken + 1;
  const next = { ...node, taken: n };
  if (node.fsync === 0) return write(next, event, request, n);
  const body: MultiMasterBody = { type: 'WRITTEN', request, n };
  return [next, [timer(`disk/${request.id}`, node.fsync, body)]];
}

function write(
  node: MultiMasterNode,
  { at }: Occurrence,
  request: LabRequest,
  n: number,
): Reaction<MultiMasterNode> {
  const { operation } = request;
  if (operation.op === 'get') return [node, []];
  const { op, key, value } = operation;
  const kind = op === 'add' ? 'set' : 'register';
  const delta = mergeOf(node.spec, kind).write(dataOf(node, kind, key), {
    op,
    value,
    node: node.name,
    n,
    time: at + node.clockOffset,
  });
  return [record(node, { kind, key, delta }), [respond(request, { ok: true })]];
}
