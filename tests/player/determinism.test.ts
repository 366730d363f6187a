import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../src/kernel/json';
import { runUntil } from '../../src/kernel/run';
import { History } from '../../src/player/history';
import { InProcessPlayer } from '../../src/player/inProcess';
import { fingerprintOf } from '../../src/player/inquiry';
import { compile } from '../../src/scenario/compile';
import { judge, outcomeOf } from '../../src/scenario/outcome';
import type { Action, Scenario, UserAction } from '../../src/scenario/types';
import { parseScenario } from '../../src/scenario/yaml';

const crash: Action = { do: 'crash', target: 'e4', signal: 'KILL' };

function shipped(id: string): Scenario {
  const parsed = parseScenario(
    readFileSync(new URL(`../../public/scenarios/${id}.yaml`, import.meta.url), 'utf8'),
  );
  if ('scenario' in parsed) return parsed.scenario;
  throw new Error(JSON.stringify(parsed.problems));
}

const SCENARIOS = ['minority-leader', 'first-election'];

describe.each(SCENARIOS)('%s', (id) => {
  const scenario = shipped(id);

  test.each([1, 7, 42])(
    'gives the same trace twice with seed %i, and keeps its expectations',
    async (seed) => {
      const input = { scenario, seed, actions: [] };
      const hashes = [];
      for (const player of [new InProcessPlayer(), new InProcessPlayer()]) {
        await player.load(input);
        hashes.push((await player.query('traceHash', {})).hash);
      }
      expect(hashes[0]).toBe(hashes[1]);
      const history = new History(input);
      history.complete();
      for (const expectation of scenario.expect.filter(({ at }) => at === 'end')) {
        expect(judge(expectation, outcomeOf(history.last))).toMatchObject({ ok: true });
      }
    },
  );

  test('has every fact of its lesson, for fifty seeds', async () => {
    for (let seed = 1; seed <= 50; seed += 1) {
      const player = new InProcessPlayer();
      await player.load({ scenario, seed, actions: [] });
      const { steps } = await player.query('lesson', {});
      steps.forEach((step, i) => {
        expect(step.at, `seed ${seed}, step ${i + 1}`).not.toBeNull();
        const variants = scenario.lesson[i]?.say ?? [];
        const shown = variants.find(({ if: given }) => {
          if (given === null) return true;
          const fact = step.facts[given.fact];
          return fact?.kind === 'duration' && fact.micros > given.above;
        });
        for (const [, name = ''] of (shown?.text.en ?? '').matchAll(/\{([a-z-]+)(?::[^}]*)?\}/g)) {
          expect(step.facts[name], `seed ${seed}, step ${i + 1}, {${name}}`).toBeDefined();
        }
      });
      const stops = steps.map(({ at }) => at ?? 0);
      expect(stops, `seed ${seed}`).toEqual([...stops].sort((a, b) => a - b));
    }
  });
});

describe('seeking', () => {
  const scenario = shipped('minority-leader');
  const input = { scenario, seed: 42, actions: [] };
  const history = new History(input);
  history.complete();

  test('to any step equals running straight there', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: history.length }), (step) => {
        const { system, world } = compile(input);
        expect(fingerprintOf(history.worldAt(step))).toBe(
          fingerprintOf(runUntil(system, world, { step })),
        );
      }),
    );
  });

  test('in a laboratory, too, and on a branch of it', () => {
    const lab = { scenario: shipped('cap-side-by-side'), seed: 42, actions: [] };
    const at = 15_000_000;
    const heal: UserAction = { at, action: { do: 'heal' } };
    const run = new History(lab);
    run.complete();
    const branch = run.fork({ ...lab, actions: [heal] }, at);
    branch.complete();
    expect(branch.length).not.toBe(run.length);
    for (const history of [run, branch]) {
      let { system, world } = compile(history.input);
      for (const share of [0.01, 0.2, 0.21, 0.5, 0.501, 0.9, 1]) {
        const step = Math.floor(share * history.length);
        world = runUntil(system, world, { step });
        // To and fro: it must not matter where one comes from.
        history.worldAt(history.length - step);
        expect(fingerprintOf(history.worldAt(step))).toBe(fingerprintOf(world));
      }
    }
  });

  test('in any order shows what a fresh player shows there', async () => {
    const player = new InProcessPlayer();
    await player.load(input);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 12_000_000 }), { minLength: 1, maxLength: 6 }),
        async (times) => {
          for (const at of times) await player.seek({ at });
          const fresh = new InProcessPlayer();
          await fresh.load(input);
          const frame = await fresh.seek({ at: times.at(-1) ?? 0 });
          expect(await player.query('fingerprint', {})).toEqual(
            await fresh.query('fingerprint', {}),
          );
          expect(frame.step).toBe(history.stepAt(times.at(-1) ?? 0));
        },
      ),
      { numRuns: 15 },
    );
  });

  test('names only events of before as causes', () => {
    const history = new History(input);
    history.complete();
    const wrong = [...history.all()].filter(({ id, causes }) => causes.some((one) => one >= id));
    expect(wrong).toEqual([]);
  });

  test('sends changes that add up to the complete view', async () => {
    const player = new InProcessPlayer();
    const first = await player.load(input);
    const view = new Map(first.changed.map(({ key, value }) => [key, value]));
    for (const at of [500_000, 2_900_000, 2_950_000, 100_000, 9_000_000]) {
      for (const { key, value } of (await player.seek({ at })).changed) {
        if (value === null) view.delete(key);
        else view.set(key, value);
      }
    }
    const fresh = new InProcessPlayer();
    await fresh.load(input);
    await fresh.seek({ at: 0 });
    const complete = new Map<string, unknown>();
    for (const frame of [await fresh.load(input), await fresh.seek({ at: 9_000_000 })]) {
      for (const { key, value } of frame.changed) {
        if (value === null) complete.delete(key);
        else complete.set(key, value);
      }
    }
    expect(canonicalJson(Object.fromEntries(view))).toBe(
      canonicalJson(Object.fromEntries(complete)),
    );
  });

  test('acting in the past replaces the future and nothing else', async () => {
    const player = new InProcessPlayer();
    await player.load(input);
    await player.seek({ at: 2_000_000 });
    const before = (await player.query('fingerprint', {})).fingerprint;
    const actions = [{ at: 3_000_000, action: crash }];
    await player.load({ ...input, actions });
    await player.seek({ at: 2_000_000 });
    expect((await player.query('fingerprint', {})).fingerprint).toBe(before);
    const frame = await player.seek({ at: 3_100_000 });
    expect(
      frame.changed.some(
        ({ value }) =>
          value?.kind === 'member' && value.name === 'e4' && value.status === 'stopped',
      ),
    ).toBe(true);
  });
});

test('a run that passes a bound stops with the event that passed it', () => {
  const scenario = shipped('first-election');
  const { system, world } = compile({ scenario, seed: 1, actions: [] });
  const bounded = { ...system, bounds: { ...system.bounds, eventsPerRun: 10 } };
  expect(() => runUntil(bounded, world, { at: scenario.until })).toThrow(
    'a run has at most 10 events',
  );
});
