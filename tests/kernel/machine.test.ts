import { describe, expect, test } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { randomScenario } from '../../src/cli/fuzz/world';
import { assign, chart, fromMachine, setup } from '../../src/kernel/machine';
import { History } from '../../src/player/history';
import type { ClusterWorld } from '../../src/sim/cluster';
import type { MemberState } from '../../src/sim/etcd/types';
import { nextRole, type RoleEvent, roleChart } from '../../src/sim/raft/machine';

function memberOf(world: ClusterWorld, id: string): MemberState {
  const slot = world.entities.get(id);
  if (slot === undefined) throw new Error(`there is no ${id}`);
  return slot.state as MemberState;
}

describe('the adapter', () => {
  test("agrees with XState's public transition() on the role changes of recorded runs", () => {
    const events: RoleEvent[] = [
      { type: 'TIMER_FIRED' },
      { type: 'TIMEOUT_NOW' },
      { type: 'PREVOTES_COUNTED' },
      { type: 'VOTES_COUNTED' },
      { type: 'QUORUM_CHECKED' },
      { type: 'REMOVED' },
      { type: 'HIGHER_TERM', term: 1_000, lead: 'e1' },
      { type: 'LEADER_HEARD', term: 1_000, lead: 'e2' },
    ];
    let compared = 0;
    for (const seed of [1, 2, 3]) {
      const history = new History({ scenario: randomScenario(seed, 'none'), seed, actions: [] });
      history.complete();
      for (const event of history.all()) {
        if (!event.notes.some(({ reason }) => reason === 'role') || compared > 600) continue;
        const { raft } = memberOf(history.worldAt(event.id), event.to);
        for (const fact of events) {
          const snapshot = roleChart.machine.resolveState({ value: raft.role, context: raft });
          const [after] = transition(roleChart.machine, snapshot, fact);
          const [ours] = roleChart.transition({ value: raft.role, context: raft }, fact);
          expect(ours.value).toEqual(after.value);
          expect(ours.context).toEqual(after.context);
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(500);
  });

  test('never changes the state it is given', () => {
    const history = new History({ scenario: randomScenario(4, 'none'), seed: 4, actions: [] });
    history.complete();
    const { raft } = memberOf(history.last, 'etcd/e1');
    const before = JSON.stringify(raft);
    nextRole(Object.freeze(raft), { type: 'HIGHER_TERM', term: 10_000, lead: null });
    expect(JSON.stringify(raft)).toBe(before);
  });

  const lamp = setup({
    types: {
      context: {} as { shone: number; patience: number },
      events: {} as { type: 'PRESS' | 'SPENT' },
      input: {} as { patience: number },
    },
    delays: { patience: ({ context }) => context.patience },
    actions: {
      count: assign({ shone: ({ context }) => context.shone + 1 }),
      send: (_given, _params: { to: string; body: { type: string } }) => {},
    },
  }).createMachine({
    context: ({ input }) => ({ shone: 0, patience: input.patience }),
    initial: 'dark',
    states: {
      dark: {
        on: {
          PRESS: {
            target: 'bright',
            actions: ['count', { type: 'send', params: { to: 'wall', body: { type: 'lit' } } }],
          },
        },
      },
      bright: { after: { patience: 'dark' }, on: { PRESS: 'dark' } },
    },
  });

  test('turns delays into timers and sends into sends', () => {
    const compiled = chart<{ shone: number; patience: number }, { type: string }>(lamp);
    const [dark] = compiled.start({ patience: 5_000 });
    expect(dark).toEqual({
      value: 'dark',
      context: initialTransition(lamp, { patience: 5_000 })[0].context,
    });
    const [bright, effects] = compiled.transition(dark, { type: 'PRESS' });
    expect(bright).toEqual({ value: 'bright', context: { shone: 1, patience: 5_000 } });
    expect(effects).toContainEqual({ kind: 'send', to: 'wall', body: { type: 'lit' } });
    const timer = effects.find(({ kind }) => kind === 'timer');
    expect(timer).toMatchObject({ after: 5_000 });
    const [, leaving] = compiled.transition(bright, { type: 'PRESS' });
    expect(leaving.map(({ kind }) => kind)).toEqual(['cancel']);
    expect(compiled.can(dark, { type: 'PRESS' })).toBe(true);
  });

  test('makes a component of a whole machine', () => {
    const component = fromMachine<{ shone: number; patience: number }>(lamp);
    const occurrence = {
      id: 1,
      kind: 'action',
      at: 0,
      sentAt: 0,
      from: 'you',
      to: 'lamp',
      body: { type: 'PRESS' },
      causes: [],
    } as const;
    const [state] = component.react(
      { value: 'dark', context: { shone: 0, patience: 1 } },
      occurrence,
    );
    expect(state.value).toBe('bright');
  });

  test('refuses actions that the simulation does not know', () => {
    const rogue = setup({ actions: { shout: () => {} } }).createMachine({
      initial: 'a',
      states: { a: { on: { GO: { actions: 'shout' } } } },
    });
    const compiled = chart<unknown, { type: string }>(rogue);
    const [start] = compiled.start(undefined);
    expect(() => compiled.transition(start, { type: 'GO' })).toThrow(
      'a simulation machine has no action shout',
    );
  });
});
