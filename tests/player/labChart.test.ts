import { describe, expect, test } from 'vitest';
import { drawInteger } from '../../src/kernel/draw';
import { InProcessPlayer } from '../../src/player/inProcess';
import type { Scenario, UserAction } from '../../src/scenario/types';
import { parseScenario } from '../../src/scenario/yaml';
import type { Action } from '../../src/sim/config';
import type { LaneView } from '../../src/sim/consistency/view';
import type { ChartView } from '../../src/sim/view';

/** One lane of each protocol, and of each machine that a protocol has. */
const LANES: Readonly<Record<string, string>> = {
  raft: '{ name: raft, preset: etcd-linearizable }',
  single: '{ name: single, preset: rdbms-single }',
  leaderless: '{ name: leaderless, preset: riak-siblings, set: { hintReplay: 1s } }',
  blocking: '{ name: blocking, preset: cassandra-quorum }',
  primary: '{ name: primary, preset: mongodb-5, set: { election: 1s, heartbeat: 250ms } }',
  watched: '{ name: watched, preset: redis-sentinel-5s, set: { downAfter: 1s } }',
  timeline: '{ name: timeline, preset: pnuts-any, set: { mastership: forced } }',
  'two-phase': '{ name: two-phase, preset: rdbms-2pc }',
  fenced: '{ name: fenced, preset: voltdb-2s }',
  'multi-master': '{ name: multi-master, preset: couchdb }',
};
const NAMES = Object.keys(LANES);
const NODES = ['n1', 'n2', 'n3', 'n4', 'n5'];
/** Where the states of a machine stand in the state that the run itself keeps. */
const STATE_FIELD: Readonly<Record<string, string>> = {
  raft: 'role',
  single: 'duty',
  replica: 'role',
  watcher: 'mood',
  timeline: 'role',
  node: 'value',
  multiMaster: 'phase',
  client: 'value',
  coordinator: 'state',
  participant: 'state',
};

function scenarioOf(lane: string): Scenario {
  const parsed = parseScenario(`apiVersion: orrery/v1
kind: Scenario
metadata: { name: charts, title: { en: Charts, ko: Charts }, summary: { en: Charts, ko: Charts } }
until: 9s
cluster:
  lab:
    nodes: 5
    far: 40ms
    regions: [[n1, n2], [n3, n4], [n5]]
    lanes: [${LANES[lane]}]
    workload: { every: 100ms, start: 300ms, adds: 200ms }
timeline:
  - { at: 2s, do: partition, groups: [[n1], [n2, n3, n4, n5]] }
  - { at: 6s, do: heal }
  - { at: 7s, do: crash, target: n2 }
  - { at: 7500ms, do: pause, target: n3 }
  - { at: 8s, do: restart, target: n2 }
`);
  if (!('scenario' in parsed)) throw new Error(JSON.stringify(parsed.problems));
  return parsed.scenario;
}

const SEED = 11;
async function loaded(lane: string, actions: readonly UserAction[] = []): Promise<InProcessPlayer> {
  const player = new InProcessPlayer();
  await player.load({ scenario: scenarioOf(lane), seed: SEED, actions });
  return player;
}

/** Addresses of everything in a lane that is a machine now, requests included. */
async function actorsOf(player: InProcessPlayer, lane: string): Promise<string[]> {
  const found: string[] = [];
  const watchers = lane === 'watched' ? NODES.map((name) => name.replace('n', 'w')) : [];
  for (const name of [...NODES, ...watchers, 'c1', 'c5', 's3']) {
    const entity = `lab/${lane}/${name}`;
    const answer = await player.query('actor', { entity });
    if (answer === null) throw new Error(`${entity} is a machine`);
    found.push(entity, ...answer.others.map(({ id }) => id));
  }
  return found;
}

async function chartOf(player: InProcessPlayer, entity: string): Promise<ChartView> {
  const chart = await player.query('chart', { entity });
  if (chart === null) throw new Error(`${entity} has a chart`);
  return chart;
}

const activeOf = ({ states }: ChartView) =>
  states.filter(({ active }) => active).map(({ path }) => path);

/** Where the run itself says that an actor is: the field of its state, not what the chart says. */
function stateOf(machine: string, entity: string, context: Readonly<Record<string, unknown>>) {
  // Relays and coordinators of leaderless stores call their charts by the same name.
  if (machine === 'operation') return context.stage ?? context.value;
  // A node of two-phase commit has no chart of its own: idle stands for its next transaction.
  if (machine === 'participant' && entity.split('/').length === 3) return 'idle';
  return context[STATE_FIELD[machine] ?? ''];
}

