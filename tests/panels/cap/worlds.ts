import type {
  LabClientView,
  LabNodeView,
  LabOperationView,
  LabRow,
  LaneView,
} from '../../../src/sim/consistency/view';
import type { NetworkView } from '../../../src/sim/view';

/** The instant of the design mock: etcd and a store that always answers, twelve seconds into one cut. */

const SECOND = 1_000_000;
const MILLI = 1_000;
const NAMES = ['n1', 'n2', 'n3', 'n4', 'n5'];
const sideOf = (index: number) => (index < 3 ? 'A' : 'B');

function nodes(
  lane: string,
  of: (index: number) => Pick<LabNodeView, 'role' | 'leads' | 'term' | 'values'>,
): LabNodeView[] {
  return NAMES.map((name, index) => ({
    id: `lab/${lane}/${name}`,
    name,
    side: sideOf(index),
    status: 'running',
    ...of(index),
  }));
}

export function row(given: Partial<LabRow> & Pick<LabRow, 'side' | 'f' | 'offered'>): LabRow {
  const { offered } = given;
  const [sent, ok] = [offered, offered];
  const stale = given.f === 'read' ? 0 : null;
  return { sent, ok, refused: 0, timedOut: 0, p50: null, p99: null, stale, ...given };
}

/** `w435@200` = a write of 435 called 200 ms after 17 s; a `?` at the end marks it stale. */
function operations(
  client: string,
  words: string,
  took: Readonly<Record<'w' | 'r', number>>,
  firstEvent: number,
): LabOperationView[] {
  return words.split(' ').map((word, i) => {
    const [, letter = 'r', value = '', at = '0', mark = ''] =
      /^([wr])(\d*)@(-?\d+)(\??)$/.exec(word) ?? [];
    const isOpen = value === '' || Number(at) < 0;
    const call = 17 * SECOND + Number(at) * MILLI;
    return {
      id: `${client}#${i}`,
      client,
      f: letter === 'w' ? 'write' : 'read',
      value: value === '' ? null : value,
      call,
      ret: isOpen ? null : call + (letter === 'w' ? took.w : took.r),
      outcome: isOpen ? 'open' : 'ok',
      mark: mark === '?' ? 'stale' : null,
      event: firstEvent + i,
    };
  });
}

function clients(
  words: readonly string[],
  took: Readonly<Record<'w' | 'r', number>>,
  firstEvent: number,
): LabClientView[] {
  return words.map((line, i) => ({
    name: `c${i + 1}`,
    side: sideOf(i),
    operations: operations(`c${i + 1}`, line, took, firstEvent + i * 10),
  }));
}

const RECENT = { from: 17_092 * MILLI, to: 17_540 * MILLI };
const WINDOW = { from: 12 * SECOND, to: 22 * SECOND };
const NO_FAULT = {
  inversion: 0,
  phantom: 0,
  readYourWrites: 0,
  monotonicReads: 0,
  until: 22 * SECOND,
};

const SIDE_A = [
  'r431@100 w435@200 r436@300 w439@400',
  'w433@130 r435@230 w437@330 r439@430',
  'r433@160 w436@260 r437@360 r439@460',
];

const MAJORITY = 80 * MILLI;

export const ETCD: LaneView = {
  kind: 'lane',
  id: 'lab/etcd',
  order: 0,
  pace: 100 * MILLI,
  name: 'etcd',
  title: { en: 'etcd, linearizable reads', ko: 'etcd, 선형화 가능 읽기' },
  preset: 'etcd-linearizable',
  protocol: {
    kind: 'raft',
    heartbeat: 100 * MILLI,
    election: 1000 * MILLI,
    preVote: true,
    checkQuorum: true,
    reads: 'linearizable',
    fsync: MILLI,
    sessionReads: false,
    commitWait: 0,
  },
  nodes: nodes('etcd', (index) => ({
    role: index === 0 ? 'leader' : index < 3 ? 'follower' : 'precandidate',
    leads: index === 0,
    term: 2,
    values: [index < 3 ? '549' : '249'],
  })),
  window: WINDOW,
  rows: [
    row({ side: 'A', f: 'write', offered: 151, p50: 2_900, p99: 4_100 }),
    row({ side: 'A', f: 'read', offered: 149, p50: 2_000, p99: 2_800 }),
    row({ side: 'B', f: 'write', offered: 97, sent: 9, ok: 0, timedOut: 9 }),
    row({ side: 'B', f: 'read', offered: 103, sent: 11, ok: 0, timedOut: 11, stale: null }),
  ],
  errors: [{ side: 'B', text: 'context deadline exceeded', count: 20, after: SECOND }],
  verdict: {
    ...NO_FAULT,
    linearizable: true,
    open: 2,
    stale: 0,
    staleForMax: null,
    staleForP99: null,
    versionsBehindMax: null,
    reads: 149,
    proof: null,
  },
  durability: null,
  divergence: 2,
  letters: {
    partition: {
      consistent: true,
      available: false,
      violations: 0,
      reads: 149,
      sides: [
        { side: 'A', ok: 300, offered: 300 },
        { side: 'B', ok: 0, offered: 200 },
      ],
    },
    healthy: {
      consistent: true,
      quick: false,
      violations: 0,
      reads: 251,
      p50: 2_100,
      majorityRoundTrip: 1_000,
    },
  },
  point: {
    latency: 2_100,
    answered: 0.6,
    stale: 0,
    trail: [1, 0.92, 0.84, 0.76, 0.68].map((answered) => ({ latency: 2_100, answered })),
  },
  recent: {
    ...RECENT,
    clients: clients([...SIDE_A, 'w419@-380', 'r@-120'], { w: 2_900, r: 2_000 }, 5_000),
  },
};

