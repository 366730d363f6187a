/** A node: coordinator for writes if it is the first of its view, participant in any case, reader of its own copy. */
import { unreachable } from '../../../../kernel/assert';
import type { Micros, Occurrence } from '../../../../kernel/types';
import { timer } from '../../life';
import { type LabRequest, peer, type Reaction, respond, shortName } from '../../protocol';
import { hearOnce } from '../../relay';
import { abort, acked, begin, commit, inquired, voted } from './coordinate';
import { NO_CONNECTIONS, READ_ONLY } from './errors';
import { agreed, aliveDue, aliveHeard, install, proposed } from './fence';
import { decided, doubt, prepare, prepareLogged, watchDoubt } from './participate';
import { read } from './rows';
import { aliveEvery, coordinatorOf } from './rules';
import type { Prepared, Timer, TwoPhaseBody, TwoPhaseNode } from './types';

export function start(node: TwoPhaseNode, { at }: Occurrence): Reaction<TwoPhaseNode> {
  const { spec, view } = node;
  const heard = Object.fromEntries(view.members.map((name) => [name, at]));
  const doubts = Object.keys(node.locks).length + node.forced.length;
  const [next, effects] = doubts === 0 ? [node, []] : watchDoubt(node);
  if (!spec.fencing || node.fate === 'halted') return [next, effects];
  const body: Timer = { type: 'ALIVE_DUE' };
  return [{ ...next, heard }, [...effects, timer('alive', aliveEvery(spec), body)]];
}

/** What was logged stays: prepared transactions, decisions to commit that not everybody has confirmed. */
export function crash(node: TwoPhaseNode): TwoPhaseNode {
  const { name, locks, open, spec } = node;
  // Its own transactions without a decision count as aborted from now on.
  const stays = ({ logged, coordinator }: Prepared) => logged && coordinator !== name;
  return {
    ...node,
    // The others have gone on without it by the time that it is back; it would have to be let in again.
    fate: spec.fencing ? 'halted' : node.fate,
    locks: Object.fromEntries(Object.entries(locks).filter(([, one]) => stays(one))),
    open: Object.fromEntries(Object.entries(open).filter(([, { logged }]) => logged)),
    queue: [],
    reads: [],
    doubting: false,
    proposal: null,
  };
}

export function react(
  before: TwoPhaseNode,
  event: Occurrence,
  body: TwoPhaseBody,
): Reaction<TwoPhaseNode> {
  if (before.fate === 'halted') return [before, refuse(body)];
  const node = hear(before, event);
  const { at } = event;
  switch (body.type) {
    case 'Request':
      return request(node, event, body);
    case 'Prepare':
      return prepare(node, body, at);
    case 'Vote':
      return voted(node, body, at);
    case 'Decision':
      return decided(node, body, at);
    case 'Ack':
      return acked(node, body);
    case 'Inquire':
      return [node, inquired(node, body)];
    case 'Alive':
      return aliveHeard(node, body);
    case 'Propose':
      return proposed(node, body);
    case 'Agree':
      return agreed(node, body, at);
    case 'Install':
      return install(node, { number: body.number, members: body.members }, body.commit, at);
    case 'TIMED_OUT':
      return abort(node, body.tx, 'TIMED_OUT', at);
    case 'PREPARE_LOGGED':
      return prepared(node, body, at);
    case 'DECISION_LOGGED':
      return commit(node, body.tx, at);
    case 'DOUBT':
      return doubt(node, at);
    case 'ALIVE_DUE':
      return aliveDue(node, at);
    default:
      return unreachable(body);
  }
}

function refuse(body: TwoPhaseBody) {
  if (body.type !== 'Request') return [];
  return [respond(body, { ok: false, error: NO_CONNECTIONS, certain: true })];
}

/** Every message of a member is a sign of life. One that has been given up as silent is not listened to any more. */
function hear(node: TwoPhaseNode, { from, at, kind }: Occurrence): TwoPhaseNode {
  if (!node.spec.fencing || kind !== 'message') return node;
  const name = shortName(from);
  const last = node.heard[name];
  if (last === undefined || last === at || name === node.name) return node;
  return { ...node, heard: { ...node.heard, [name]: at } };
}

function request(node: TwoPhaseNode, event: Occurrence, body: LabRequest): Reaction<TwoPhaseNode> {
  const { operation } = body;
  if (operation.op === 'get') return read(node, body, event.at);
  const coordinator = coordinatorOf(node.view);
  if (coordinator === node.name) {
    const accepted = hearOnce(node.accepted, body);
    if (accepted === null) return [node, []];
    const queued = { request: body, write: operation, since: event.at };
    return begin({ ...node, accepted }, queued, event.at);
  }
  if (coordinator === null || event.from !== body.client)
    return [node, [respond(body, { ok: false, error: READ_ONLY, certain: true })]];
  return [node, [{ kind: 'send', to: peer(node.lane, coordinator), body }]];
}

function prepared(
  node: TwoPhaseNode,
  body: Extract<Timer, { type: 'PREPARE_LOGGED' }>,
  at: Micros,
): Reaction<TwoPhaseNode> {
  const own = node.locks[body.row];
  const [logged, votes] = prepareLogged(node, body);
  if (own?.coordinator !== node.name || own.tx !== body.tx) return [logged, votes];
  // The coordinator's own vote needs no message.
  return voted(logged, { type: 'Vote', tx: body.tx, from: node.name, yes: true }, at);
}
