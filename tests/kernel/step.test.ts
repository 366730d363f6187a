import { describe, expect, test } from 'vitest';
import { Cells } from '../../src/kernel/cells';
import { Heap } from '../../src/kernel/heap';
import { Roster } from '../../src/kernel/roster';
import { runUntil } from '../../src/kernel/run';
import { startScript } from '../../src/kernel/script';
import { ModelError } from '../../src/kernel/step';
import type { Component, Effect, Pending, SimEvent, System, World } from '../../src/kernel/types';

/** A kernel with one kind of component and a network of 10 µs without luck. */
function systemOf(
  component: Component,
  changes: Partial<System<{ cut: boolean }>> = {},
): System<{ cut: boolean }> {
  return {
    components: () => component,
    network: {
      route: (net) => [net, [{ fate: 'arrives', after: 10 }]],
      act: (_net, event) => [{ cut: event.body.type === 'cut' }, []],
      severs: (net) => net.cut,
    },
    direct: (_world, body) => [{ to: body.type === 'cut' ? 'network' : 'a', body }],
    resolve: (_world, to) => to,
    script: { timed: [], conditional: [] },
    watch: (witness) => witness,
    bounds: { eventsPerInstant: 100, eventsPerRun: 1_000 },
    ...changes,
  };
}

function worldOf(system: System<{ cut: boolean }>, names = ['a', 'b']): World<{ cut: boolean }> {
  const start: Pending[] = names.map((to, seq) => ({
    at: 0,
    seq,
    kind: 'action',
    sentAt: 0,
    from: 'you',
    to,
    body: { type: 'START' },
    causes: [],
    key: '',
  }));
  return {
    at: 0,
    step: 0,
    entities: Roster.of(names.map((name) => [name, { state: 0, timers: Cells.none() }])),
    queue: Heap.of(start),
    posted: start.length,
    network: { cut: false },
    script: startScript(system.script),
    witness: null,
    crowd: 0,
  };
}

function run(system: System<{ cut: boolean }>, at = 1_000): SimEvent[] {
  const events: SimEvent[] = [];
  runUntil(system, worldOf(system), { at }, (event) => events.push(event));
  return events;
}

const counting = (effects: (type: string, state: number) => readonly Effect[]): Component => ({
  react: (state, event) => [Number(state) + 1, effects(event.body.type, Number(state))],
});

describe('events', () => {
  test('are caused by the event that sent them, and by what their notes needed', () => {
    const events = run(
      systemOf(
        counting((type) => {
          if (type === 'START') return [{ kind: 'send', to: 'b', body: { type: 'hello' } }];
          return [{ kind: 'note', reason: 'both', about: 'b', data: {}, causes: [0, 1] }];
        }),
      ),
    );
    const hellos = events.filter(({ body }) => body.type === 'hello');
    expect(hellos.map(({ at }) => at)).toEqual([10, 10]);
    expect(hellos[0]?.causes).toEqual([0, 1]);
    expect(hellos[1]?.notes).toEqual([{ reason: 'both', about: 'b', data: {} }]);
  });

  test('of a replaced or cancelled timer never happen', () => {
    const events = run(
      systemOf(
        counting((type) =>
          type === 'START'
            ? [
                { kind: 'timer', key: 't', after: 5, body: { type: 'early' } },
                { kind: 'timer', key: 't', after: 9, body: { type: 'late' } },
                { kind: 'timer', key: 'u', after: 7, body: { type: 'never' } },
                { kind: 'cancel', key: 'u' },
              ]
            : [],
        ),
      ),
    );
    expect(events.map(({ body }) => body.type)).toEqual(['START', 'START', 'late', 'late']);
  });

  test('in flight at a cut become dropped events at that instant', () => {
    const system = systemOf(
      counting((type) =>
        type === 'START' ? [{ kind: 'send', to: 'b', body: { type: 'hello' } }] : [],
      ),
      {
        script: {
          timed: [{ name: 'cut', at: 4, when: null, plus: 0, body: { type: 'cut' } }],
          conditional: [],
        },
      },
    );
    const events = run(system);
    const dropped = events.filter(({ kind }) => kind === 'dropped');
    expect(
      dropped.map(({ at, sentAt, body }) => [
        at,
        sentAt,
        (body as unknown as { reason: string }).reason,
      ]),
    ).toEqual([
      [4, 0, 'cut'],
      [4, 0, 'cut'],
    ]);
    expect(events.some(({ body }) => body.type === 'hello')).toBe(false);
  });

  test('that a condition waits for release its action once, after its delay', () => {
    const system = systemOf(
      counting((type) =>
        type === 'START' ? [{ kind: 'send', to: 'b', body: { type: 'hello' } }] : [],
      ),
      {
        script: {
          timed: [],
          conditional: [
            {
              name: 'x',
              at: null,
              when: (event) => event.body.type === 'hello',
              plus: 30,
              body: { type: 'poke' },
            },
          ],
        },
      },
    );
    const pokes = run(system).filter(({ body }) => body.type === 'poke');
    expect(pokes.map(({ at }) => at)).toEqual([40]);
  });
});

describe('a run', () => {
  test('leaves the world it started from as it was', () => {
    const system = systemOf(counting(() => []));
    const start = worldOf(system);
    const before = JSON.stringify(start);
    runUntil(system, start, { at: 100 });
    expect(JSON.stringify(start)).toBe(before);
  });

  test('that never leaves an instant is stopped, with the event that passed the bound', () => {
    const system = systemOf(
      counting(() => [{ kind: 'timer', key: 't', after: 0, body: { type: 'again' } }]),
    );
    expect(() => run(system)).toThrow(ModelError);
    try {
      run(system);
    } catch (error) {
      expect((error as ModelError).message).toBe('at most 100 events happen at one instant');
      expect((error as ModelError).event.body.type).toBe('again');
    }
  });
});