const ALWAYS_CLIENTS = clients(
  [
    'r431@100 w435@200 r436@300 w439@400',
    'w433@130 r435@230 w437@330 r439@430?',
    'r433@160 w436@260 r437@360 r439@460?',
    'w432@120 r434@220? r434@320? w440@420',
    'w434@180 r434@280? w438@380 r440@480',
  ],
  { w: 1_000, r: 100 },
  6_000,
);

function operation(id: string): LabOperationView {
  const found = ALWAYS_CLIENTS.flatMap((client) => client.operations).find((one) => one.id === id);
  if (found === undefined) throw new Error(`the fixture has no ${id}`);
  return found;
}

export const ALWAYS: LaneView = {
  ...ETCD,
  id: 'lab/always',
  order: 1,
  name: 'always',
  title: { en: 'A store that always answers', ko: '늘 답하는 저장소' },
  preset: '',
  protocol: {
    kind: 'leaderless',
    n: 5,
    r: 1,
    w: 1,
    sloppy: false,
    hintReplay: SECOND,
    hintWindow: 0,
    readRepair: 'off',
    antiEntropy: 500 * MILLI,
    resolve: 'lww',
    detector: SECOND,
  },
  nodes: nodes('always', (index) => ({
    role: 'replica',
    leads: false,
    term: null,
    values: [index < 3 ? '549' : '551'],
  })),
  rows: [
    row({ side: 'A', f: 'write', offered: 151, p50: 1_000, p99: 1_300 }),
    row({ side: 'A', f: 'read', offered: 149, p50: 100, p99: 120, stale: 58 }),
    row({ side: 'B', f: 'write', offered: 97, p50: 1_000, p99: 1_300 }),
    row({ side: 'B', f: 'read', offered: 103, p50: 100, p99: 120, stale: 77 }),
  ],
  errors: [],
  verdict: {
    ...ETCD.verdict,
    linearizable: false,
    open: 0,
    stale: 135,
    staleForMax: 9_600 * MILLI,
    staleForP99: 8_200 * MILLI,
    versionsBehindMax: 118,
    reads: 252,
    proof: { read: operation('c4#1'), against: operation('c1#1'), gap: 19 * MILLI },
  },
  durability: { acknowledged: 412, lost: 0 },
  letters: {
    partition: {
      consistent: false,
      available: true,
      violations: 135,
      reads: 252,
      sides: [
        { side: 'A', ok: 300, offered: 300 },
        { side: 'B', ok: 200, offered: 200 },
      ],
    },
    healthy: {
      consistent: true,
      quick: true,
      violations: 0,
      reads: 248,
      p50: 500,
      majorityRoundTrip: 2 * MILLI,
    },
  },
  point: { latency: 500, answered: 1, stale: 0.27, trail: [] },
  recent: { ...RECENT, clients: ALWAYS_CLIENTS },
};

/** Two regions, nothing cut yet: half of everything is not measured. */
export const CALM: LaneView = {
  ...ETCD,
  id: 'lab/calm',
  order: 2,
  name: 'calm',
  title: {
    en: 'MongoDB-like, w 1, reads at any member',
    ko: '프라이머리, w 1, 아무 멤버에서나 읽기',
  },
  protocol: {
    kind: 'primary',
    failover: 'sentinel',
    w: 1,
    reads: 'any',
    heartbeat: 100 * MILLI,
    election: SECOND,
    downAfter: 5 * SECOND,
    minReplicas: 0,
    maxLag: 10 * SECOND,
    session: null,
  },
  nodes: nodes('calm', (index) => ({
    role: index === 0 ? 'primary' : 'replica',
    leads: index === 0,
    term: 1,
    values: index === 4 ? [] : [`${60 - index}`],
  })).map((node, index) => ({
    ...node,
    side: '',
    status: index === 3 ? 'paused' : index === 4 ? 'stopped' : 'running',
  })),
  rows: [
    row({ side: '', f: 'write', offered: 251, ok: 240, refused: 11, p50: MAJORITY, p99: 92_000 }),
    row({ side: '', f: 'read', offered: 249, p50: 0, p99: 1_300, stale: 21 }),
  ],
  errors: [
    { side: '', text: 'NOREPLICAS Not enough good replicas to write.', count: 11, after: 400 },
  ],
  verdict: { ...ETCD.verdict, linearizable: 'unknown', stale: 21, reads: 249, inversion: 3 },
  durability: { acknowledged: 90, lost: 7 },
  divergence: 3,
  letters: {
    partition: null,
    healthy: {
      consistent: 'unknown',
      quick: true,
      violations: 0,
      reads: 249,
      p50: 80,
      majorityRoundTrip: MAJORITY,
    },
  },
  point: { latency: 80, answered: null, stale: 0.084, trail: [] },
  recent: {
    ...RECENT,
    clients: clients(SIDE_A, { w: 40_000, r: 9_000 }, 7_000).map((client) => ({
      ...client,
      side: '',
      operations: client.operations.map((one, i) =>
        i === 1 ? { ...one, outcome: 'fail' as const } : one,
      ),
    })),
  },
};

export const NETWORK: NetworkView = {
  kind: 'network',
  sides: [
    { letter: 'A', members: ['n1', 'n2', 'n3'], majority: true },
    { letter: 'B', members: ['n4', 'n5'], majority: false },
  ],
  cuts: ['n1', 'n2', 'n3'].flatMap((one) =>
    ['n4', 'n5'].flatMap((other) => [
      { from: one, to: other },
      { from: other, to: one },
    ]),
  ),
  cutSince: 10 * SECOND,
  sent: 0,
  dropped: 0,
  links: [],
  flapping: [],
};

export const WORLDS: Readonly<Record<string, readonly LaneView[]>> = {
  'cut-in-two': [ETCD, ALWAYS],
  calm: [CALM],
};
