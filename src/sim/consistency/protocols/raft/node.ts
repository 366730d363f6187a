import type { Component, Effect, Occurrence } from '../../../../kernel/types';
import { NOT_LEADER, PROPOSAL_DROPPED } from '../../../etcd/errors';
import { member } from '../../../etcd/member';
import { read } from '../../../etcd/store';
import type { Operation, ResponseBody } from '../../../etcd/types';
import { type LabRequest, type LabResponse, peer, type Reaction, respond } from '../../protocol';
import type { RaftNode, RaftNodeBody } from './types';

/** An etcd member behind the laboratory's requests. Everything else goes straight to the member. */
export const raftNode: Component<RaftNode> = { react };

function react(node: RaftNode, event: Occurrence): Reaction<RaftNode> {
  const { body } = event;
  if (body.type === 'RESUME' && node.member.status === 'paused') return resume(node, event);
  if (body.type === 'Request' && node.member.status === 'running')
    // Clients of the laboratory send nothing else.
    return request(node, event, body as LabRequest);
  if (body.type === 'COMMIT_WAITED') return answerLate(node, (body as RaftNodeBody).id);
  const [next, effects] = pass(node, event);
  if (body.type !== 'START' || !node.first || node.member.starts > 0) return [next, effects];
  const [leading, more] = pass(next, {
    ...event,
    body: { type: 'FIRE', event: 'TIMEOUT_NOW' } as Occurrence['body'],
  });
  return [leading, [...effects, ...more]];
}

/** What piled up during a pause goes the same way as everything else: the member does not know our requests. */
function resume(node: RaftNode, event: Occurrence): Reaction<RaftNode> {
  const { inbox } = node.member;
  let [now, effects] = pass({ ...node, member: { ...node.member, inbox: [] } }, event);
  for (const waiting of inbox) {
    // It is handled now, whenever it arrived.
    const [next, more] = react(now, { ...waiting, at: event.at, id: event.id });
    now = next;
    effects = [...effects, ...more];
  }
  return [now, effects];
}

/** The member's own reaction, its answers in the laboratory's words. */
function pass(node: RaftNode, event: Occurrence): Reaction<RaftNode> {
  const [next, wanted] = member.react(node.member, event);
  let delayed = node.delayed;
  const effects = wanted.map((effect): Effect => {
    if (effect.kind !== 'send' || effect.body.type !== 'Response') return effect;
    // Only the member's own answers have this type.
    const answer = inOurWords(effect.body as ResponseBody);
    if (node.spec.commitWait === 0 || !answer.ok || answer.value !== null)
      return { ...effect, body: answer };
    delayed = [...delayed, { to: effect.to, answer }];
    const body: RaftNodeBody = { type: 'COMMIT_WAITED', id: answer.id };
    return { kind: 'timer', key: `wait/${answer.id}`, after: node.spec.commitWait, body };
  });
  const same = next === node.member && delayed === node.delayed;
  return release(same ? node : withMember(node, next, delayed), effects);
}

/** Field by field: a spread costs several times as much, and every event takes one. */
function withMember(
  { spec, lane, first, held }: RaftNode,
  next: RaftNode['member'],
  delayed: RaftNode['delayed'],
): RaftNode {
  return { spec, lane, first, member: next, held, delayed };
}

/** etcd's revision stands for the version; an answer of its own raft layer tells that nothing was proposed. */
function inOurWords({ id, ok, value, revision, error }: ResponseBody): LabResponse {
  const certain = error === PROPOSAL_DROPPED || error === NOT_LEADER;
  return { type: 'Response', id, ok, value, error, certain, version: revision };
}

function request(node: RaftNode, event: Occurrence, body: LabRequest): Reaction<RaftNode> {
  const { operation } = body;
  const { reads, sessionReads } = node.spec;
  if (operation.op !== 'get') {
    const key = operation.op === 'add' ? setKey(operation.key, operation.value) : operation.key;
    return ask(node, event, body, { op: 'put', key, value: operation.value });
  }
  const { lead } = node.member.raft;
  if (reads === 'leader-local' && lead !== null && lead !== node.member.config.name)
    // The leader answers the client itself.
    return [node, [{ kind: 'send', to: peer(node.lane, lead), body }]];
  if (sessionReads && node.member.store.revision < body.seen)
    return [{ ...node, held: [...node.held, body] }, []];
  const consistency = reads === 'lease' ? 'linearizable' : reads;
  return ask(node, event, body, { op: 'get', key: operation.key, consistency });
}

/** An element of a set is a key of its own, as one would do it with etcd. */
export function setKey(key: string, element: string): string {
  return `${key}/${element}`;
}

function ask(
  node: RaftNode,
  event: Occurrence,
  { id, client }: LabRequest,
  operation: Operation,
): Reaction<RaftNode> {
  const body = { type: 'Request', id, client, operation };
  return pass(node, { ...event, body });
}

/** Session reads that this node can answer now. */
function release(node: RaftNode, effects: readonly Effect[]): Reaction<RaftNode> {
  const { held, member: state } = node;
  if (held.length === 0) return [node, effects];
  if (state.status !== 'running') return [{ ...node, held: [] }, effects];
  const { revision } = state.store;
  const ready = held.filter(({ seen }) => seen <= revision);
  if (ready.length === 0) return [node, effects];
  const answers = ready.map((one) =>
    respond(one, { ok: true, value: read(state.store, one.operation.key), version: revision }),
  );
  return [{ ...node, held: held.filter(({ seen }) => seen > revision) }, [...effects, ...answers]];
}

function answerLate(node: RaftNode, id: string): Reaction<RaftNode> {
  const late = node.delayed.find(({ answer }) => answer.id === id);
  if (late === undefined || node.member.status !== 'running') return [node, []];
  return [
    { ...node, delayed: node.delayed.filter((one) => one !== late) },
    [{ kind: 'send', to: late.to, body: late.answer }],
  ];
}
