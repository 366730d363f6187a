import { expect, test } from 'vitest';
import { loadInput } from '../../src/cli/input';
import { formatLink, type LinkView } from '../../src/link/link';
import { packBranches } from '../../src/scenario/pack';
import type { Action } from '../../src/scenario/types';

const crash = (target: string): Action => ({ do: 'crash', target, signal: 'KILL' });
const grown = (['B', 'C'] as const).map((name, i) => ({
  name,
  label: '',
  actions: [{ at: 2_000_000, action: crash(`e${i + 2}`) }],
  parent: 'A',
  from: 2_000_000,
}));

async function targets(id: string, view: LinkView): Promise<unknown> {
  const link = await formatLink({ route: { kind: 'scenario', id }, view });
  const loaded = await loadInput(link, { seed: null, until: null });
  if ('errors' in loaded) throw new Error(loaded.errors.join('\n'));
  return loaded.input.actions.map(({ action }) => action);
}

test('a link of several branches runs the one that the page would open', async () => {
  const actions = packBranches(grown);
  expect(await targets('first-election', { actions })).toEqual([crash('e3')]);
  expect(await targets('first-election', { actions, branch: 'B' })).toEqual([crash('e2')]);
  expect(await targets('first-election', { actions, branch: 'A' })).toEqual([]);
});

test("a scenario's own branch runs by its letter", async () => {
  expect(await targets('disturbing-rejoin', {})).toEqual([]);
  expect(await targets('disturbing-rejoin', { branch: 'B' })).not.toEqual([]);
});
