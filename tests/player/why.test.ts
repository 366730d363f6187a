import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { InProcessPlayer } from '../../src/player/inProcess';
import type { Action, UserAction } from '../../src/scenario/types';
import { parseScenario } from '../../src/scenario/yaml';
import type { EventView } from '../../src/sim/view';

const parsed = parseScenario(readFileSync('public/scenarios/minority-leader.yaml', 'utf8'));
if (!('scenario' in parsed)) throw new Error('the scenario is valid');
const { scenario } = parsed;
const second = 1_000_000;
const at = (time: number, action: Action): UserAction => ({ at: time, action });

async function opened(actions: readonly UserAction[] = []): Promise<InProcessPlayer> {
  const player = new InProcessPlayer();
  await player.load({ scenario, seed: 42, actions });
  return player;
}

describe('the chain of an event', () => {
  let player: InProcessPlayer;
  let events: readonly EventView[];
  beforeAll(async () => {
    player = await opened();
    ({ events } = await player.query('timeline', {}));
  });

  /** Everything that led to an event, by another way than the player's: backwards through the list. */
  function ledTo(id: number): number[] {
    const needed = new Set([id]);
    for (let i = id; i >= 0; i -= 1)
      if (needed.has(i)) for (const cause of events[i]?.causes ?? []) needed.add(cause);
    needed.delete(id);
    return [...needed].sort((a, b) => a - b);
  }

  /** Everything that came of it: forwards through the list. */
  function cameOf(id: number): number[] {
    const reached = new Set([id]);
    for (const event of events)
      if (event.causes.some((cause) => reached.has(cause))) reached.add(event.id);
    reached.delete(id);
    return [...reached].sort((a, b) => a - b);
  }

  test('is the transitive closure of the causes, in both directions', async () => {
    const visible = events.filter((event) => event.visible).map(({ id }) => id);
    for (const id of visible.filter((_, i) => i % 9 === 0)) {
      const chain = await player.query('chain', { selection: `event/${id}` });
      expect(chain?.upstream).toEqual(ledTo(id));
      expect(chain?.downstream).toEqual(cameOf(id));
    }
  });

  test('of a commit names every acknowledgement of its majority', async () => {
    await player.seek({ at: 2.92 * second });
    const chain = await player.query('chain', { selection: 'etcd/e4/106' });
    const commit = events[chain?.event ?? -1];
    expect(commit?.label).toBe('e4 commit 106');
    const why = await player.query('explain', { selection: 'etcd/e4/106' });
    expect(why?.code).toBe('commitLeader');
    expect(why?.reasons.map(({ code, values }) => [values.member, code])).toEqual([
      ['e4', 'ownDisk'],
      ['e5', 'acknowledged'],
      ['e3', 'acknowledged'],
    ]);
    for (const { event } of why?.reasons ?? [])
      expect([...(chain?.upstream ?? []), chain?.event]).toContain(event);
  });

  test('begins with what somebody did and ends with the event, each step caused by the one before', async () => {
    await player.seek({ at: 2.92 * second });
    const chain = await player.query('chain', { selection: 'etcd/e4/106' });
    const path = chain?.path.map(({ label }) => label) ?? [];
    expect(path[0]).toBe('c2 put x=2 at leader');
    expect(path.at(-1)).toBe('e4 commit 106');
    const ids = chain?.path.map(({ id }) => id) ?? [];
    ids.slice(1).forEach((id, i) => {
      expect(ledTo(id)).toContain(ids[i]);
    });
  });
});

describe('why not', () => {
  test('an entry is not committed: which acknowledgements are missing, and where each ended', async () => {
    const player = await opened();
    await player.seek({ at: 2.2 * second });
    const why = await player.query('explain', { selection: 'etcd/e1/105' });
    expect(why).toMatchObject({ code: 'notCommitted', values: { count: 2, needed: 3 } });
    expect(why?.reasons.map(({ code, values, holds }) => [values.member, code, holds])).toEqual([
      ['e1', 'ownDisk', true],
      ['e2', 'acknowledged', true],
      ['e3', 'appendCut', false],
      ['e4', 'appendCut', false],
      ['e5', 'appendCut', false],
    ]);
    const { events } = await player.query('timeline', {});
    for (const { code, event } of why?.reasons ?? [])
      if (code === 'appendCut') expect(events[event ?? -1]?.label).toMatch(/^MsgApp e1→e\d/);
  });

  test('nobody leads: what each member is doing about it', async () => {
    const stop = ['e3', 'e4', 'e5'].map((target) =>
      at(second, { do: 'crash', target, signal: 'KILL' } as const),
    );
    const player = await opened(stop);
    await player.seek({ at: 5 * second });
    const why = await player.query('explain', { selection: 'leader' });
    expect(why).toMatchObject({ code: 'noLeader', values: { needed: 3 } });
    const codes = Object.fromEntries(
      (why?.reasons ?? []).map(({ code, values }) => [values.member, code]),
    );
    expect(codes).toEqual({
      e1: 'noMajority',
      e2: 'noMajority',
      e3: 'memberStopped',
      e4: 'memberStopped',
      e5: 'memberStopped',
    });
  });

  test('a vote was refused: the rule gives its own reason', async () => {
    // With its log two entries behind, e2 asks for a vote that nobody can give.
    const player = await opened([
      at(4.6 * second, { do: 'isolate', target: 'e2' }),
      at(4.7 * second, {
        do: 'put',
        client: 'c2',
        member: 'leader',
        key: 'z',
        value: '1',
        timeout: 5 * second,
      }),
      at(7 * second, { do: 'heal' }),
      at(7.01 * second, { do: 'fire', target: 'e2', event: 'TIMEOUT_NOW' }),
    ]);
    const { events } = await player.query('timeline', {});
    const refusals = [];
    for (const { id, at: time } of events) {
      if (time < 7 * second) continue;
      const why = await player.query('explain', { selection: `event/${id}` });
      if (why?.code === 'refusedVote') refusals.push(why);
    }
    expect(refusals.length).toBeGreaterThan(0);
    for (const why of refusals) {
      expect(why.values).toMatchObject({ to: 'e2' });
      expect(why.because).not.toBe('');
    }
  });

  test('a run, and every selection in it, is explained without an error', async () => {
    const player = await opened();
    const { events } = await player.query('timeline', {});
    for (const time of [0, 0.3, 1.4, 2.9, 3.3, 4.5, 8, 12]) {
      await player.seek({ at: time * second });
      for (const name of ['e1', 'e2', 'e3', 'e4', 'e5']) {
        await player.query('explain', { selection: `etcd/${name}` });
        for (const index of [1, 96, 104, 105, 106, 107])
          await player.query('explain', { selection: `etcd/${name}/${index}` });
      }
    }
    for (const { id } of events) {
      const why = await player.query('explain', { selection: `event/${id}` });
      expect(why).not.toBeNull();
    }
  });
});
