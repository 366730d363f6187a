import type { Effect, Micros, Occurrence } from '../../../../kernel/types';
import { type LabOperation, type LabRequest, peer } from '../../protocol';
import { changed } from './changed';
import { keepHints } from './handoff';
import { advanced, answer, begun, dropped, keep, sendTo } from './operations';
import { known, persist } from './replica';
import { coordinatorFor, isHintable, planOf } from './rules';
import { andThen, type Step } from './step';
import type { Clock, LeaderlessBody, LeaderlessNode, Operation, Version } from './types';
import { clockOf, contentOf, NO_VERSIONS } from './versions';

type Change = Exclude<LabOperation, { op: 'get' }>;

/**
 * Coordinates a write: to all replicas that are believed alive, answered after the first `w` have it, refused
 * before anything is sent if they are fewer. `read` = the past that the client has read.
 */
export function write(
  node: LeaderlessNode,
  event: Occurrence,
  request: LabRequest & { readonly operation: Change },
  read: Clock,
): Step {
  const { setup } = node;
  const { operation } = request;
  const { key } = operation;
  const coordinator = coordinatorFor(node, operation, event.at);
  if (coordinator !== null) {
    const body: LeaderlessBody = { type: 'FORWARD', request, context: read };
    return [node, [{ kind: 'send', to: peer(setup.lane, coordinator), body }]];
  }
  const plan = planOf(node, key, event.at);
  const started = begun(node, event, request, plan);
  if (started.value === 'unavailable') return [node, [answer(node, started)]];
  const version = versionOf(node, event.at, operation, read);
  const versions = [version];
  const { number, asked } = started;
  let next = changed(node, { stamp: version.stamp, count: number });
  const effects: Effect[] = sendTo(node, asked, ({ owner }) => ({
    type: 'PUT',
    number,
    key,
    versions,
    owner,
  }));
  const copies = { [key]: versions };
  for (const owner of plan.away) {
    const [kept, more] = keepHints(next, owner, copies, event.at);
    next = kept;
    effects.push(...more);
  }
  const pending = { ...started, versions };
  const own = asked.find(({ at }) => at === setup.name);
  if (own === undefined) return andThen([next, effects], (now) => keep(now, pending, event.at));
  const body: LeaderlessBody = { type: 'ACK', number };
  const stored = persist(
    next,
    { copies, owner: own.owner, reply: { to: setup.name, body } },
    event.at,
  );
  // The node's own replica costs nothing but its disk.
  return andThen(
    andThen([next, effects], () => stored),
    (now) =>
      setup.fsync === 0 ? written(now, event, pending, setup.name) : keep(now, pending, event.at),
  );
}

/** A version that nobody else can make, newer than all that its coordinator knows. */
function versionOf(node: LeaderlessNode, now: Micros, operation: Change, read: Clock): Version {
  const { setup, lives } = node;
  const isVector = setup.spec.resolve === 'versionVector';
  const isAddition = operation.op === 'add';
  const past = isVector || isAddition ? known(node, operation.key) : NO_VERSIONS;
  // What a crash has taken from the disk was not seen by the node's next life, which so needs a name of its own.
  const by = lives > 1 ? `${setup.name}.${lives}` : setup.name;
  const stamp = isVector ? node.stamp + 1 : Math.max(now + setup.clockOffset, node.stamp + 1);
  // An addition holds what this node knows, and must not replace what only its client has seen.
  const clock = isVector ? { ...clockOf(past, isAddition ? {} : read), [by]: stamp } : {};
  return { by, stamp, clock, content: contentOf(operation, past) };
}

/** A replica has the write. */
export function written(
  node: LeaderlessNode,
  event: Occurrence,
  operation: Operation,
  from: string,
): Step {
  if (operation.heard.some((one) => one.from === from)) return [node, []];
  const heard = [...operation.heard, { from, versions: NO_VERSIONS, event: event.id }];
  const after = { ...operation, heard };
  const isEnough = operation.value === 'waitW' && heard.length >= operation.need;
  const now = isEnough ? advanced(after, 'ENOUGH_ACKS') : after;
  const told = isEnough ? [answer(node, now)] : [];
  // Whoever is still missing gets a hint when the time is over.
  const stored: Step =
    heard.length === now.asked.length ? [dropped(node, now), []] : keep(node, now, event.at);
  return andThen([node, told], () => stored);
}

/** Time is over: the copies that are missing are kept as hints. What was written stays written. */
export function writeOverdue(node: LeaderlessNode, operation: Operation, now: Micros): Step {
  const ended = operation.value === 'waitW' ? advanced(operation, 'OUT_OF_TIME') : operation;
  const told = ended === operation ? [] : [answer(node, ended)];
  const silent = ended.asked.filter(
    ({ at, owner }) =>
      owner !== node.setup.name &&
      isHintable(node, owner, now) &&
      !ended.heard.some(({ from }) => from === at),
  );
  return silent.reduce(
    (step: Step, { owner }) =>
      andThen(step, (next) => keepHints(next, owner, { [ended.key]: ended.versions }, now)),
    [dropped(node, ended), told],
  );
}
