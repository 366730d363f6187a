import { expect, test } from 'vitest';
import { unpackActions } from '../../src/scenario/actions';
import { packActions } from '../../src/scenario/pack';
import type { UserAction } from '../../src/scenario/types';
import { parseScenario } from '../../src/scenario/yaml';

/** A laboratory with these lines in it; the first of them is line 8. */
function parsed(lines: string, timeline = '') {
  return parseScenario(`apiVersion: orrery/v1
kind: Scenario
metadata: { name: case, title: Case }
until: 5s
cluster:
  lab:
    lanes: [{ name: etcd, preset: etcd-linearizable }]
${lines}
${timeline}`);
}

function told(lines: string, timeline = ''): readonly (readonly [string, string])[] {
  const found = parsed(lines, timeline);
  return 'problems' in found ? found.problems.map(({ path, remedy }) => [path, remedy]) : [];
}

function cluster(lines: string) {
  const found = parsed(lines);
  if ('scenario' in found) return found.scenario.cluster;
  throw new Error(JSON.stringify(found.problems));
}

test('delays follow any distribution that links take', () => {
  const { network } = cluster(`    regions: [[n1, n2], [n3, n4, n5]]
    near: { exponential: { min: 200us, mean: 300us } }
    far: { pareto: { min: 30ms, max: 40ms, weight: 0.05, scale: 60ms, shape: 1.5 } }`);
  expect(network.latency).toEqual({ kind: 'exponential', min: 200, mean: 300 });
  expect(network.links[0]).toMatchObject({ from: 'n1', to: 'n3', latency: { kind: 'pareto' } });
  expect(cluster('    near: { min: 1ms, max: 3ms }').network.latency).toEqual({
    kind: 'uniform',
    min: 1_000,
    max: 3_000,
  });
  // As before: plain durations, in order.
  const { latency, reorder } = cluster('    near: 2ms').network;
  expect({ latency, reorder }).toEqual({
    latency: { kind: 'constant', value: 2_000 },
    reorder: false,
  });
  expect(cluster('    fifo: false').network.reorder).toBe(true);
});

test('clocks, drift and the way of a client are what the document says, and nothing without it', () => {
  const { lab } = cluster(`    clocks: { n2: -50ms }
    drift: { n1: -200 }
    workload: { roam: { path: [n1, n4], stay: 2s } }`);
  expect(lab?.clocks).toEqual({ n2: -50_000 });
  expect(lab?.drift).toEqual({ n1: -200 });
  expect(lab?.workload.roam).toEqual({ path: ['n1', 'n4'], stay: 2_000_000 });
  expect(cluster('').lab).toMatchObject({ drift: {}, workload: { roam: null } });
});

test.each([
  ['a clock of nobody', '    drift: { n9: 100 }', 'cluster.lab.drift.n9', 'n1'],
  ['a clock that stands still', '    drift: { n1: -1000000 }', 'cluster.lab.drift.n1', '500000'],
  ['half a millionth', '    drift: { n1: 0.5 }', 'cluster.lab.drift.n1', 'whole number'],
  [
    'a client that stays where it is',
    '    workload: { roam: { path: [n1] } }',
    'cluster.lab.workload.roam.path',
    'two nodes',
  ],
  [
    'a way to nowhere',
    '    workload: { roam: { path: [n1, n8] } }',
    'cluster.lab.workload.roam.path[1]',
    'n1',
  ],
  [
    'a stay too short to ask anything',
    '    workload: { every: 100ms, roam: { path: [n1, n2], stay: 20ms } }',
    'cluster.lab.workload.roam.stay',
    'two requests',
  ],
  ['a delay that means nothing', '    near: { min: 5ms, max: 1ms }', 'cluster.lab.near', 'min'],
  ['an order that is no order', '    fifo: sometimes', 'cluster.lab.fifo', 'true or false'],
])('%s is told with its place and a remedy', (_what, lines, path, remedy) => {
  const problems = parsed(lines);
  const found = 'problems' in problems ? problems.problems : [];
  expect(found.map((one) => one.path)).toEqual([path]);
  expect(`${found[0]?.message} ${found[0]?.remedy}`).toContain(remedy);
});

test('what is fired names a store and an event that somebody knows', () => {
  const fire = (target: string, event: string) =>
    `timeline:\n  - { at: 1s, do: fire, target: "${target}", event: ${event} }`;
  expect(told('', fire('lab/etcd/n1', 'TIMEOUT_NOW'))).toEqual([]);
  expect(told('', fire('lab/etcd/c2', 'GIVE_UP'))).toEqual([]);
  expect(told('', fire('n1', 'TIMEOUT_NOW'))).toEqual([
    ['timeline[0].target', 'write lab/etcd/n1'],
  ]);
  expect(told('', fire('lab/etdc/n1', 'TIMEOUT_NOW'))[0]?.[1]).toContain('etcd');
  expect(told('', fire('lab/etcd/n8', 'TIMEOUT_NOW')).length).toBe(1);
  expect(told('', fire('lab/etcd/n1', 'NEVER'))[0]?.[0]).toBe('timeline[0].event');
});

test('firing and cutting one way travel in a link', () => {
  const actions: UserAction[] = [
    {
      at: 1_000,
      action: { do: 'fire', target: 'lab/etcd/n1/operation/c1#4', event: 'OUT_OF_TIME' },
    },
    { at: 2_000, action: { do: 'cut', from: 'n1', to: 'n5', oneWay: true } },
  ];
  const found = parsed('');
  if (!('scenario' in found)) throw new Error('it is valid');
  const back = unpackActions(packActions(actions), found.scenario);
  expect('actions' in back ? back.actions : back).toEqual(actions);
});
