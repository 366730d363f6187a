import { describe, expect, it } from 'vitest';
import type { ClusterWorld } from '../../../src/sim/cluster';
import { judgeHistory } from '../../../src/sim/consistency/checker/judge';
import { laneHistory } from '../../../src/sim/consistency/measure/history';
import type { primary } from '../../../src/sim/consistency/protocols/primary';
import type { PrimarySpec } from '../../../src/sim/consistency/spec';
import type { LabClientState } from '../../../src/sim/consistency/workload/types';
import { cut, flap, heal, lab, MS, medians, records, S, share } from './lab';

const mongo: PrimarySpec = {
  kind: 'primary',
  failover: 'quorumElection',
  w: 1,
  reads: 'primary',
  heartbeat: 500 * MS,
  election: 2 * S,
  downAfter: 2 * S,
  minReplicas: 0,
  maxLag: S,
  session: null,
};
const majority: PrimarySpec = { ...mongo, w: 'majority' };
const redis: PrimarySpec = { ...mongo, failover: 'sentinel' };

describe('A primary and its latencies over regions', () => {
  const world = lab({
    protocols: {
      w1: mongo,
      any: { ...mongo, reads: 'any' },
      majority,
      strongest: { ...majority, reads: 'linearizable' },
      two: { ...mongo, w: 2 },
      all: { ...mongo, w: 5 },
      known: { ...majority, reads: 'majority' },
    },
    layout: 'cross',
    until: 10,
  });
  it.each([
    ['w1', [0, 80, 80]],
    ['any', [0, 80, 0]],
    ['majority', [80, 160, 80]],
    ['strongest', [80, 160, 160]],
    ['two', [1, 81, 80]],
    ['all', [80, 160, 80]],
    ['known', [80, 160, 80]],
  ])('%s: write at n1, write at n5, read at n5 take %j ms', (lane, expected) => {
    expect(medians(world, lane)).toEqual(expected);
  });
});

/** n1 is cut off from 10 s to 30 s, or the cut is another one. */
const S4 = (until = 30, groups = [['n1'], ['n2', 'n3', 'n4', 'n5']]) =>
  [
    [10, cut(...groups)],
    [until, heal],
  ] as const;

/** The newest primary's log, as values. */
function survivors(world: ClusterWorld, lane: string): Set<string> {
  let best: { term: number; values: Set<string> } | null = null;
  for (const [id, { state }] of world.entities) {
    if (!/\/n\d+$/.test(id) || !id.startsWith(`lab/${lane}/`)) continue;
    const { inner } = state as ReturnType<typeof primary.found>;
    if (inner.what !== 'node' || inner.role !== 'primary') continue;
    const values = new Set([...inner.log.entries].map(({ value }) => value));
    if (best === null || inner.term > best.term) best = { term: inner.term, values };
  }
  return best?.values ?? new Set();
}

/** Acknowledged writes that the newest primary does not have. */
function lost(world: ClusterWorld, lane: string) {
  const kept = survivors(world, lane);
  return records(world, lane).filter(
    ({ operation, outcome }) =>
      operation.op === 'put' && outcome === 'ok' && !kept.has(operation.value),
  );
}

/** Runs one lane and gathers what was rolled back, by whom. */
function rolledBack(given: Omit<Parameters<typeof lab>[0], 'protocols'> & { of: PrimarySpec }) {
  const gone: { about: string; values: readonly string[] }[] = [];
  const { of, ...rest } = given;
  const world = lab({
    ...rest,
    protocols: { p: of },
    see: ({ notes }) => {
      for (const { reason, about, data } of notes)
        if (reason === 'rolledBack') gone.push({ about, values: data.values as string[] });
    },
  });
  return { world, gone };
}

const REST = ['c2', 'c3', 'c4', 'c5'];

