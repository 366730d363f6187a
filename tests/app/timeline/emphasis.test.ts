import { describe, expect, it } from 'vitest';
import { emphasise } from '../../../src/app/timeline/emphasis/emphasis';
import { type LayoutInput, layout } from '../../../src/app/timeline/layout';
import { zoomAround } from '../../../src/app/timeline/zoom/zoom';
import type { EventView, TimelineView } from '../../../src/sim/view';

const event = (id: number, at: number, more: Partial<EventView> = {}): EventView => ({
  id,
  at,
  lane: 'log',
  shape: 'write',
  entities: ['etcd/e1'],
  label: `event ${id}`,
  visible: true,
  causes: [],
  ...more,
});
/** 0 → 1 (bookkeeping, not drawn) → 2 → 3 (the chosen one) → 4 → 5; 6 has nothing to do with it. */
const timeline: TimelineView = {
  start: 0,
  end: 1e6,
  events: [
    event(0, 0, { lane: 'client', shape: 'request' }),
    event(1, 100_000, { lane: 'you', shape: 'timer', visible: false, causes: [0] }),
    event(2, 200_000, { causes: [1] }),
    event(3, 400_000, { shape: 'commit', causes: [2] }),
    event(4, 600_000, { lane: 'net', shape: 'decision', causes: [3] }),
    event(5, 800_000, { lane: 'client', shape: 'response', causes: [4] }),
    event(6, 900_000),
  ],
  bands: [],
  cuts: [],
};
const drawn = (more: Partial<LayoutInput> = {}) =>
  layout({
    timeline,
    lanes: ['you', 'client', 'raft', 'log', 'net'],
    width: 1000,
    compress: true,
    variant: 'study',
    hiddenFrom: null,
    lang: 'en',
    ...more,
  });
const chain = { event: 3, upstream: [0, 1, 2], downstream: [4, 5] };

describe('a causal chain', () => {
  it('gives causes and effects their roles, and lets the rest recede', () => {
    const { roles, recedes } = emphasise(drawn(), timeline.events, chain, null);
    expect(recedes).toBe(true);
    expect(Object.fromEntries(roles)).toEqual({
      e0: 'cause',
      e2: 'cause',
      e3: 'cause',
      e4: 'effect',
      e5: 'effect',
    });
  });

  it('is accounted for mark by mark, what is not drawn by the mark that it led to', () => {
    const { members } = emphasise(drawn(), timeline.events, chain, null);
    expect(members.get('e2')).toEqual([1, 2]);
    const all = [...members.values()].flat().sort((one, other) => one - other);
    expect(all).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('is joined solid towards the chosen event and dashed away from it, over what is not drawn', () => {
    const { links, rings } = emphasise(drawn(), timeline.events, chain, null);
    expect(links.map(({ key }) => key)).toEqual([
      'cause/e0-e2',
      'cause/e2-e3',
      'effect/e3-e4',
      'effect/e4-e5',
    ]);
    expect(rings).toMatchObject([{ kind: 'chosen', x: 400 }]);
  });

  it('ends at an open question', () => {
    const hidden = drawn({ hiddenFrom: 500_000 });
    const { links, members } = emphasise(hidden, timeline.events, chain, null);
    expect(links.every(({ kind }) => kind === 'cause')).toBe(true);
    expect([...members.values()].flat()).not.toContain(4);
  });

  it('does not let anything recede when the chosen event itself is hidden', () => {
    const hidden = drawn({ hiddenFrom: 300_000 });
    const { recedes, roles } = emphasise(hidden, timeline.events, chain, null);
    expect([recedes, roles.size]).toEqual([false, 0]);
  });

  it('runs to the edge when it leaves the view', () => {
    const fit = drawn();
    const view = { base: fit.base, width: fit.plotWidth };
    const zoom = zoomAround(view, { scale: 1, left: Number.NEGATIVE_INFINITY }, 4, 400);
    const { links, members } = emphasise(drawn({ zoom }), timeline.events, chain, null);
    expect(links.some(({ x2 }) => x2 === 1000)).toBe(true);
    expect([...members.values()].flat()).not.toContain(5);
  });
});

describe('a search', () => {
  it('rings what it has found and lets the rest recede', () => {
    const { roles, rings, recedes } = emphasise(drawn(), timeline.events, null, [2, 6]);
    expect([...roles.values()]).toEqual(['found', 'found']);
    expect(rings.map(({ kind }) => kind)).toEqual(['found', 'found']);
    expect(recedes).toBe(true);
  });

  it('finds nothing behind an open question, and nothing recedes for it', () => {
    const { rings, recedes } = emphasise(
      drawn({ hiddenFrom: 500_000 }),
      timeline.events,
      null,
      [6],
    );
    expect([rings.length, recedes]).toEqual([0, false]);
  });
});
