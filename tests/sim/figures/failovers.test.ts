import { describe, expect, test } from 'vitest';
import { runUntil } from '../../../src/kernel/run';
import { compile } from '../../../src/scenario/compile';
import { failover, leaderOf, median, members, scenarioWith } from './failovers';

/** The figures of raft-behaviour.md §13; the full run takes a thousand seeds of each. */
const full = process.env.ORRERY_FULL === '1';
const seeds = Array.from({ length: full ? 1_000 : 200 }, (_, i) => i + 1);
const fewer = seeds.slice(0, full ? 200 : 40);

describe.each([
  { size: 3, low: 1.05, high: 1.35 },
  { size: 5, low: 0.95, high: 1.35 },
])('the leader of $size members is killed', ({ size, low, high }) => {
  const failovers = seeds.map((seed) => failover(size, seed, 'KILL'));

  test('nobody leads before 0.8 s', () => {
    expect(Math.min(...failovers.map(({ seconds }) => seconds))).toBeGreaterThanOrEqual(0.8);
  });

  test(`the median is between ${low} and ${high} s`, () => {
    const middle = median(failovers.map(({ seconds }) => seconds));
    expect(middle).toBeGreaterThanOrEqual(low);
    expect(middle).toBeLessThanOrEqual(high);
  });

  test('at least 85 % need one term only', () => {
    const once = failovers.filter(({ terms }) => terms === 1).length;
    expect(once / failovers.length).toBeGreaterThanOrEqual(0.85);
  });
});

test('a leader that gets SIGTERM hands over within 0.15 s', () => {
  for (const size of [3, 5]) {
    const slowest = Math.max(...fewer.map((seed) => failover(size, seed, 'TERM').seconds));
    expect(slowest).toBeLessThan(0.15);
  }
});

test('a leader that is cut off steps down after one to two election timeouts', () => {
  const cutAt = 6_000_000;
  const scenario = scenarioWith({ members: 5 }, [{ at: '6s', do: 'isolate', target: 'leader' }]);
  const after = fewer.map((seed) => {
    const { system, world: start } = compile({ scenario, seed, actions: [] });
    const world = runUntil(system, start, { at: cutAt - 1 });
    const leader = leaderOf(world)?.config.name ?? '';
    let steppedDown = 0;
    runUntil(system, world, { at: cutAt + 5_000_000, when: () => steppedDown > 0 }, (event) => {
      const down = event.notes.some(
        ({ reason, about, data }) =>
          reason === 'role' && about === leader && data.from === 'leader',
      );
      if (down) steppedDown = event.at;
    });
    return (steppedDown - cutAt) / 1_000_000;
  });
  expect(Math.min(...after)).toBeGreaterThanOrEqual(0.98);
  expect(Math.max(...after)).toBeLessThanOrEqual(2.02);
});

describe('a follower that was cut off for 8 s comes back', () => {
  /** How far the highest term has risen one second after the healing, and how far once a leader stands again. */
  function rise(
    seed: number,
    preVote: boolean,
  ): { readonly brought: number; readonly settled: number } {
    const scenario = scenarioWith(
      { members: 5, preVote },
      [
        { at: '6s', do: 'isolate', target: 'follower' },
        { at: '14s', do: 'heal' },
      ],
      '60s',
    );
    const { system, world: start } = compile({ scenario, seed, actions: [] });
    const term = (world: typeof start) => Math.max(...members(world).map(({ raft }) => raft.term));
    const before = runUntil(system, start, { at: 5_999_999 });
    const healed = runUntil(system, before, { at: 15_000_000 });
    let settled = healed;
    runUntil(system, healed, { at: 60_000_000, when: () => agree(settled) }, (_event, after) => {
      settled = after;
    });
    return { brought: term(healed) - term(before), settled: term(settled) - term(before) };
  }

  function agree(world: Parameters<typeof members>[0]): boolean {
    const all = members(world);
    return all.every(
      ({ raft }) =>
        raft.lead !== null && raft.lead === all[0]?.raft.lead && raft.term === all[0]?.raft.term,
    );
  }

  test('with pre-vote the term of the cluster has not moved', () => {
    expect(fewer.map((seed) => rise(seed, true))).toEqual(
      fewer.map(() => ({ brought: 0, settled: 0 })),
    );
  });

  test('without pre-vote it is 4 to 10 terms higher, and nine of ten clusters settle within that', () => {
    const rises = fewer.map((seed) => rise(seed, false));
    expect(Math.min(...rises.map(({ brought }) => brought))).toBeGreaterThanOrEqual(4);
    expect(Math.max(...rises.map(({ brought }) => brought))).toBeLessThanOrEqual(10);
    // Afterwards members with older logs may campaign first a few times in a row: a geometric tail.
    const within = rises.filter(({ settled }) => settled <= 10).length;
    expect(within / rises.length).toBeGreaterThanOrEqual(0.9);
  });
});