describe('A primary that members elect among themselves', () => {
  const world = lab({
    protocols: {
      w1: mongo,
      any: { ...mongo, reads: 'any' },
      majority,
      strongest: { ...majority, reads: 'linearizable' },
    },
    until: 45,
    deeds: S4(),
  });

  it('goes on for an election timeout when it is cut off, and then steps down; the rest elects another', () => {
    expect(share(world, 'w1', { clients: ['c1'], from: 10, to: 11.9 })).toBe(100);
    expect(share(world, 'w1', { clients: ['c1'], from: 13, to: 30 })).toBe(0);
    expect(share(world, 'w1', { clients: REST, from: 14, to: 30 })).toBe(100);
    expect(share(world, 'w1', { clients: ['c1', ...REST], from: 31.5, to: 44 })).toBe(100);
  });

  it('answers writes of a majority and linearizable reads on the side of the majority only', () => {
    for (const lane of ['majority', 'strongest']) {
      expect(share(world, lane, { clients: ['c1'], op: 'put', from: 10, to: 30 })).toBe(0);
      expect(share(world, lane, { clients: REST, from: 14, to: 30 })).toBe(100);
    }
    expect(share(world, 'strongest', { clients: ['c1'], from: 10, to: 30 })).toBe(0);
  });

  it('lets everybody read its own copy, old as it may be', () => {
    expect(share(world, 'any', { clients: ['c1'], op: 'get', from: 10, to: 30 })).toBe(100);
    expect(share(world, 'any', { clients: ['c1'], op: 'put', from: 14, to: 30 })).toBe(0);
  });

  it('refuses with words of MongoDB and is certain that nothing has happened', () => {
    const refused = records(world, 'w1').filter(({ outcome }) => outcome === 'fail');
    expect(new Set(refused.map(({ error }) => error))).toEqual(new Set(['not primary']));
  });

  it('needs no election when the cut leaves it with a majority', () => {
    const three = [
      ['n1', 'n2', 'n3'],
      ['n4', 'n5'],
    ];
    const s3 = lab({ protocols: { w1: mongo, majority }, until: 32, deeds: S4(30, three) });
    for (const lane of ['w1', 'majority']) {
      expect(share(s3, lane, { clients: ['c1', 'c2', 'c3'], from: 0, to: 30 })).toBe(100);
      expect(share(s3, lane, { clients: ['c4', 'c5'], from: 11, to: 30 })).toBe(0);
    }
  });

  it('serves nobody on either side of an even cut', () => {
    const nodes = ['n1', 'n2', 'n3', 'n4'];
    const halves = [
      ['n1', 'n2'],
      ['n3', 'n4'],
    ];
    const strongest: PrimarySpec = { ...majority, reads: 'linearizable' };
    const even = lab({ protocols: { strongest }, nodes, until: 30, deeds: S4(30, halves) });
    expect(share(even, 'strongest', { clients: ['c1', 'c2', 'c3', 'c4'], from: 10, to: 29 })).toBe(
      0,
    );
    const fifth = [
      ['n1', 'n2', 'n5'],
      ['n3', 'n4'],
    ];
    const odd = lab({ protocols: { strongest }, until: 30, deeds: S4(30, fifth) });
    expect(share(odd, 'strongest', { clients: ['c1', 'c2', 'c5'], from: 10, to: 29 })).toBe(100);
  });

  it.each([1, 2, 3, 4, 5])(
    'rolls back exactly the acknowledged writes that its successor lacks (seed %i)',
    (seed) => {
      const { world: w1, gone } = rolledBack({
        of: mongo,
        seed,
        until: 45,
        deeds: S4(),
        jitter: 150,
      });
      const missing = lost(w1, 'p');
      expect(missing.length).toBeGreaterThan(0);
      expect(missing.every(({ client }) => client === 'c1')).toBe(true);
      const acknowledged = new Set(
        records(w1, 'p')
          .filter(({ outcome }) => outcome === 'ok')
          .map(({ operation }) => (operation.op === 'put' ? operation.value : '')),
      );
      expect(new Set(gone.map(({ about }) => about))).toEqual(new Set(['n1']));
      const values = gone
        .flatMap(({ values }) => values)
        .filter((value) => acknowledged.has(value));
      expect(values.sort()).toEqual(
        missing.map(({ operation }) => (operation.op === 'get' ? '' : operation.value)).sort(),
      );
      // Nobody acknowledges anything at n1 for longer than it takes to step down.
      expect(Math.max(...missing.map(({ call }) => call))).toBeLessThan(12.1 * S);
    },
  );

  it.each([1, 2, 3, 4, 5])(
    'loses no write of a majority; what is rolled back had no answer (seed %i)',
    (seed) => {
      const { world, gone } = rolledBack({
        of: majority,
        seed,
        until: 45,
        deeds: S4(),
        jitter: 150,
      });
      expect(lost(world, 'p')).toEqual([]);
      const unanswered = new Set(
        records(world, 'p')
          .filter(({ outcome }) => outcome === 'info')
          .map(({ operation }) => (operation.op === 'get' ? '' : operation.value)),
      );
      const values = gone.flatMap((one) => one.values);
      expect(values.length).toBeGreaterThan(0);
      expect(values.every((value) => unanswered.has(value))).toBe(true);
    },
  );

  it.each([1, 2, 3])(
    'is linearizable with linearizable reads through cuts and flaps (seed %i)',
    (seed) => {
      const strongest: PrimarySpec = { ...majority, reads: 'linearizable' };
      const world = lab({
        protocols: { strongest, any: { ...mongo, reads: 'any' } },
        seed,
        layout: 'cross',
        jitter: 10 * MS,
        until: 45,
        deeds: [
          ...flap(['n1', 'n2'], ['n3', 'n4', 'n5'], 2, 9),
          ...S4(),
          ...flap(['n1'], ['n2', 'n3', 'n4', 'n5'], 32, 38),
        ],
      });
      expect(judged(world, 'strongest')).toBe(true);
      expect(judged(world, 'any')).toBe(false);
    },
  );

  it('ends with equal logs everywhere, through flapping, crashes and pauses', () => {
    for (const seed of [1, 2]) {
      const world = lab({
        protocols: {
          w1: mongo,
          majority,
          redis,
          hbase: { ...redis, w: 'majority', session: 4 * S },
          nobody: { ...mongo, failover: 'none', w: 2 },
        },
        seed,
        until: 60,
        jitter: 300,
        fsync: 2 * MS,
        workload: { stop: 50 * S },
        deeds: [
          ...flap(['n1'], ['n2', 'n3', 'n4', 'n5'], 5, 20),
          [22, { do: 'crash', target: 'n2', signal: 'KILL' }],
          [24, { do: 'pause', target: 'n3' }],
          [28, { do: 'resume', target: 'n3' }],
          [30, { do: 'restart', target: 'n2' }],
          [34, cut(['n1', 'n3'], ['n2', 'n4', 'n5'])],
          [42, heal],
        ],
      });
      for (const lane of ['w1', 'majority', 'redis', 'hbase', 'nobody']) {
        const logs = logsOf(world, lane);
        expect([seed, lane, new Set(logs.map((log) => log.join())).size]).toEqual([seed, lane, 1]);
      }
      expect(lost(world, 'majority')).toEqual([]);
    }
  });
});

