import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { canHeal, networkLook } from '../../../src/panels/network/look';
import {
  FAR,
  NEAR,
  PRESETS,
  presetActions,
  ROUND,
  WIFI,
} from '../../../src/panels/network/presets';
import { rowsOf } from '../../../src/panels/network/rows';
import type { PresetName } from '../../../src/panels/network/texts';
import { texts } from '../../../src/panels/network/words';
import { InProcessPlayer } from '../../../src/player/inProcess';
import type { Action, UserAction } from '../../../src/scenario/types';
import { parseScenario } from '../../../src/scenario/yaml';
import type { NetworkView } from '../../../src/sim/view';

const parsed = parseScenario(readFileSync('public/scenarios/first-election.yaml', 'utf8'));
if (!('scenario' in parsed)) throw new Error(JSON.stringify(parsed.problems));
const { scenario } = parsed;
const MEMBERS = ['e1', 'e2', 'e3', 'e4', 'e5'];
const TARGET = 'e2';
const AT = 2_000_000;

/** The network at some times of a run in which something is done at two seconds, and later. */
async function networks(
  actions: readonly Action[],
  times: readonly number[],
  later: readonly UserAction[] = [],
): Promise<NetworkView[]> {
  const player = new InProcessPlayer();
  const done = actions.map((action): UserAction => ({ at: AT, action }));
  await player.load({ scenario, seed: 7, actions: [...done, ...later] });
  const found: NetworkView[] = [];
  for (const at of times) {
    const { objects } = await player.query('view', { at });
    const network = new Map(objects).get('network');
    if (network?.kind === 'network') found.push(network);
  }
  return found;
}

function preset(name: PresetName, isBroken = false): readonly Action[] {
  return presetActions(name, { members: MEMBERS, target: TARGET, isBroken });
}

describe('every preset', () => {
  test.each(PRESETS)(
    '%s is a handful of actions that leads to a network that runs on',
    async (name) => {
      expect(preset(name).length).toBeLessThanOrEqual(8);
      const [at, end] = await networks(preset(name), [AT + 1, scenario.until]);
      expect(at?.links).toHaveLength(20);
      expect(end?.sent).toBeGreaterThan(at?.sent ?? 0);
    },
  );
});

test('a clean network is near, loses nothing, and takes an earlier cut back', async () => {
  const cut: Action = {
    do: 'partition',
    groups: [
      ['e1', 'e2'],
      ['e3', 'e4', 'e5'],
    ],
  };
  const [network] = await networks([cut, ...preset('clean', true)], [AT + 1]);
  expect(network?.cuts).toEqual([]);
  for (const link of network?.links ?? [])
    expect(link).toMatchObject({ latency: NEAR, loss: 0, duplicate: 0, jitter: 0, cut: false });
});

test('a lossy network loses about as much as it says', async () => {
  const [before, after] = await networks(preset('lossy'), [AT + 1, scenario.until]);
  for (const link of after?.links ?? []) expect(link).toMatchObject(WIFI);
  const sent = (after?.sent ?? 0) - (before?.sent ?? 0);
  const dropped = (after?.dropped ?? 0) - (before?.dropped ?? 0);
  expect(sent).toBeGreaterThan(100);
  expect(dropped / sent).toBeGreaterThan(WIFI.loss / 2);
  expect(dropped / sent).toBeLessThan(WIFI.loss * 2);
  expect(after === undefined ? '' : networkLook(after, texts.en)).toContain('8');
});

test('two data centres are far from each other and near inside', async () => {
  const [network] = await networks(preset('twoCentres'), [AT + 1]);
  const near = new Set(['e1', 'e2', 'e3']);
  for (const { from, to, latency } of network?.links ?? [])
    expect(latency, `${from} to ${to}`).toEqual(near.has(from) === near.has(to) ? NEAR : FAR);
  expect(network === undefined ? [] : rowsOf(network, texts.en).map(({ name }) => name)).toEqual([
    '8 directions',
    '12 directions',
  ]);
});

test('in an asymmetric network nobody hears the one that hears everybody', async () => {
  const [network] = await networks(preset('asymmetric'), [AT + 1]);
  expect(network?.cuts).toEqual(['e1', 'e3', 'e4', 'e5'].map((to) => ({ from: TARGET, to })));
  expect(network?.sides).toEqual([]);
});

test('a flapping member goes and comes again, until the network is healed', async () => {
  const half = ROUND / 2;
  const times = [AT + 1, AT + half - 1, AT + half + 1];
  const [out, still, back] = await networks(preset('flapping'), times);
  expect(out?.sides.map(({ members }) => members)).toEqual([['e1', 'e3', 'e4', 'e5'], [TARGET]]);
  expect(out?.flapping).toEqual([TARGET]);
  expect(still?.sides).toHaveLength(2);
  expect(back?.sides).toEqual([]);
  expect(back?.cuts).toEqual([]);
  expect(back === undefined ? false : canHeal(back)).toBe(true);

  const heal: UserAction = { at: AT + 100_000, action: { do: 'heal' } };
  const healed = await networks(preset('flapping'), [AT + 200_000, AT + ROUND - 1], [heal]);
  for (const network of healed) {
    expect(network.flapping).toEqual([]);
    expect(network.cuts).toEqual([]);
    expect(canHeal(network)).toBe(false);
  }
});
