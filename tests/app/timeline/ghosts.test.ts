import { describe, expect, it } from 'vitest';
import { type LayoutInput, layout } from '../../../src/app/timeline/layout';
import type { GhostLane } from '../../../src/app/timeline/types';
import { story } from './story';

const ghost = (name: string, from: number, label = 'cut e1 | e2'): GhostLane => {
  return { name, label, from, timeline: story() };
};
const drawn = (ghosts: readonly GhostLane[], more: Partial<LayoutInput> = {}) =>
  layout({
    timeline: story(),
    lanes: ['you', 'client', 'raft', 'log', 'net'],
    width: 1010,
    compress: true,
    variant: 'study',
    hiddenFrom: null,
    lang: 'en',
    ghosts,
    ...more,
  });

describe('other branches', () => {
  it('take a thin lane each under the leaders, and move nothing above', () => {
    const { frame, ghosts } = drawn([ghost('B', 3e6), ghost('C', 4e6)]);
    expect(frame.height).toBe(144);
    expect(frame.lanes).toEqual(drawn([]).frame.lanes);
    expect(ghosts.map(({ y }) => y)).toEqual([113, 125]);
    expect(frame.axisY).toBe(130);
  });

  it('begin where they part: what is before is the run on the stage', () => {
    const [row] = drawn([ghost('B', 3e6)]).ghosts;
    expect(row?.partsAt).toBe(row?.left);
    expect(row?.marks.every(({ x }) => x >= (row?.left ?? 0))).toBe(true);
    expect(row?.bands.every(({ x }) => x >= (row?.left ?? 0))).toBe(true);
  });

  it('are called by as many of their words as fit before them', () => {
    expect(drawn([ghost('B', 8e6)]).ghosts[0]?.text).toBe('cut e1 | e2');
    const long = ghost(
      'B',
      2.2e6,
      'a very long name of a branch, longer than the room before it is',
    );
    expect(drawn([long]).ghosts[0]?.text).toMatch(/^a very.*…$/);
    expect(drawn([ghost('B', 0)]).ghosts[0]?.text).toBe('');
  });

  it('say nothing of a hidden future', () => {
    const hidden = drawn([ghost('B', 3e6), ghost('C', 6e6)], { hiddenFrom: 4_106_000 });
    expect(hidden.ghosts.map(({ name }) => name)).toEqual(['B']);
    const [row] = hidden.ghosts;
    expect(row?.right).toBeLessThanOrEqual(hidden.plotWidth);
    expect(row?.marks.every(({ x }) => x <= hidden.plotWidth)).toBe(true);
  });

  it('are at most three, and none on a wall', () => {
    const four = ['B', 'C', 'D', 'E'].map((name) => ghost(name, 3e6));
    expect(drawn(four).ghosts).toHaveLength(3);
    expect(drawn(four, { variant: 'projector' }).ghosts).toEqual([]);
  });

  it('keep folds from hiding what was done in them', () => {
    const last = drawn([]).axis.breaks.at(-1);
    if (last === undefined) throw new Error('nothing is folded');
    const inside = (last.from + last.to) / 2;
    const busy = story();
    const deed = {
      ...busy.events[0],
      id: 9999,
      at: inside,
      visible: true,
    } as (typeof busy.events)[number];
    const lane = { ...ghost('B', 3e6), timeline: { ...busy, events: [...busy.events, deed] } };
    const { axis } = drawn([lane]);
    expect(axis.breaks.some(({ from, to }) => inside > from && inside < to)).toBe(false);
  });
});
