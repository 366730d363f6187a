import { describe, expect, it } from 'vitest';
import type { ClusterWorld } from '../../../src/sim/cluster';
import type { TimelineNode } from '../../../src/sim/consistency/protocols/timeline/types';
import type { TimelineSpec } from '../../../src/sim/consistency/spec';
import { between, innerOf, median, missing, replicaOf, share, stale } from './heard';
import { cut, FIVE, heal, lab, MS, records, S } from './lab';

const any: TimelineSpec = { kind: 'timeline', reads: 'any', mastership: 'fixed' };
const latest: TimelineSpec = { ...any, reads: 'latest' };
const critical: TimelineSpec = { ...any, reads: 'critical' };
const forced: TimelineSpec = { ...any, mastership: 'forced' };

const majority = cut(['n1', 'n2', 'n3'], ['n4', 'n5']);
const alone = cut(['n1'], ['n2', 'n3', 'n4', 'n5']);

function nodeOf(world: ClusterWorld, lane: string, name: string): TimelineNode {
  return innerOf(world, `lab/${lane}/${name}`);
}

function logs(world: ClusterWorld, lane: string) {
  return FIVE.map((name) => nodeOf(world, lane, name).log.slice());
}

describe('Timelines in the laboratory', () => {
  it('writes at the master, reads any version at hand and the latest after a round trip', () => {
    const world = lab({ protocols: { any, latest, critical }, layout: 'cross', until: 6 });
    const of = (lane: string, client: string, op: string) =>
      median(records(world, lane), client, op);
    expect([of('any', 'c1', 'put'), of('any', 'c5', 'put'), of('any', 'c5', 'get')]).toEqual([
      0, 80, 0,
    ]);
    expect([
      of('latest', 'c1', 'get'),
      of('latest', 'c5', 'put'),
      of('latest', 'c5', 'get'),
    ]).toEqual([0, 80, 80]);
    // What a client has seen has passed through its own node, so its node is never behind it.
    expect([of('critical', 'c5', 'put'), of('critical', 'c5', 'get')]).toEqual([80, 0]);
  });

  it('lets a critical read go to the master when the replica at hand has less than its client has seen', () => {
    const given = { layout: 'cross', until: 8, workload: { keys: ['x', 'y'] } } as const;
    const found = records(lab({ protocols: { critical }, ...given }), 'critical');
    const times = new Set(
      found
        .filter((one) => one.client === 'c5' && one.operation.op === 'get' && one.outcome === 'ok')
        .map(({ call, ret }) => (ret - call) / MS),
    );
    // One version for two records asks for too much of the one that is written less.
    expect(times).toEqual(new Set([0, 80]));
    for (const client of ['c1', 'c2', 'c3', 'c4', 'c5']) {
      const own = found.filter((one) => one.client === client);
      for (const key of ['x', 'y'])
        expect(stale(own.filter(({ operation }) => operation.key === key))).toEqual([]);
    }
  });

  it.each([1, 2, 3])(
    'reads stale versions nearby, never the latest, without a fault (seed %i)',
    (seed) => {
      const world = lab({
        protocols: { any, latest },
        layout: 'cross',
        until: 8,
        seed,
        jitter: 9 * MS,
      });
      expect(stale(records(world, 'any')).length).toBeGreaterThan(0);
      expect(stale(records(world, 'latest'))).toEqual([]);
    },
  );

  it('writes only where the master is and reads everywhere while the network is cut', () => {
    const protocols = { any, latest };
    const world = lab({
      protocols,
      until: 20,
      deeds: [
        [5, majority],
        [15, heal],
      ],
    });
    const during = records(world, 'any').filter(between(5, 13.9));
    const [here, there] = [
      ['c1', 'c2', 'c3'],
      ['c4', 'c5'],
    ];
    expect([share(during, here, 'put'), share(during, here, 'get')]).toEqual([1, 1]);
    expect([share(during, there, 'put'), share(during, there, 'get')]).toEqual([0, 1]);
    expect(stale(records(world, 'any')).filter(between(5, 13.9)).length).toBeGreaterThan(10);
    const newest = records(world, 'latest').filter(between(5, 13.9));
    expect([share(newest, here, 'get'), share(newest, there, 'get')]).toEqual([1, 0]);
    expect(stale(records(world, 'latest'))).toEqual([]);
    expect(share(records(world, 'any').filter(between(16, 19)), there, 'put')).toBe(1);
  });

  it('leaves the others without writes when the master alone is cut off', () => {
    const world = lab({ protocols: { any }, until: 14, deeds: [[5, alone]] });
    const during = records(world, 'any').filter(between(5, 12.9));
    expect([share(during, ['c1'], 'put'), share(during, ['c1'], 'get')]).toEqual([1, 1]);
    const rest = ['c2', 'c3', 'c4', 'c5'];
    expect([share(during, rest, 'put'), share(during, rest, 'get')]).toEqual([0, 1]);
  });

  it('survives lost, doubled and overtaking messages', () => {
    const rough = { loss: 0.1, duplicate: 0.1, reorder: true };
    const world = lab({
      protocols: { any, latest },
      jitter: 20 * MS,
      until: 16,
      workload: { adds: 50 * MS, stop: 12 * S },
      deeds: [[0.1, { do: 'network', ...rough }]],
    });
    for (const lane of ['any', 'latest']) {
      const [first, ...rest] = logs(world, lane);
      for (const log of rest) expect(log).toEqual(first);
      expect(new Set(first?.map(({ value, op }) => op + value)).size).toBe(first?.length);
      expect(missing(world, 'timeline', lane, 'n3')).toEqual([]);
    }
    expect(stale(records(world, 'latest'))).toEqual([]);
  });

  it('lets the first in the order take mastership over by force and drops the branch afterwards', () => {
    const given = { until: 22, workload: { adds: 100 * MS, stop: 19 * S } };
    const world = lab({
      protocols: { forced },
      ...given,
      deeds: [
        [5, alone],
        [15, heal],
      ],
    });
    const during = records(world, 'forced').filter(between(8.2, 13.9));
    expect([share(during, ['c1'], 'put'), share(during, ['c2', 'c3', 'c4', 'c5'], 'put')]).toEqual([
      1, 1,
    ]);
    expect(nodeOf(world, 'forced', 'n1').reigns.map(({ master }) => master)).toEqual(['n1', 'n2']);
    const [first, ...rest] = logs(world, 'forced');
    for (const log of rest) expect(log).toEqual(first);
    // What s1 was told ok for during the cut was on the old master's branch.
    const lost = missing(world, 'timeline', 'forced', 'n3');
    const branch = records(world, 'forced', 's').filter(
      (one) =>
        one.client === 's1' && lost.includes('value' in one.operation ? one.operation.value : ''),
    );
    expect(lost.length).toBeGreaterThan(90);
    expect(branch.length).toBe(lost.length);
  });

  it('has one master on each side after mastership was forced, and the same one everywhere after the cut', () => {
    const world = (until: number) =>
      lab({
        protocols: { forced },
        until,
        deeds: [
          [5, majority],
          [15, heal],
        ],
      });
    const leaders = (at: ClusterWorld) =>
      FIVE.filter((name) => replicaOf(at, 'timeline', `lab/forced/${name}`, 'x').leads);
    expect(leaders(world(4))).toEqual(['n1']);
    expect(leaders(world(14))).toEqual(['n1', 'n4']);
    expect(leaders(world(17))).toEqual(['n4']);
  });
});
