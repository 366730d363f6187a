import type { Body, EntityId, Occurrence } from '../../../../kernel/types';
import { timer } from '../../life';
import { type LabRequest, type NodeProcess, peer, type Reaction } from '../../protocol';
import { answerTo, forward, handBack, hearOnce } from '../../relay';
import { dutyAfter } from './machine';
import { perform } from './rules';
import type { SingleBody, SingleNode } from './types';

/** One node has the data, the others pass on what their clients want. */
export const singleNode: NodeProcess<SingleNode> = {
  start(node) {
    const event = node.name === node.owner ? 'HOLDS_DATA' : 'HOLDS_NOTHING';
    return [{ ...node, duty: dutyAfter('idle', event) }, []];
  },
  react,
  crash: (node) => ({ ...node, relay: {} }),
};

function react(node: SingleNode, event: Occurrence, given: Body): Reaction<SingleNode> {
  // Only clients, nodes of this lane and the node's own timers address it.
  const body = given as SingleBody;
  switch (body.type) {
    case 'Request':
      return node.duty === 'owner' ? take(node, body, null) : passOn(node, body);
    case 'Forward':
      return take(node, body.request, event.from);
    case 'Answer': {
      const [relay, effects] = handBack(node.relay, body);
      return [relay === node.relay ? node : { ...node, relay }, effects];
    }
    case 'WRITTEN':
      return answer(node, body.request, body.from);
  }
}

function passOn(node: SingleNode, request: LabRequest): Reaction<SingleNode> {
  const [relay, effects] = forward(node.relay, request, peer(node.lane, node.owner));
  return [{ ...node, relay }, effects];
}

/** A write is applied and answered once it is on disk; a crash before that has undone it. */
function take(node: SingleNode, request: LabRequest, from: EntityId | null): Reaction<SingleNode> {
  if (request.operation.op === 'get') return answer(node, request, from);
  const heard = hearOnce(node.heard, request);
  if (heard === null) return [node, []];
  const next = { ...node, heard };
  if (node.fsync === 0) return answer(next, request, from);
  const body: SingleBody = { type: 'WRITTEN', request, from };
  return [next, [timer(`disk/${request.id}`, node.fsync, body)]];
}

function answer(
  node: SingleNode,
  request: LabRequest,
  from: EntityId | null,
): Reaction<SingleNode> {
  const [data, result] = perform(node.data, request.operation);
  const next = data === node.data ? node : { ...node, data };
  return [next, [answerTo(request, from, result)]];
}
