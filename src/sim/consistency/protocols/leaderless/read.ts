import type { Micros, Occurrence } from '../../../../kernel/types';
import type { LabRequest } from '../../protocol';
import { changed } from './changed';
import { advanced, answer, begun, dropped, keep, sendTo } from './operations';
import { persist, readable } from './replica';
import { compare, planOf } from './rules';
import { andThen, type Step } from './step';
import type { LeaderlessBody, LeaderlessNode, Operation, Version } from './types';
import { clockOf } from './versions';

/** Coordinates a read: asks all replicas that are believed alive and goes by the first `r` answers. */
export function read(node: LeaderlessNode, event: Occurrence, request: LabRequest): Step {
  const { key } = request.operation;
  const started = begun(node, event, request, planOf(node, key, event.at));
  if (started.value === 'unavailable') return [node, [answer(node, started)]];
  const { number, asked } = started;
  const next = changed(node, { count: number });
  const effects = sendTo(node, asked, () => ({ type: 'GET', number, key }));
  return andThen([next, effects], (now) =>
    asked.some(({ at }) => at === now.setup.name)
      ? valued(now, event, started, now.setup.name, readable(now, key))
      : keep(now, started, event.at),
  );
}

/** A replica has answered. */
export function valued(
  node: LeaderlessNode,
  event: Occurrence,
  operation: Operation,
  from: string,
  versions: readonly Version[],
): Step {
  const isLate = operation.value === 'repairing';
  if (isLate || operation.heard.some((one) => one.from === from)) return [node, []];
  const heard = [...operation.heard, { from, versions, event: event.id }];
  const after = { ...operation, heard };
  if (operation.value === 'ok') return linger(node, after, event.at);
  return heard.length < operation.need ? keep(node, after, event.at) : decide(node, event, after);
}

/** Enough replicas have answered: the client gets the newest, at once or after they all have it. */
function decide(node: LeaderlessNode, event: Occurrence, operation: Operation): Step {
  const { spec } = node.setup;
  const { newest, stale } = compare(spec, operation.heard);
  const found = { ...operation, versions: newest };
  if (spec.readRepair === 'blocking' && stale.length > 0) {
    const repairing = { ...advanced(found, 'REPAIR_FIRST'), repairs: stale };
    return repair(node, event, repairing);
  }
  return tell(node, event, advanced(found, 'ENOUGH_VALUES'));
}

function tell(node: LeaderlessNode, event: Occurrence, operation: Operation): Step {
  const { versions, key } = operation;
  const seen =
    node.setup.spec.resolve === 'versionVector'
      ? { ...node.context, [key]: clockOf(versions, node.context[key] ?? {}) }
      : node.context;
  const told: Step = [changed(node, { context: seen }), [answer(node, operation, versions)]];
  return andThen(told, (now) => linger(now, operation, event.at));
}

/** With repair in the background, a read that was answered waits for the rest of the replicas to compare them. */
function linger(node: LeaderlessNode, operation: Operation, now: Micros): Step {
  if (node.setup.spec.readRepair !== 'async') return [dropped(node, operation), []];
  if (operation.heard.length < operation.asked.length) return keep(node, operation, now);
  return mend(node, operation, now);
}

/** Brings everybody who has answered to the newest of all answers; nobody waits for it. */
function mend(node: LeaderlessNode, operation: Operation, now: Micros): Step {
  const { newest, stale } = compare(node.setup.spec, operation.heard);
  return bring(dropped(node, operation), { ...operation, versions: newest, number: 0 }, stale, now);
}

/** The second round of a blocking read. */
function repair(node: LeaderlessNode, event: Occurrence, operation: Operation): Step {
  const { name, fsync } = node.setup;
  const { repairs } = operation;
  return andThen(bring(node, operation, repairs, event.at), (now) =>
    repairs.includes(name) && fsync === 0
      ? repaired(now, event, operation, name)
      : keep(now, operation, event.at),
  );
}

/** Sends `operation.versions` to those replicas; a number of 0 asks for no acknowledgement. */
function bring(
  node: LeaderlessNode,
  { number, key, versions, asked }: Operation,
  names: readonly string[],
  now: Micros,
): Step {
  const targets = asked.filter(({ at }) => names.includes(at));
  const effects = sendTo(node, targets, ({ owner }) => ({
    type: 'REPAIR',
    number,
    key,
    versions,
    owner,
  }));
  const own = targets.find(({ at }) => at === node.setup.name);
  if (own === undefined) return [node, effects];
  const body: LeaderlessBody = { type: 'ACK', number };
  const reply = number === 0 ? null : { to: own.at, body };
  return andThen([node, effects], (next) =>
    persist(next, { copies: { [key]: versions }, owner: own.owner, reply }, now),
  );
}

/** A replica has the newest value now. */
export function repaired(
  node: LeaderlessNode,
  event: Occurrence,
  operation: Operation,
  from: string,
): Step {
  if (!operation.repairs.includes(from)) return [node, []];
  const repairs = operation.repairs.filter((name) => name !== from);
  const own = { from, versions: operation.versions, event: event.id };
  const heard = operation.heard.map((one) => (one.from === from ? own : one));
  const after = { ...operation, repairs, heard };
  return repairs.length > 0
    ? keep(node, after, event.at)
    : tell(node, event, advanced(after, 'REPAIRED'));
}

export function readOverdue(node: LeaderlessNode, operation: Operation, now: Micros): Step {
  if (operation.value === 'ok') return mend(node, operation, now);
  const ended = advanced(operation, 'OUT_OF_TIME');
  return [dropped(node, ended), [answer(node, ended)]];
}
