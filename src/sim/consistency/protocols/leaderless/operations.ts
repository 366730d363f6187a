import type { Effect, EventId, Micros, Occurrence } from '../../../../kernel/types';
import { timer } from '../../life';
import { type LabRequest, peer, respond } from '../../protocol';
import { changed } from './changed';
import { levelOf, timedOut, unavailable } from './errors';
import { nextOperationValue, type OperationEvent } from './machine';
import { type Plan, READ_TIMEOUT, WRITE_TIMEOUT } from './rules';
import type { Step } from './step';
import type { LeaderlessBody, LeaderlessNode, Operation, Target, Version } from './types';
import { NO_VERSIONS, valuesOf } from './versions';

/** An operation before anything was sent: it goes on only if enough replicas are believed alive. */
export function begun(
  node: LeaderlessNode,
  { at }: Occurrence,
  { id, client, operation }: LabRequest,
  { targets }: Plan,
): Operation {
  const { r, w } = node.setup.spec;
  const isRead = operation.op === 'get';
  const started: Operation = {
    number: node.count + 1,
    kind: isRead ? 'read' : 'write',
    request: { id, client },
    key: operation.key,
    need: isRead ? r : w,
    asked: targets,
    heard: [],
    versions: NO_VERSIONS,
    repairs: [],
    due: at + (isRead ? READ_TIMEOUT : WRITE_TIMEOUT),
    value: 'fanout',
  };
  if (targets.length < started.need) return advanced(started, 'TOO_FEW_ALIVE');
  return advanced(started, isRead ? 'READ_SENT' : 'WRITE_SENT');
}

/** The operation after an event of its chart. */
export function advanced(operation: Operation, event: OperationEvent): Operation {
  return { ...operation, value: nextOperationValue(operation.value, event) };
}

/** The same to everybody who is asked, except the node itself. */
export function sendTo(
  { setup }: LeaderlessNode,
  targets: readonly Target[],
  bodyFor: (target: Target) => LeaderlessBody,
): Effect[] {
  return targets
    .filter(({ at }) => at !== setup.name)
    .map((target) => ({
      kind: 'send',
      to: peer(setup.lane, target.at),
      body: bodyFor(target),
    }));
}

/** Stores what has become of an operation; the node wakes up when the first of all runs out of time. */
export function keep(node: LeaderlessNode, operation: Operation, now: Micros): Step {
  const { number, due } = operation;
  const position = node.operations.findIndex((one) => one.number === number);
  const operations =
    position < 0 ? [...node.operations, operation] : node.operations.with(position, operation);
  const next = changed(node, { operations, count: Math.max(node.count, number) });
  return position >= 0 || (node.overdue !== null && node.overdue <= due)
    ? [next, []]
    : [changed(next, { overdue: due }), [wake(due, now)]];
}

/** The effect that wakes the node at `due`. */
export function wake(due: Micros, now: Micros): Effect {
  const body: LeaderlessBody = { type: 'OVERDUE' };
  return timer('overdue', due - now, body);
}

export function dropped(node: LeaderlessNode, { number }: Operation): LeaderlessNode {
  const operations = node.operations.filter((one) => one.number !== number);
  return changed(node, { operations, count: Math.max(node.count, number) });
}

/** What the client hears of an operation that has ended. `versions` is what was read. */
export function answer(
  { setup }: LeaderlessNode,
  { kind, request, value, need, asked, heard, repairs }: Operation,
  versions: readonly Version[] = NO_VERSIONS,
): Effect {
  const shortage = { level: levelOf(need, setup.spec.n), required: need };
  const causes = heard.map(({ event }) => event);
  if (value === 'ok') {
    const values = kind === 'read' ? valuesOf(versions) : [];
    const read = values.length === 0 ? null : values.join('|');
    return because(respond(request, { ok: true, value: read }), causes);
  }
  // Only the refusal comes before anything was sent.
  const certain = value === 'unavailable';
  const error = certain
    ? unavailable(shortage, asked.length)
    : timedOut(kind, shortage, heard.length - repairs.length);
  return because(respond(request, { ok: false, error, certain }), causes);
}

/** Without each of the replicas that were counted there would be no such answer. */
function because(effect: Effect, causes: readonly EventId[]): Effect {
  return effect.kind === 'send' ? { ...effect, causes } : effect;
}
