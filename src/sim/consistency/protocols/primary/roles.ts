/** How a node's role changes, and what comes with it. */
import type { Effect, Micros } from '../../../../kernel/types';
import { timer } from '../../life';
import type { Reaction } from '../../protocol';
import { lengthOf } from './log';
import { type RoleEvent, roleAfter } from './machine';
import { patienceOf } from './rules';
import { write } from './ship';
import type { NodeTimer, PrimaryNode, Progress } from './types';
import { interrupt } from './waiting';

/** The role after an event of the chart, and a note if it is another one. */
export function turned(node: PrimaryNode, type: RoleEvent['type']): Reaction<PrimaryNode> {
  const role = roleAfter(node.role, type);
  if (role === node.role) return [node, []];
  const data = { from: node.role, to: role, term: node.term, because: type };
  return [{ ...node, role }, [{ kind: 'note', reason: 'role', about: node.name, data }]];
}

/** Begins a turn as primary. Its first entry is empty: what it had before counts as committed with it. */
export function reign(
  before: PrimaryNode,
  why: 'WON' | 'PROMOTED',
  at: Micros,
): Reaction<PrimaryNode> {
  const [node, effects] = turned(before, why);
  const [reigning, sends] = write(
    {
      ...node,
      primary: node.name,
      following: '',
      progress: freshProgress(node, at),
      sessions: freshSessions(node, at),
    },
    { op: 'noop', key: '', value: '' },
  );
  return [
    reigning,
    [...effects, ...reigningTimers(node), { kind: 'cancel', key: 'election' }, ...sends],
  ];
}

export function freshProgress(
  { nodes, name, log }: PrimaryNode,
  at: Micros,
): Readonly<Record<string, Progress>> {
  const fresh = { next: lengthOf(log) + 1, match: 0, heardAt: at, shipment: 0, rewound: 0 };
  return Object.fromEntries(nodes.filter((one) => one !== name).map((one) => [one, fresh]));
}

/** A new owner's session counts from now. */
export function freshSessions(
  { nodes, spec }: PrimaryNode,
  at: Micros,
): Readonly<Record<string, Micros>> {
  return spec.session === null
    ? {}
    : Object.fromEntries(nodes.map((name) => [watcherBeside(name), at]));
}

/** `w1` stands beside `n1`. */
export function watcherBeside(node: string): string {
  return `w${node.slice(1)}`;
}

export function reigningTimers({ spec }: PrimaryNode): readonly Effect[] {
  const beat: NodeTimer = { type: 'BEAT' };
  const liveness: NodeTimer = { type: 'LIVENESS' };
  const beats = timer('beat', spec.heartbeat, beat);
  return spec.failover === 'quorumElection'
    ? [beats, timer('liveness', spec.election, liveness)]
    : [beats];
}

/** Ends a turn or a candidacy. Whoever waits for a write hears that its fate is unknown. */
export function stepDown(
  before: PrimaryNode,
  primary: string | null,
  at: Micros,
): Reaction<PrimaryNode> {
  const [node, effects] = turned(before, 'STEPPED_DOWN');
  const [quiet, answers] = interrupt(node);
  const stops: readonly Effect[] =
    before.role === 'primary'
      ? [
          { kind: 'cancel', key: 'beat' },
          { kind: 'cancel', key: 'liveness' },
        ]
      : [];
  const [waiting, patience] = before.role === 'primary' ? wait(quiet, at) : [quiet, []];
  const next = { ...waiting, primary, progress: {}, sessions: {}, votes: [], following: '' };
  return [next, [...effects, ...answers, ...stops, ...patience]];
}

/** Members that elect among themselves wait for a sign of a primary, each for a time of its own. */
export function wait(node: PrimaryNode, at: Micros): Reaction<PrimaryNode> {
  if (node.spec.failover !== 'quorumElection') return [node, []];
  const patience = patienceOf(node);
  const body: NodeTimer = { type: 'ELECTION' };
  return [
    { ...node, heardAt: at, draws: node.draws + 1, patience },
    [timer('election', patience, body)],
  ];
}
