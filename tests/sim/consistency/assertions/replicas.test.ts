/** Assertions 14 and 15 of the design: timelines, and replicas that merge. */
import { describe, expect, it } from 'vitest';
import type { ClusterWorld } from '../../../../src/sim/cluster';
import type { Action } from '../../../../src/sim/config';
import type { TimelineNode } from '../../../../src/sim/consistency/protocols/timeline/types';
import type { MultiMasterSpec, TimelineSpec } from '../../../../src/sim/consistency/spec';
import { innerOf, judgedLane, missing, replicaOf } from '../heard';
import { cut, FIVE, heal, lab, MS, records, S } from '../lab';
import { REST } from './scenarios';
import { SEEDS, shared } from './seeds';

const any: TimelineSpec = { kind: 'timeline', reads: 'any', mastership: 'fixed' };
const latest: TimelineSpec = { ...any, reads: 'latest' };
const majority = cut(['n1', 'n2', 'n3'], ['n4', 'n5']);
const alone = cut(['n1'], ['n2', 'n3', 'n4', 'n5']);

const timelines = shared((seed) =>
  lab({
    protocols: { any, latest },
    layout: 'cross',
    seed,
    jitter: 12 * MS,
    until: 17,
    workload: { adds: 100 * MS, stop: 14 * S },
    deeds: [
      [2, majority],
      [4, heal],
      [6, alone],
      [8, heal],
      [9, { do: 'crash', target: 'n4', signal: 'KILL' }],
      [10, { do: 'crash', target: 'n1', signal: 'KILL' }],
      [11, { do: 'restart', target: 'n1' }],
      [12, { do: 'restart', target: 'n4' }],
    ],
  }),
);

const logOf = (world: ClusterWorld, lane: string, name: string) =>
  innerOf<TimelineNode>(world, `lab/${lane}/${name}`).log.slice();

/** Versions that a client has read, in order; its node is its replica. */
function versionsRead(world: ClusterWorld, client: string): number[] {
  const puts = logOf(world, 'any', 'n1').filter(({ op }) => op === 'put');
  const version = new Map(puts.map((update) => [update.value, update.version]));
  return records(world, 'any')
    .filter((one) => one.client === client && one.operation.op === 'get' && one.outcome === 'ok')
    .map(({ value }) => (value === null ? 0 : (version.get(value) ?? Number.NaN)));
}

const isSorted = (list: readonly number[]) =>
  list.every((one, i) => i === 0 || one >= (list[i - 1] ?? 0));

describe.each(SEEDS)('14. Timelines (seed %i)', (seed) => {
  it('never go back at a replica', () => {
    for (const client of ['c1', ...REST]) {
      const read = versionsRead(timelines(seed), client);
      expect(read.length).toBeGreaterThan(10);
      expect(isSorted(read)).toBe(true);
    }
  });

  it('lose nothing and branch nowhere while mastership is fixed', () => {
    for (const lane of ['any', 'latest']) {
      for (const name of FIVE) expect(missing(timelines(seed), 'timeline', lane, name)).toEqual([]);
      const [first, ...rest] = FIVE.map((name) => logOf(timelines(seed), lane, name));
      for (const log of rest) expect(log).toEqual(first);
    }
  });

  it('read the latest version without a violation, and any version with some', () => {
    expect(judgedLane(timelines(seed), 'latest').anomalies).toMatchObject({
      phantom: [],
      stale: [],
      inversion: [],
    });
    expect(judgedLane(timelines(seed), 'any').anomalies?.stale.length).toBeGreaterThan(0);
  });
});

const MERGES = [
  'revTree',
  'lww',
  'siblings',
  'gCounter',
  'pnCounter',
  'orSet',
  'lwwRegister',
  'mvRegister',
] as const;
const protocols: Readonly<Record<string, MultiMasterSpec>> = Object.fromEntries(
  MERGES.map((merge) => [merge, { kind: 'multiMaster', syncEvery: 500 * MS, merge }]),
);
const CUTS: readonly Action[] = [majority, alone, cut(['n1', 'n5'], ['n2', 'n4'], ['n3'])];

const merged = shared((seed) => {
  const healed = 4.13 + (seed % 5) * 0.17;
  return lab({
    protocols,
    layout: seed % 2 === 0 ? 'cross' : 'same',
    seed,
    jitter: 2 * MS,
    // Two rounds, and the way that the last difference has to go.
    until: healed + 1 + 0.13,
    workload: { adds: 100 * MS, stop: healed * S },
    deeds: [
      [1.5, CUTS[seed % CUTS.length] ?? majority],
      [healed, heal],
    ],
  });
});

const view = (world: ClusterWorld, lane: string, node: string) => {
  const { values, conflicts, elements } = replicaOf(
    world,
    'multiMaster',
    `lab/${lane}/${node}`,
    'x',
  );
  return { values, conflicts, elements };
};

describe.each(SEEDS)('15. Two rounds after a cut (seed %i)', (seed) => {
  it.each(MERGES)('all replicas are equal: %s', (lane) => {
    const [first, ...rest] = FIVE.map((name) => view(merged(seed), lane, name));
    for (const one of rest) expect(one).toEqual(first);
    expect(first?.elements.length).toBeGreaterThan(20);
  });

  it.each(['gCounter', 'pnCounter'])(
    'the total is the number of acknowledged increments: %s',
    (lane) => {
      const increments = records(merged(seed), lane).filter(
        ({ operation, outcome }) => operation.op === 'put' && outcome === 'ok',
      );
      expect(view(merged(seed), lane, 'n4').values).toEqual([String(increments.length)]);
    },
  );

  it('no acknowledged element is missing, unless one of two sets was kept', () => {
    for (const lane of ['siblings', 'gCounter', 'pnCounter', 'orSet', 'lwwRegister', 'mvRegister'])
      expect(missing(merged(seed), 'multiMaster', lane, 'n5')).toEqual([]);
    for (const lane of ['lww', 'revTree'])
      expect(missing(merged(seed), 'multiMaster', lane, 'n5').length).toBeGreaterThan(10);
    expect(view(merged(seed), 'revTree', 'n2').conflicts).toBeGreaterThan(5);
    expect(view(merged(seed), 'lww', 'n2').conflicts).toBe(0);
  });
});
