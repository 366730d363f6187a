/** What becomes of the members after a cut, when the losing side stops: views, numbered and agreed. */
import type { Effect, Micros } from '../../../../kernel/types';
import { timer } from '../../life';
import { type Reaction, respond } from '../../protocol';
import { counted, forget, serveQueue } from './coordinate';
import { connectionLost } from './errors';
import { answerReads, decide, send, toMembers } from './rows';
import { aliveEvery, goesOn, orphansToCommit, silent } from './rules';
import type { Message, Proposal, Report, Timer, TwoPhaseNode, View } from './types';

type Got<T extends Message['type']> = Extract<Message, { type: T }>;

/** A transaction in flight is among the last that a member has committed: each client has one at a time. */
const REPORTED_COMMITS = 100;

/** Shows the others that this node lives, and looks who has been silent. */
export function aliveDue(node: TwoPhaseNode, at: Micros): Reaction<TwoPhaseNode> {
  const every = aliveEvery(node.spec);
  const body: Timer = { type: 'ALIVE_DUE' };
  const alive = toMembers(node, { type: 'Alive', from: node.name, ...node.view });
  // Both sides have stopped serving by now, however late each heard of the other last: VoltDB had lost
  // acknowledged writes before it waited (ENG-10453).
  const gone = silent(node, at, node.spec.prepareTimeout + 2 * every);
  const [next, effects] = gone.length === 0 ? goOn(node, at) : split(node, at);
  const again = next.fate === 'halted' ? [] : [...alive, timer('alive', every, body)];
  return [next, [...effects, ...again]];
}

/** What had to wait while somebody was silent for a while. */
function goOn(node: TwoPhaseNode, at: Micros): Reaction<TwoPhaseNode> {
  const [served, answers] = serveQueue(node, at);
  const [next, reads] = answerReads(served, at);
  return [next, [...answers, ...reads]];
}

function split(node: TwoPhaseNode, at: Micros): Reaction<TwoPhaseNode> {
  const { spec, view, name } = node;
  const missing = silent(node, at, spec.prepareTimeout);
  const survivors = view.members.filter((one) => !missing.includes(one));
  if (!goesOn(spec, view, survivors)) return halt(node);
  if (survivors[0] !== name) return [node, []];
  const number = Math.max(view.number, node.promised) + 1;
  const reports = { [name]: reportOf(node) };
  const proposal: Proposal = { number, members: survivors, reports };
  const proposing = { ...node, promised: number, proposal };
  const body: Message = { type: 'Propose', from: name, number, members: survivors };
  const asks = survivors.filter((one) => one !== name).map((one) => send(node, one, body));
  const [next, effects] = installed(proposing, at);
  return [next, [...asks, ...effects]];
}

function reportOf({ locks, committed }: TwoPhaseNode): Report {
  return {
    prepared: Object.values(locks)
      .filter(({ logged }) => logged)
      .map(({ tx, coordinator }) => ({ tx, coordinator })),
    committed: committed.slice(Math.max(0, committed.length - REPORTED_COMMITS)),
  };
}

/** The losing side ends itself; what its clients had asked for stays unknown to them. */
function halt(node: TwoPhaseNode): Reaction<TwoPhaseNode> {
  const error = connectionLost(node.name);
  const waiting = [
    ...Object.values(node.open)
      .filter(({ logged }) => !logged)
      .map(({ request }) => request),
    ...node.queue.map(({ request }) => request),
    ...node.reads,
  ];
  return [
    { ...node, fate: 'halted', open: {}, queue: [], reads: [], proposal: null },
    [
      { kind: 'cancelAll' },
      { kind: 'note', reason: 'halted', about: node.name, data: { view: node.view.number } },
      ...waiting.map((request): Effect => respond(request, { ok: false, error })),
    ],
  ];
}

/** A view of higher number without this node: the others have gone on alone. */
export function aliveHeard(node: TwoPhaseNode, body: Got<'Alive'>): Reaction<TwoPhaseNode> {
  if (body.number > node.view.number && !body.members.includes(node.name)) return halt(node);
  if (body.number >= node.view.number) return [node, []];
  // Somebody was away while the view changed without it.
  if (node.view.members.includes(body.from)) return [node, []];
  return [node, [send(node, body.from, { type: 'Alive', from: node.name, ...node.view })]];
}

export function proposed(node: TwoPhaseNode, body: Got<'Propose'>): Reaction<TwoPhaseNode> {
  const { number, members, from } = body;
  if (number <= node.promised || number <= node.view.number) return [node, []];
  if (!members.includes(node.name)) return [node, []];
  const agree: Message = { type: 'Agree', from: node.name, number, ...reportOf(node) };
  return [{ ...node, promised: number, proposal: null }, [send(node, from, agree)]];
}

export function agreed(node: TwoPhaseNode, body: Got<'Agree'>, at: Micros): Reaction<TwoPhaseNode> {
  const { proposal } = node;
  if (proposal === null || proposal.number !== body.number) return [node, []];
  const { prepared, committed, from } = body;
  const reports = { ...proposal.reports, [from]: { prepared, committed } };
  return installed({ ...node, proposal: { ...proposal, reports } }, at);
}

/** The proposal becomes the view when all its members have agreed. */
function installed(node: TwoPhaseNode, at: Micros): Reaction<TwoPhaseNode> {
  const { proposal, name } = node;
  if (proposal === null) return [node, []];
  const { number, members, reports } = proposal;
  if (!members.every((one) => reports[one] !== undefined)) return [node, []];
  const commit = orphansToCommit(proposal);
  const body: Message = { type: 'Install', from: name, number, members, commit };
  const [next, effects] = install({ ...node, proposal: null }, { number, members }, commit, at);
  return [next, [...toMembers(next, body), ...effects]];
}

/** From now on the members of this view are all that a write must reach. */
export function install(
  before: TwoPhaseNode,
  view: View,
  commit: readonly string[],
  at: Micros,
): Reaction<TwoPhaseNode> {
  if (view.number <= before.view.number || view.number < before.promised) return [before, []];
  const data = { number: view.number, members: view.members };
  const effects: Effect[] = [{ kind: 'note', reason: 'view', about: before.name, data }];
  const heard = Object.fromEntries(view.members.map((one) => [one, at]));
  let node: TwoPhaseNode = { ...before, view, promised: view.number, heard };
  for (const [row, { tx, coordinator }] of Object.entries(before.locks)) {
    if (view.members.includes(coordinator)) continue;
    const [next, more] = decide(node, row, commit.includes(tx), at);
    node = next;
    effects.push(...more);
  }
  for (const tx of Object.keys(before.open)) {
    const [next, more] = counted(node, tx, at);
    node = forget(next, tx);
    effects.push(...more);
  }
  const [next, more] = goOn(node, at);
  return [next, [...effects, ...more]];
}
