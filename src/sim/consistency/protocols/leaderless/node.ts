import { unreachable } from '../../../../kernel/assert';
import { Cells } from '../../../../kernel/cells';
import type { Body, Effect, Occurrence } from '../../../../kernel/types';
import { living, timer } from '../../life';
import { type LabRequest, type NodeProcess, peer, shortName } from '../../protocol';
import { changed } from './changed';
import { compared, compareWithOthers, exchanged, nextComparison } from './entropy';
import { fire } from './fire';
import { handedOver, heardAgain, replayDue } from './handoff';
import { nextNodeValue } from './machine';
import { wake } from './operations';
import { read, readOverdue, repaired, valued } from './read';
import { persist, persisted, readable } from './replica';
import { isAlive, pingPeriod } from './rules';
import { andThen, type Step } from './step';
import type { Clock, LeaderlessBody, LeaderlessNode } from './types';
import { write, writeOverdue, written } from './write';

const NOTHING_READ: Clock = {};

const process: NodeProcess<LeaderlessNode> = { start, react, crash, fire };
export const leaderlessNode = living(process);

/** The process starts and believes everybody alive until they have been silent for long enough. */
function start(node: LeaderlessNode, { at }: Occurrence): Step {
  const { name, nodes, spec } = node.setup;
  const heard = Object.fromEntries(nodes.map((other) => [other, at]));
  const lives = node.lives + 1;
  // Nodes do not all ping at the same instant.
  const first = Math.floor((pingPeriod(spec) * nodes.indexOf(name)) / nodes.length);
  const started: LeaderlessNode = { ...node, heard, lives };
  return Object.keys(node.hints).reduce(
    (step: Step, owner) => andThen(step, (next) => heardAgain(next, owner)),
    [started, [timer('ping', first, { type: 'PING_DUE' }), ...nextComparison(node)]],
  );
}

/** Copies and hints are on the disk; what was being coordinated or written is lost. */
function crash(node: LeaderlessNode): LeaderlessNode {
  const value = nextNodeValue(node.value, 'HINTS_LEFT');
  return {
    ...node,
    operations: [],
    syncing: Cells.none(),
    context: {},
    replays: [],
    overdue: null,
    value,
  };
}

function react(node: LeaderlessNode, event: Occurrence, given: Body): Step {
  // Nodes of this protocol are addressed with these bodies only.
  const body = given as LabRequest | LeaderlessBody;
  const from = shortName(event.from);
  switch (body.type) {
    case 'Request':
      return request(node, event, body, node.context[body.operation.key] ?? NOTHING_READ);
    case 'FORWARD':
      return request(node, event, body.request, body.context);
    case 'PUT':
    case 'REPAIR': {
      const { number, key, versions, owner } = body;
      const ack: LeaderlessBody = { type: 'ACK', number };
      const reply = number === 0 ? null : { to: from, body: ack };
      return persist(node, { copies: { [key]: versions }, owner, reply }, event.at);
    }
    case 'ACK':
      return acknowledged(node, event, from, body.number);
    case 'GET': {
      const { number, key } = body;
      const answer: LeaderlessBody = { type: 'VAL', number, versions: readable(node, key) };
      return [node, [{ kind: 'send', to: event.from, body: answer }]];
    }
    case 'VAL': {
      const asked = node.operations.find(({ number }) => number === body.number);
      return asked === undefined ? [node, []] : valued(node, event, asked, from, body.versions);
    }
    case 'PING':
      return pinged(node, event, from);
    case 'PING_DUE':
      return [node, ping(node)];
    case 'HINT': {
      const { copies } = body;
      const done: LeaderlessBody = { type: 'HINTED', copies };
      const reply = { to: from, body: done };
      return persist(node, { copies, owner: node.setup.name, reply }, event.at);
    }
    case 'HINTED':
      return handedOver(node, from, body.copies);
    case 'REPLAY_DUE':
      return replayDue(node, body.owner, event.at);
    case 'TREE':
      return [node, compared(node, from, body.prints)];
    case 'TREE_SYNC':
      return exchanged(node, from, body, event.at);
    case 'ENTROPY_DUE':
      return [node, [...compareWithOthers(node, event.at), ...nextComparison(node)]];
    case 'SYNCED':
      return synced(node, event, body.number);
    case 'OVERDUE':
      return overdue(node, event);
    default:
      return unreachable(body);
  }
}

function request(node: LeaderlessNode, event: Occurrence, body: LabRequest, seen: Clock): Step {
  const { operation } = body;
  return operation.op === 'get'
    ? read(node, event, body)
    : write(node, event, { ...body, operation }, seen);
}

/** A replica has what an operation sent it: a write, or the newest value before a read is answered. */
function acknowledged(node: LeaderlessNode, event: Occurrence, from: string, number: number): Step {
  const operation = node.operations.find((one) => one.number === number);
  if (operation === undefined) return [node, []];
  return operation.kind === 'write'
    ? written(node, event, operation, from)
    : repaired(node, event, operation, from);
}

function synced(node: LeaderlessNode, event: Occurrence, number: number): Step {
  const done = node.syncing.get(String(number));
  if (done === undefined) return [node, []];
  const { reply } = done;
  const syncing = node.syncing.without(String(number));
  return andThen(persisted(changed(node, { syncing }), done, event.at), (next) =>
    reply !== null && reply.to === node.setup.name && reply.body.type === 'ACK'
      ? acknowledged(next, event, reply.to, reply.body.number)
      : [next, []],
  );
}

function ping({ setup }: LeaderlessNode): Effect[] {
  const { name, nodes, lane, spec } = setup;
  const body: LeaderlessBody = { type: 'PING' };
  return [
    ...nodes
      .filter((other) => other !== name)
      .map((other): Effect => ({ kind: 'send', to: peer(lane, other), body })),
    timer('ping', pingPeriod(spec), { type: 'PING_DUE' }),
  ];
}

function pinged(node: LeaderlessNode, { at }: Occurrence, from: string): Step {
  const next = changed(node, { heard: { ...node.heard, [from]: at } });
  return isAlive(node, from, at) ? [next, []] : heardAgain(next, from);
}

/** Ends every operation whose time is over and sleeps until the next is due. */
function overdue(node: LeaderlessNode, { at }: Occurrence): Step {
  const ended = node.operations.reduce(
    (step: Step, operation) => {
      if (operation.due > at) return step;
      const end = operation.kind === 'write' ? writeOverdue : readOverdue;
      return andThen(step, (next) => end(next, operation, at));
    },
    [node, []],
  );
  return andThen(ended, (next) => {
    const first = next.operations.reduce((due, one) => Math.min(due, one.due), Infinity);
    return first === Infinity
      ? [changed(next, { overdue: null }), []]
      : [changed(next, { overdue: first }), [wake(first, at)]];
  });
}
