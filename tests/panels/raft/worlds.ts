import type {
  ClientView,
  FlightView,
  LogCell,
  MemberView,
  NetworkView,
  ViewObject,
} from '../../../src/sim/view';

/** Small fixed worlds for the reference pictures. Times in microseconds; now = 4.106 s. */
export const NOW = 4_106_000;

function member(
  name: string,
  given: Partial<MemberView> & { terms: readonly number[] },
): MemberView {
  const { terms, ...rest } = given;
  const first = 97;
  const log = terms.map(
    (term, i): LogCell => ({ index: first + i, term, kind: 'write', label: `k=${first + i}` }),
  );
  const last = first + terms.length - 1;
  const term = rest.term ?? terms.at(-1) ?? 0;
  return {
    kind: 'member',
    id: `etcd/${name}`,
    name,
    status: 'running',
    role: 'follower',
    membership: 'voter',
    term,
    vote: null,
    lead: null,
    commit: last,
    applied: last,
    first,
    last,
    lastTerm: terms.at(-1) ?? 0,
    snapshot: { index: 96, term: 1 },
    log,
    durable: last,
    syncingUntil: null,
    timer: {
      startedAt: NOW - 300_000,
      dueAt: NOW + 1_100_000,
      timeout: 1_400_000,
      timeoutMax: 1_900_000,
    },
    heartbeatDueAt: null,
    quorumCheck: null,
    transferee: null,
    leaderSince: null,
    ballots: [],
    progress: [],
    waiting: [],
    ...rest,
  };
}

const LEADS = {
  role: 'leader',
  timer: null,
  heartbeatDueAt: NOW + 94_000,
  leaderSince: NOW - 606_000,
} as const;

function network(sides: NetworkView['sides'] = []): NetworkView {
  const cuts = sides.flatMap((a) =>
    sides
      .filter((b) => b !== a)
      .flatMap((b) => a.members.flatMap((from) => b.members.map((to) => ({ from, to })))),
  );
  return {
    kind: 'network',
    sides,
    cuts,
    cutSince: sides.length === 0 ? null : 2_480_000,
    sent: 100,
    dropped: 20,
    links: [],
    flapping: [],
  };
}

function flight(id: number, from: string, to: string, given: Partial<FlightView>): FlightView {
  return {
    kind: 'flight',
    id: `flight/${id}`,
    from: `etcd/${from}`,
    to: `etcd/${to}`,
    type: 'App',
    term: 4,
    sentAt: NOW - 6_000,
    dueAt: NOW + 6_000,
    label: '',
    reject: false,
    cause: 1,
    dropped: null,
    ...given,
  };
}

const cut = (members: readonly string[], letter: string, majority: boolean) => ({
  letter,
  members,
  majority,
});
const dropped = {
  dropped: { at: NOW - 3_000, reason: 'cut', fraction: 0.5 },
  type: 'Heartbeat',
} as const;
const past = [2, 2, 2, 2, 2, 3, 3, 3];

const client: ClientView = {
  kind: 'client',
  running: [],
  id: 'client/c1',
  name: 'c1',
  operations: [
    {
      id: 1,
      label: 'put x=1',
      member: 'e1',
      sentAt: 2_900_000,
      outcome: 'waiting',
      answeredAt: null,
      text: '',
    },
  ],
  counts: { ok: 0, failed: 0, unknown: 0 },
};

export const WORLDS: Readonly<Record<string, readonly ViewObject[]>> = {
  /** The instant of the design mock: two leaders on two sides of a cut. */
  'two-leaders': [
    member('e1', {
      ...LEADS,
      terms: [...past, 3],
      commit: 104,
      applied: 104,
      quorumCheck: {
        startedAt: 3_300_000,
        dueAt: 4_300_000,
        active: ['e1', 'e2'],
        needed: 3,
        passing: false,
      },
    }),
    member('e2', { terms: [...past, 3], commit: 104, applied: 104 }),
    member('e3', { ...LEADS, terms: [...past, 4, 4] }),
    member('e4', { terms: [...past, 4, 4], commit: 105, applied: 105 }),
    member('e5', { terms: [...past, 4, 4], commit: 105, applied: 105 }),
    network([cut(['e1', 'e2'], 'A', false), cut(['e3', 'e4', 'e5'], 'B', true)]),
    flight(1, 'e1', 'e3', dropped),
    flight(2, 'e1', 'e4', dropped),
    flight(3, 'e1', 'e2', { type: 'Heartbeat', label: 'heartbeat', term: 3 }),
    flight(4, 'e3', 'e4', { label: 'commit=106' }),
    flight(5, 'e3', 'e5', { label: 'commit=106' }),
    client,
  ],
  'three-followers': [
    member('e1', { terms: [] }),
    member('e2', { terms: [] }),
    member('e3', { terms: [] }),
    network(),
  ],
  candidate: [
    member('e1', {
      terms: past,
      role: 'candidate',
      term: 4,
      ballots: [
        { from: 'e1', granted: true, because: '' },
        { from: 'e2', granted: false, because: 'its log is behind' },
      ],
    }),
    member('e2', { terms: [...past, 3] }),
    member('e3', { terms: past }),
    network(),
    flight(1, 'e1', 'e3', { type: 'Vote', label: 'vote T4' }),
    flight(2, 'e2', 'e1', { type: 'VoteResp', label: 'no', reject: true }),
  ],
  'seven-members': ['e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7'].map((name, i) =>
    member(name, { terms: past, ...(i === 2 ? { role: 'precandidate' as const } : {}) }),
  ),
  'stopped-paused-learner': [
    member('e1', { ...LEADS, terms: past }),
    member('e2', { terms: past, status: 'stopped', timer: null }),
    member('e3', { terms: past, status: 'paused', timer: null }),
    member('e4', { terms: past.slice(0, 5), membership: 'learner', timer: null }),
    { ...network(), cuts: [{ from: 'e1', to: 'e4' }] },
  ],
};
