import type { ChartTransitionView, ChartView } from '../../../src/sim/view';

/** source, event, guard, target, fireable: the roles of a Raft node as `src/sim/raft/machine.ts` has them. */
const RULES: readonly (readonly [string, string, string, string, boolean])[] = [
  ['', 'HIGHER_TERM', '', 'follower', false],
  ['follower', 'TIMER_FIRED', 'mayPreVote', 'precandidate', true],
  ['follower', 'TIMER_FIRED', 'mayCampaign', 'candidate', true],
  ['follower', 'TIMEOUT_NOW', 'mayCampaign', 'candidate', true],
  ['precandidate', 'TIMER_FIRED', 'mayPreVote', 'precandidate', true],
  ['precandidate', 'TIMER_FIRED', 'mayCampaign', 'candidate', true],
  ['precandidate', 'PREVOTES_COUNTED', 'hasWon', 'candidate', false],
  ['precandidate', 'PREVOTES_COUNTED', 'hasLost', 'follower', false],
  ['precandidate', 'LEADER_HEARD', '', 'follower', false],
  ['candidate', 'TIMER_FIRED', 'mayPreVote', 'precandidate', true],
  ['candidate', 'TIMER_FIRED', 'mayCampaign', 'candidate', true],
  ['candidate', 'VOTES_COUNTED', 'hasWon', 'leader', false],
  ['candidate', 'VOTES_COUNTED', 'hasLost', 'follower', false],
  ['candidate', 'LEADER_HEARD', '', 'follower', false],
  ['leader', 'QUORUM_CHECKED', 'lacksQuorum', 'follower', true],
  ['leader', 'REMOVED', 'stepsDown', 'follower', false],
];

/** The chart of a node in a role, with the guards that hold now. */
export function raftChart(
  role: string,
  holding: readonly string[],
  last: ChartView['last'] = null,
): ChartView {
  const taken = new Set<string>();
  const positions = new Map<string, number>();
  const transitions = RULES.map(([source, event, name, target, fireable]): ChartTransitionView => {
    const set = `${source}:${event}`;
    const position = positions.get(set) ?? 0;
    positions.set(set, position + 1);
    const guard = name === '' ? null : { name, holds: holding.includes(name) };
    const isActive = source === '' || source === role;
    const enabled = isActive && (guard === null || guard.holds) && !taken.has(set);
    if (enabled) taken.add(set);
    return { id: `${set}:${position}`, source, target, event, guard, enabled, fireable };
  });
  const states = ['follower', 'precandidate', 'candidate', 'leader'].map((path) => ({
    path,
    parent: '',
    active: path === role,
    initial: path === 'follower',
  }));
  return { id: 'raft', states, transitions, last };
}

/** A machine with a state inside of a state. */
export function nestedChart(): ChartView {
  const state = (path: string, initial = false, active = false) => ({
    path,
    parent: path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : '',
    active,
    initial,
  });
  const transition = (source: string, event: string, target: string): ChartTransitionView => ({
    id: `${source}:${event}:0`,
    source,
    target,
    event,
    guard: null,
    enabled: source === 'running.idle',
    fireable: true,
  });
  return {
    id: 'disk',
    states: [
      state('stopped', true),
      state('running', false, true),
      state('running.idle', true, true),
      state('running.syncing'),
      state('failed'),
    ],
    transitions: [
      transition('stopped', 'STARTED', 'running'),
      transition('running.idle', 'WRITTEN', 'running.syncing'),
      transition('running.syncing', 'SYNCED', 'running.idle'),
      transition('running', 'CRASHED', 'failed'),
      transition('failed', 'RESTARTED', 'running'),
    ],
    last: null,
  };
}
