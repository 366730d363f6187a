import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { InProcessPlayer } from '../../src/player/inProcess';
import type { Scenario, UserAction } from '../../src/scenario/types';
import { parseScenario } from '../../src/scenario/yaml';
import { FIREABLE_EVENTS } from '../../src/sim/config';
import type { ChartView } from '../../src/sim/view';

const text = readFileSync(
  new URL('../../public/scenarios/minority-leader.yaml', import.meta.url),
  'utf8',
);
const parsed = parseScenario(text);
if (!('scenario' in parsed)) throw new Error(JSON.stringify(parsed.problems));
const scenario: Scenario = parsed.scenario;
const MEMBERS = ['e1', 'e2', 'e3', 'e4', 'e5'];
/** Before, during and after elections and the cut. */
const TIMES = [0.05, 0.2, 0.28, 0.9, 2.2, 2.61, 2.9, 3.3].map((seconds) => seconds * 1_000_000);

async function at(player: InProcessPlayer, time: number, actions: readonly UserAction[] = []) {
  await player.load({ scenario, seed: 42, actions });
  return player.seek({ at: time });
}

async function chartOf(player: InProcessPlayer, name: string): Promise<ChartView> {
  const chart = await player.query('chart', { entity: `etcd/${name}` });
  if (chart === null) throw new Error(`${name} is a machine`);
  return chart;
}

const activeOf = ({ states }: ChartView) =>
  states.filter(({ active }) => active).map(({ path }) => path);

describe('the chart of a member', () => {
  test.each(TIMES)('shows the state that its machine is in, at %i µs', async (time) => {
    const player = new InProcessPlayer();
    await at(player, time);
    for (const name of MEMBERS) {
      const snapshot = await player.query('snapshot', { entity: `etcd/${name}` });
      const chart = await chartOf(player, name);
      expect(activeOf(chart)).toEqual([snapshot?.value]);
      const { last } = chart;
      // The newest transition led to where the machine is.
      if (last !== null)
        expect(chart.transitions.find(({ id }) => id === last.transition)?.target).toBe(
          snapshot?.value,
        );
    }
  });

  test.each(TIMES)(
    'keeps its word: what is enabled happens when it is set off, at %i µs',
    async (time) => {
      const player = new InProcessPlayer();
      await at(player, time);
      const charts = new Map<string, ChartView>();
      for (const name of MEMBERS) charts.set(name, await chartOf(player, name));
      for (const [name, chart] of charts) {
        for (const event of FIREABLE_EVENTS) {
          const enabled = chart.transitions.find((each) => each.enabled && each.event === event);
          await at(player, time + 1, [
            { at: time + 1, action: { do: 'fire', target: name, event } },
          ]);
          const after = await chartOf(player, name);
          const told = `${name} ${event}`;
          if (enabled === undefined) {
            // A guard that refuses, or a state that does not know the event: nothing moves.
            expect(after.last?.because, told).not.toBe('set off by hand');
            expect(activeOf(after), told).toEqual(activeOf(chart));
          } else {
            expect(after.last, told).toMatchObject({ transition: enabled.id, at: time + 1 });
            expect(activeOf(after), told).toEqual([enabled.target]);
          }
        }
      }
    },
  );

  test('has no active state while the member is stopped, and nothing is enabled', async () => {
    const player = new InProcessPlayer();
    const time = 900_000;
    await at(player, time + 1, [
      { at: time, action: { do: 'crash', target: 'e2', signal: 'KILL' } },
    ]);
    const chart = await chartOf(player, 'e2');
    expect(activeOf(chart)).toEqual([]);
    expect(chart.transitions.filter(({ enabled }) => enabled)).toEqual([]);
  });

  test('belongs to machines only', async () => {
    const player = new InProcessPlayer();
    await at(player, 900_000);
    expect(await player.query('chart', { entity: 'client/c1' })).toBeNull();
    expect(await player.query('chart', { entity: 'etcd/e9' })).toBeNull();
  });
});
