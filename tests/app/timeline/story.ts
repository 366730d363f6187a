import type { EventShape, EventView, TimelineView } from '../../../src/sim/view';

type Row = readonly [millis: number, lane: EventView['lane'], shape: EventShape, label: string];

const CUT: TimelineView['cuts'][number] = {
  from: 2_480_000,
  to: 9_000_000,
  sides: [
    { letter: 'A', members: ['e1', 'e2'], majority: false },
    { letter: 'B', members: ['e3', 'e4', 'e5'], majority: true },
  ],
};

const TOLD: readonly Row[] = [
  [60, 'raft', 'role', 'e1 leader, term 3'],
  [2480, 'you', 'user', 'cut e1 e2 | e3 e4 e5'],
  [2900, 'client', 'request', 'PUT x=1'],
  [2901, 'log', 'write', 'e1 append 105 (T3)'],
  [2925, 'log', 'write', 'e2 append 105 (T3)'],
  [3445, 'raft', 'role', 'e3 pre-candidate'],
  [3500, 'raft', 'decision', 'e3 leader, term 4'],
  [4054, 'client', 'request', 'PUT x=2'],
  [4100, 'log', 'commit', 'e3 commit 106'],
  [4104, 'client', 'response', 'PUT x=2 ok'],
  [9000, 'you', 'user', 'heal'],
];

/** The minority leader as in the mock: cut at 2.480 s, second leader at 3.500 s, healed at 9 s. */
export function story(): TimelineView {
  const beats: Row[] = [];
  for (let at = 100; at < 12_000; at += 100)
    beats.push([at + 12, 'net', 'heartbeat', 'MsgHeartbeat']);
  for (let at = 2500; at < 4300; at += 100)
    beats.push([at + 6, 'net', 'error', 'ended at the cut']);
  const rows = [...TOLD, ...beats].sort(([one], [other]) => one - other);
  return {
    start: 0,
    end: 12_000_000,
    events: rows.map(([millis, lane, shape, label], id) =>
      event(id, millis * 1000, lane, shape, label),
    ),
    bands: [
      { member: 'e1', term: 3, from: 60_000, to: 4_300_000, side: 'A' },
      { member: 'e3', term: 4, from: 3_500_000, to: null, side: 'B' },
    ],
    cuts: [CUT],
  };
}

/** `count` events, evenly over a minute, each with another shape. */
export function crowd(count: number): TimelineView {
  const shapes: readonly EventShape[] = [
    'write',
    'request',
    'error',
    'decision',
    'heartbeat',
    'vote',
  ];
  const lanes = ['you', 'client', 'raft', 'log', 'net'] as const;
  const events = Array.from({ length: count }, (_, id) => {
    const shape = shapes[(id * 7) % shapes.length] ?? 'write';
    const lane = shape === 'heartbeat' ? 'net' : (lanes[(id * 3) % lanes.length] ?? 'net');
    return event(id, Math.round((id * 60e6) / count), lane, shape, `event ${id}`);
  });
  return { start: 0, end: 60e6, events, bands: [], cuts: [] };
}

function event(
  id: number,
  at: number,
  lane: EventView['lane'],
  shape: EventShape,
  label: string,
): EventView {
  const visible = shape !== 'heartbeat' && shape !== 'timer';
  return { id, at, lane, shape, entities: [], label, visible, causes: id > 0 ? [id - 1] : [] };
}