describe.each(NAMES)('the charts of %s', (lane) => {
  test('show where each actor is, and how it came there, at 30 events of the run', async () => {
    const player = await loaded(lane);
    const { end } = await player.seek('end');
    const seen = new Set<string>();
    let taken = 0;
    for (let n = 0; n < 30; n += 1) {
      const step = drawInteger(SEED, 'events', n, { min: 1, max: end.step });
      const frame = await player.seek({ step });
      const { objects } = await player.query('view', { at: frame.at });
      const view = objects.find(([key]) => key === `lab/${lane}`)?.[1] as LaneView;
      for (const entity of await actorsOf(player, lane)) {
        const chart = await chartOf(player, entity);
        const snapshot = await player.query('snapshot', { entity });
        const told = `${entity} at event ${step}`;
        const node = view.nodes.find(({ id }) => entity === id || entity.startsWith(`${id}/`));
        const context = snapshot?.context as Readonly<Record<string, unknown>>;
        const runs = node === undefined || (node.status === 'running' && node.role !== 'halted');
        if (runs) expect(activeOf(chart), told).toEqual([stateOf(chart.id, entity, context)]);
        else expect(activeOf(chart), told).toEqual([]);
        seen.add(`${chart.id} ${activeOf(chart)}`);
        const { last } = chart;
        if (last === null || !runs) continue;
        taken += 1;
        expect(last.event, told).toBeLessThan(step);
        expect(chart.transitions.find(({ id }) => id === last.transition)?.target, told).toBe(
          activeOf(chart)[0],
        );
      }
    }
    // The run goes through more than where it begins.
    expect(seen.size).toBeGreaterThan(3);
    expect(taken).toBeGreaterThan(30);
  });

  test('keep their word: what can be set off happens, on a branch', async () => {
    const player = await loaded(lane);
    const { end } = await player.seek('end');
    let fired = 0;
    for (let n = 0; n < 5; n += 1) {
      const step = drawInteger(SEED, 'fires', n, { min: 1, max: end.step });
      const { at } = await player.seek({ step });
      const before = new Map<string, ChartView>();
      await player.seek({ at });
      for (const entity of await actorsOf(player, lane))
        before.set(entity, await chartOf(player, entity));
      // One of each machine will do.
      const tried = new Set<string>();
      for (const [entity, chart] of before)
        for (const one of chart.transitions) {
          if (!one.enabled || !one.fireable || tried.has(`${chart.id} ${one.id}`)) continue;
          tried.add(`${chart.id} ${one.id}`);
          const action = { do: 'fire', target: entity, event: one.event } as Action;
          const branch = await loaded(lane, [{ at: at + 1, action }]);
          await branch.seek({ at: at + 1 });
          const after = await branch.query('chart', { entity });
          fired += 1;
          // A request that has come to its end is forgotten.
          if (after === null) expect(entity.split('/').length, entity).toBe(5);
          else {
            const own = await branch.query('event', { id: after.last?.event ?? -1 });
            expect(own?.body, `${entity} ${one.event} at ${at}`).toMatchObject({ type: 'FIRE' });
            expect(activeOf(after)).toEqual([one.target]);
          }
        }
    }
    expect(fired).toBeGreaterThan(0);
  }, 60_000);
});

test('a request of a store without a leader ends at once when its time is called over', async () => {
  const player = await loaded('leaderless');
  // Cut off, so that nobody answers n1.
  const { at } = await player.seek({ at: 2_450_000 });
  const node = await player.query('actor', { entity: 'lab/leaderless/n1' });
  const request = node?.others.find(({ value }) => value === 'waitW' || value === 'waitR');
  if (request === undefined) throw new Error('a request waits');
  const action: Action = { do: 'fire', target: request.id, event: 'OUT_OF_TIME' };
  const branch = await loaded('leaderless', [{ at: at + 1, action }]);
  await branch.seek({ at: at + 10 });
  const client = await branch.query('actor', { entity: 'lab/leaderless/c1' });
  expect(client?.value).toBe('idle');
});

test('fields tell what the newest event has changed, and timers what comes next', async () => {
  const player = await loaded('primary');
  const { end } = await player.seek('end');
  let changed = 0;
  for (let step = 200; step < Math.min(end.step, 400); step += 1) {
    await player.seek({ step });
    const event = await player.query('event', { id: step - 1 });
    const to = String(event?.event.entities[0]);
    const answer = await player.query('actor', { entity: to });
    if (answer === null) continue;
    changed += answer.fields.filter(({ old }) => old !== undefined).length;
    for (const { old, value } of answer.fields) expect(old).not.toBe(value);
    const { at } = await player.seek({ step });
    for (const timer of answer.timers) expect(timer.at).toBeGreaterThanOrEqual(at);
  }
  expect(changed).toBeGreaterThan(20);
});

test('an operation is told by the event that began it and by the event that ended it', async () => {
  const player = await loaded('blocking');
  await player.seek({ at: 1_500_000 });
  const { events } = await player.query('timeline', {});
  const answer = events.find(
    ({ at, entities, visible }) => visible && at > 1_000_000 && entities[0] === 'lab/blocking/c2',
  );
  if (answer === undefined) throw new Error('c2 has heard an answer');
  const told = await player.query('operation', { event: answer.id });
  expect(told).toMatchObject({ client: 'lab/blocking/c2', outcome: 'ok', ended: answer.id });
  expect(await player.query('operation', { event: told?.called ?? -1 })).toEqual(told);
  // While it waits for the others, the node beside its client deals with it.
  await player.seek({ at: (told?.call ?? 0) + 100 });
  const open = await player.query('operation', { event: told?.called ?? -1 });
  expect(open?.outcome).toBe('open');
  expect(open?.charts.map(({ id }) => id)).toEqual([
    `lab/blocking/n2/operation/${told?.request.split('/')[2]}`,
  ]);
});
