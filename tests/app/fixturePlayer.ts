/** A player over a fixed world: the instant of the mock, for tests of what surrounds it. */
import type { Frame, Player, Queries, QueryName, SeekTarget } from '../../src/player/types';
import type { EventView, MemberView, TimelineView, ViewObject } from '../../src/sim/view';

export const second = 1_000_000;

export function member(name: string, changes: Partial<MemberView> = {}): MemberView {
  return {
    kind: 'member',
    id: `etcd/${name}`,
    name,
    status: 'running',
    role: 'follower',
    membership: 'voter',
    term: 4,
    vote: 'e3',
    lead: 'e3',
    commit: 105,
    applied: 105,
    first: 97,
    last: 106,
    lastTerm: 4,
    snapshot: { index: 96, term: 2 },
    log: [
      { index: 104, term: 3, kind: 'write', label: 'y=1' },
      { index: 105, term: 4, kind: 'empty', label: '' },
      { index: 106, term: 4, kind: 'write', label: 'x=2' },
    ],
    durable: 106,
    syncingUntil: null,
    timer: null,
    heartbeatDueAt: null,
    quorumCheck: null,
    transferee: null,
    leaderSince: null,
    ballots: [],
    progress: [],
    waiting: [],
    ...changes,
  };
}

const stale = {
  term: 3,
  lead: 'e1',
  vote: 'e1',
  commit: 104,
  applied: 104,
  last: 105,
  lastTerm: 3,
  durable: 105,
  log: [
    { index: 104, term: 3, kind: 'write', label: 'y=1' },
    { index: 105, term: 3, kind: 'write', label: 'x=1' },
  ],
} as const;

/** t = 4.106 s: e1 leads term 3 with two members, e3 leads term 4 with three. */
export const mockInstant: readonly ViewObject[] = [
  member('e1', {
    ...stale,
    role: 'leader',
    leaderSince: 0,
    heartbeatDueAt: 4.2 * second,
    quorumCheck: {
      startedAt: 3.3 * second,
      dueAt: 4.3 * second,
      active: ['e1', 'e2'],
      needed: 3,
      passing: false,
    },
  }),
  member('e2', stale),
  member('e3', { role: 'leader', commit: 106, applied: 106, leaderSince: 3.5 * second }),
  member('e4'),
  member('e5'),
  {
    kind: 'network',
    sides: [
      { letter: 'A', members: ['e1', 'e2'], majority: false },
      { letter: 'B', members: ['e3', 'e4', 'e5'], majority: true },
    ],
    cuts: [],
    cutSince: 2.48 * second,
    sent: 151,
    dropped: 72,
    links: [],
    flapping: [],
  },
];

export function eventAt(id: number, changes: Partial<EventView> = {}): EventView {
  return {
    id,
    at: (id + 1) * second,
    lane: 'raft',
    shape: 'role',
    entities: ['etcd/e1'],
    label: `event ${id}`,
    visible: true,
    causes: [],
    ...changes,
  };
}

/** Ten events, one a second. */
export const tenEvents: TimelineView = {
  start: 0,
  end: 10 * second,
  events: Array.from({ length: 10 }, (_, id) => eventAt(id)),
  bands: [],
  cuts: [],
};

export const lessonAnswer: Queries['lesson']['answer'] = {
  steps: [2, 5, 8].map((at) => ({ at: at * second, step: at, facts: {}, reveal: null })),
  poster: { at: 5 * second, step: 5 },
};

/** Remembers what it was asked; answers when told to, or at once. */
export class FixturePlayer implements Player {
  readonly asked: SeekTarget[] = [];
  isClosed = false;
  failNext: Error | null = null;
  private at = 0;

  async load(): Promise<Frame> {
    this.at = 0;
    return this.frame(true);
  }

  async seek(to: SeekTarget): Promise<Frame> {
    this.asked.push(to);
    const failure = this.failNext;
    this.failNext = null;
    if (failure !== null) throw failure;
    this.at = Math.min(10 * second, Math.max(0, this.resolve(to)));
    return this.frame(false);
  }

  query<Q extends QueryName>(name: Q): Promise<Queries[Q]['answer']> {
    const answers: { [Name in QueryName]: Queries[Name]['answer'] } = {
      actor: null,
      timeline: tenEvents,
      lesson: lessonAnswer,
      fingerprint: { fingerprint: '0123abcd' },
      operation: null,
      recorded: null,
      quorum: { consistent: [], reads: [], writes: [] },
      event: null,
      snapshot: null,
      answer: null,
      before: null,
      breaks: [],
      chain: null,
      chart: null,
      departs: null,
      diverge: null,
      etcd: null,
      etcdKey: null,
      etcdReached: null,
      explain: null,
      view: { at: 0, step: 0, event: null, objects: [] },
      way: { way: '' },
      traceHash: { hash: '', events: 10 },
    };
    return Promise.resolve(answers[name]);
  }

  close(): void {
    this.isClosed = true;
  }

  private resolve(to: SeekTarget): number {
    if (typeof to === 'object') return 'at' in to ? to.at : to.step * second;
    const moves = { next: 1, nextRaw: 1, previous: -1, previousRaw: -1 } as const;
    if (to === 'start') return 0;
    if (to === 'end') return 10 * second;
    return this.at + moves[to] * second;
  }

  private frame(complete: boolean): Frame {
    const step = Math.floor(this.at / second);
    const keyed = mockInstant.map((value) => ({
      key: value.kind === 'member' ? value.id : value.kind,
      value,
    }));
    return {
      at: this.at,
      step,
      end: { at: 10 * second, step: 10 },
      changed: complete ? keyed : [],
      complete,
      event: tenEvents.events[step - 1] ?? null,
      failure: null,
    };
  }
}
