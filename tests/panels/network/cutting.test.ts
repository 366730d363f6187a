import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  groupsOf,
  insideOf,
  letterOf,
  type Placed,
  rightOf,
  toggled,
} from '../../../src/panels/network/cutting';
import { layoutDraft } from '../../../src/panels/network/draft';
import {
  continued,
  isTap,
  partedBy,
  type Stroke,
  tapped,
} from '../../../src/panels/network/stroke';

/** Five members in a ring of radius 70 around (140, 95): e1 at the top, then clockwise. */
const MEMBERS: readonly Placed[] = ['e1', 'e2', 'e3', 'e4', 'e5'].map((name, i) => ({
  name,
  x: 140 + 70 * Math.sin((2 * Math.PI * i) / 5),
  y: 95 - 70 * Math.cos((2 * Math.PI * i) / 5),
}));
const NAMES = MEMBERS.map(({ name }) => name);
const TWO_AND_THREE = [
  ['e1', 'e2'],
  ['e3', 'e4', 'e5'],
];
const point = fc.record({
  x: fc.integer({ min: 0, max: 280 }),
  y: fc.integer({ min: 0, max: 190 }),
});

function drawn(shape: Stroke['shape'], ...points: readonly (readonly [number, number])[]): Stroke {
  const [first, ...rest] = points.map(([x, y]) => ({ x, y }));
  return rest.reduce<Stroke>(continued, { shape, points: first === undefined ? [] : [first] });
}

describe('a line across the members', () => {
  test('parts those on its two sides', () => {
    const stroke = drawn('line', [70, 10], [150, 80], [270, 160]);
    expect(groupsOf(NAMES, partedBy(stroke, MEMBERS))).toEqual(TWO_AND_THREE);
  });

  test('is the same cut when it is drawn the other way round', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        const there = groupsOf(NAMES, rightOf(MEMBERS, a, b));
        const back = groupsOf(NAMES, rightOf(MEMBERS, b, a));
        // A member on the line itself stands on neither right-hand side.
        const isOnLine = MEMBERS.some(
          ({ x, y }) => Math.abs((b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x)) < 1e-6,
        );
        if (!isOnLine) expect(back).toEqual(there);
      }),
    );
  });

  test('that leaves everybody on one side parts nobody', () => {
    expect(groupsOf(NAMES, partedBy(drawn('line', [0, 0], [280, 2]), MEMBERS))).toBeNull();
  });

  test('that hardly moves is a tap', () => {
    expect(isTap(drawn('line', [50, 50], [53, 52]))).toBe(true);
    expect(isTap(drawn('line', [50, 50], [90, 52]))).toBe(false);
    expect(tapped(MEMBERS, { x: 150, y: 30 })?.name).toBe('e1');
    expect(tapped(MEMBERS, { x: 140, y: 95 })).toBeNull();
  });
});

describe('a lasso', () => {
  test('parts those inside from the rest, like the line and like the taps', () => {
    const around = drawn('lasso', [110, 5], [240, 5], [240, 95], [190, 110], [110, 40]);
    expect(insideOf(MEMBERS, around.points)).toEqual(['e1', 'e2']);
    expect(groupsOf(NAMES, partedBy(around, MEMBERS))).toEqual(TWO_AND_THREE);
    const taps = ['e2', 'e1'].reduce<readonly string[]>(
      (group, name) => toggled(NAMES, group, name),
      [],
    );
    expect(groupsOf(NAMES, taps)).toEqual(TWO_AND_THREE);
    const others = ['e5', 'e3', 'e4'].reduce<readonly string[]>(
      (group, name) => toggled(NAMES, group, name),
      [],
    );
    expect(groupsOf(NAMES, others)).toEqual(TWO_AND_THREE);
  });

  test('around nobody or everybody parts nobody', () => {
    expect(groupsOf(NAMES, [])).toBeNull();
    expect(groupsOf(NAMES, NAMES)).toBeNull();
  });
});

test('two groups hold every member once, and the first member stands on side A', () => {
  fc.assert(
    fc.property(fc.subarray(NAMES), (parted) => {
      const groups = groupsOf(NAMES, parted);
      if (groups === null) return;
      expect(groups.flat().sort()).toEqual(NAMES);
      expect(letterOf(groups, 'e1')).toBe('A');
    }),
  );
});

describe('the preview', () => {
  const given = { width: 280, height: 190, members: MEMBERS, r: 13 };

  test('names the sides and hatches the one without a majority', () => {
    const stroke = drawn('line', [70, 10], [270, 160]);
    const cutting = { tool: 'line', group: partedBy(stroke, MEMBERS) } as const;
    const marks = layoutDraft({ ...given, cutting, stroke });
    expect(marks.letters.map(({ name, letter }) => name + letter)).toEqual([
      'e1A',
      'e2A',
      'e3B',
      'e4B',
      'e5B',
    ]);
    expect(marks.hatches).toHaveLength(1);
    expect(marks.gap).not.toBe('');
  });

  test('parts the ground between neighbours however they were chosen', () => {
    const cutting = { tool: 'tap', group: ['e3', 'e4', 'e5'] } as const;
    const marks = layoutDraft({ ...given, cutting, stroke: null });
    expect(marks.gap).not.toBe('');
    expect(marks.trail).toBe('');
    const apart = { tool: 'tap', group: ['e1', 'e3'] } as const;
    const scattered = layoutDraft({ ...given, cutting: apart, stroke: null });
    expect(scattered.gap).toBe('');
    expect(scattered.hatches).toHaveLength(2);
  });

  test('is nothing while nothing is cut', () => {
    const marks = layoutDraft({ ...given, cutting: null, stroke: null });
    expect([marks.hatches, marks.letters, marks.gap, marks.trail]).toEqual([[], [], '', '']);
  });
});
