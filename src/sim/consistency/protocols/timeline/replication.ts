/** How updates get from the master to the others, in order and without a hole. */
import type { Effect, Micros, Occurrence } from '../../../../kernel/types';
import { peer, type Reaction, shortName } from '../../protocol';
import { roleAfter } from './machine';
import { apply, CHECK, commonLength, EMPTY, reignOf, supersedes, takesOver } from './rules';
import type { Publish, Records, TimelineBody, TimelineNode, Update } from './types';

/** Publishes the end of the log, from `start` on, to one node. */
function publish(node: TimelineNode, to: string, start: number): Effect {
  const { reigns, log, lane } = node;
  const body: TimelineBody = { type: 'Publish', reigns, start, updates: log.slice(start) };
  return { kind: 'send', to: peer(lane, to), body };
}

/** The master's newest update goes to everybody at once. */
export function publishLast(node: TimelineNode): Effect[] {
  return others(node).map((name) => publish(node, name, node.log.length - 1));
}

function others({ nodes, name }: TimelineNode): string[] {
  return nodes.filter((other) => other !== name);
}

/** Asks how far a node is: updates from the end of the log on, which are none. */
function ask(node: TimelineNode, to: string): Effect {
  return publish(node, to, node.log.length);
}

export function checkTimer(after: Micros): Effect {
  return { kind: 'timer', key: 'check', after, body: { type: 'CHECK_DUE' } };
}

/** The regular look at the others: the master asks who may have missed something, a replica whether there is a master. */
export function check(node: TimelineNode, now: Micros): Reaction<TimelineNode> {
  if (takesOver(node, now)) {
    const [next, effects] = takeOver(node);
    return [next, [...effects, checkTimer(CHECK)]];
  }
  if (node.role !== 'master') return [node, [checkTimer(CHECK)]];
  const asked = others(node).filter(
    (name) => node.spec.mastership === 'forced' || (node.confirmed[name] ?? 0) < node.log.length,
  );
  return [node, [...asked.map((name) => ask(node, name)), checkTimer(CHECK)]];
}

/** Mastership by force: the timeline goes on from what this node has. The old master may do the same: a branch. */
function takeOver(node: TimelineNode): Reaction<TimelineNode> {
  const old = reignOf(node);
  const reign = { epoch: old.epoch + 1, master: node.name, start: node.log.length };
  const next: TimelineNode = {
    ...node,
    role: roleAfter(node.role, 'TAKEN_OVER'),
    reigns: [...node.reigns, reign],
    confirmed: {},
  };
  const data = { from: old.master, epoch: reign.epoch, start: reign.start };
  return [
    next,
    [
      { kind: 'note', reason: 'masterForced', about: node.name, data },
      ...others(next).map((name) => ask(next, name)),
    ],
  ];
}

/** A node says how long its log is; what it lacks is published again, all of it at once. */
export function confirmed(
  node: TimelineNode,
  event: Occurrence,
  body: Extract<TimelineBody, { type: 'Confirm' }>,
): Reaction<TimelineNode> {
  // It may come late, from a reign that is over.
  if (node.role !== 'master' || body.epoch !== reignOf(node).epoch) return [node, []];
  const name = shortName(event.from);
  const length = Math.max(body.length, node.confirmed[name] ?? 0);
  const next = { ...node, confirmed: { ...node.confirmed, [name]: length } };
  return [next, length < node.log.length ? [publish(node, name, length)] : []];
}

/** Updates, or a question, of the master of these reigns. */
export function receive(
  node: TimelineNode,
  event: Occurrence,
  body: Publish,
): Reaction<TimelineNode> {
  const mine = reignOf(node);
  const theirs = reignOf(body);
  if (supersedes(mine, theirs, node.nodes)) {
    // Its sender does not know yet that it is no master any more.
    return node.role === 'master' ? [node, [ask(node, shortName(event.from))]] : [node, []];
  }
  const [follower, notes] = supersedes(theirs, mine, node.nodes)
    ? follow(node, body)
    : ([node, []] as const);
  const heard = { ...follower, masterHeard: event.at };
  const { length } = heard.log;
  const missing = body.start > length;
  if (body.updates.length > 0 && !missing) return [append(heard, body), notes];
  // One question for each hole: the answer to it brings everything, and the next check asks again.
  if (body.updates.length > 0 && heard.asked === length) return [heard, notes];
  const answer: TimelineBody = { type: 'Confirm', epoch: theirs.epoch, length };
  return [
    { ...heard, asked: missing ? length : -1 },
    [...notes, { kind: 'send', to: event.from, body: answer }],
  ];
}

/** What of the message is new. */
function append(node: TimelineNode, { start, updates }: Publish): TimelineNode {
  const fresh = start === node.log.length ? updates : updates.slice(node.log.length - start);
  if (fresh.length === 0) return node;
  return {
    ...node,
    log: node.log.append(...fresh),
    records: fresh.reduce<Records>(apply, node.records),
    asked: -1,
  };
}

/** Follows another master. What the two histories do not share is dropped here: the branch ends. */
function follow(node: TimelineNode, { reigns }: Publish): Reaction<TimelineNode> {
  const kept = commonLength(node, reigns);
  const dropped = node.log.length - kept;
  const log = node.log.truncate(kept);
  const next: TimelineNode = {
    ...node,
    role: node.role === 'master' ? roleAfter('master', 'SUPERSEDED') : node.role,
    reigns,
    log,
    records: dropped === 0 ? node.records : log.slice().reduce<Records>(apply, EMPTY),
    asked: -1,
  };
  if (dropped === 0) return [next, []];
  const data = { updates: dropped, lost: node.log.slice(kept).map(inWords) };
  return [next, [{ kind: 'note', reason: 'branchDropped', about: node.name, data }]];
}

function inWords({ op, key, value, version }: Update): string {
  return `${op} ${key}=${value} (version ${version})`;
}