function judged(world: ClusterWorld, lane: string) {
  const clients = [...world.entities]
    .filter(([id]) => id.startsWith(`lab/${lane}/c`))
    .map(([, { state }]) => state as LabClientState);
  return judgeHistory({ initial: null, ops: laneHistory(clients, world.at).ops }).linearizable;
}

function logsOf(world: ClusterWorld, lane: string): string[][] {
  return [...world.entities].flatMap(([id, { state }]) => {
    if (!/\/n\d+$/.test(id) || !id.startsWith(`lab/${lane}/`)) return [];
    const { inner } = state as ReturnType<typeof primary.found>;
    return inner.what === 'node' ? [[...inner.log.entries].map(({ value }) => value)] : [];
  });
}

describe('A primary that watchers replace', () => {
  it('goes on serving for the whole cut beside its successor, until it is told', () => {
    const world = lab({ protocols: { redis }, until: 45, deeds: S4() });
    expect(share(world, 'redis', { clients: ['c1'], from: 10, to: 30 })).toBe(100);
    expect(share(world, 'redis', { clients: REST, from: 15, to: 30 })).toBe(100);
    expect(share(world, 'redis', { clients: ['c1', ...REST], from: 32, to: 44 })).toBe(100);
    expect(judged(world, 'redis')).toBe(false);
  });

  it('loses what it acknowledged while it was cut off: the longer the cut, the more', () => {
    const losses = [15, 20, 25, 30].map((end) => {
      const { world, gone } = rolledBack({ of: redis, until: end + 10, deeds: S4(end) });
      const missing = lost(world, 'p');
      expect(gone.flatMap(({ values }) => values).length).toBe(missing.length);
      return missing.length;
    });
    // One of two requests of c1 in 100 ms is a write: about 5 in a second.
    for (const [i, count] of losses.entries()) {
      expect(count).toBeGreaterThan(5 * (i + 1) * 5 * 0.7);
      expect(count).toBeLessThan(5 * (i + 1) * 5 * 1.3 + 5);
    }
  });

  it('loses no more than the lag that the fence allows', () => {
    const fenced: PrimarySpec = { ...redis, minReplicas: 1, maxLag: S };
    const losses = [15, 20, 30].map((end) => {
      const { world } = rolledBack({ of: fenced, until: end + 10, deeds: S4(end) });
      const refused = records(world, 'p').filter(
        ({ error, client, call }) =>
          error !== '' && client === 'c1' && call < end * S && call > 12 * S,
      );
      expect(new Set(refused.map(({ error, outcome }) => `${outcome} ${error}`))).toEqual(
        new Set(['fail NOREPLICAS Not enough good replicas to write.']),
      );
      return lost(world, 'p');
    });
    for (const missing of losses) {
      expect(missing.length).toBeGreaterThan(0);
      expect(Math.max(...missing.map(({ call }) => call))).toBeLessThan(11.1 * S);
    }
    expect(new Set(losses.map(({ length }) => length)).size).toBe(1);
  });

  it('is not replaced while a majority of the watchers cannot agree', () => {
    const nodes = ['n1', 'n2', 'n3', 'n4'];
    const even = lab({
      protocols: { redis },
      nodes,
      until: 30,
      deeds: S4(30, [
        ['n1', 'n2'],
        ['n3', 'n4'],
      ]),
    });
    expect(share(even, 'redis', { clients: ['c1', 'c2'], from: 10, to: 30 })).toBe(100);
    expect(share(even, 'redis', { clients: ['c3', 'c4'], from: 10, to: 30 })).toBe(0);
  });
});

describe('An owner with a session', () => {
  const hbase: PrimarySpec = { ...redis, w: 'majority', session: 6 * S };
  it('is replaced only when its session has run out, and serves nobody by then', () => {
    const world = lab({ protocols: { hbase }, until: 45, deeds: S4() });
    const ok = records(world, 'hbase').filter(
      ({ outcome, call }) => outcome === 'ok' && call > 10 * S,
    );
    const byOld = ok
      .filter(({ client, ret }) => client === 'c1' && ret < 30 * S)
      .map(({ ret }) => ret);
    const byNew = ok.filter(({ client }) => client !== 'c1').map(({ ret }) => ret);
    expect(Math.max(...byOld)).toBeLessThanOrEqual(16 * S);
    expect(Math.min(...byNew)).toBeGreaterThan(Math.max(...byOld));
    expect(Math.min(...byNew)).toBeGreaterThan(15.4 * S);
    expect(share(world, 'hbase', { clients: REST, from: 19, to: 30 })).toBe(100);
    expect(share(world, 'hbase', { clients: ['c1', ...REST], from: 34, to: 44 })).toBe(100);
  });
});
