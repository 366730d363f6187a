import { describe, expect, it } from 'vitest';
import type { ChartMarks } from '../../../src/app/chart/marks';
import { FIT, marksOf } from '../../../src/app/chart/marksOf';
import type { ChartView } from '../../../src/sim/view';
import { nestedChart, raftChart } from './raftChart';

const CAME: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  follower: [
    ['leader:QUORUM_CHECKED:0', 'active 2 of 5'],
    [':HIGHER_TERM:0', 'Heartbeat of e3 is of term 4'],
    ['candidate:LEADER_HEARD:0', 'App of e3 is of this term'],
  ],
  precandidate: [
    ['follower:TIMER_FIRED:0', 'no leader heard for 17 ticks'],
    ['precandidate:TIMER_FIRED:0', 'no leader heard for 12 ticks'],
  ],
  candidate: [
    ['precandidate:PREVOTES_COUNTED:0', '3 of 5 granted'],
    ['follower:TIMEOUT_NOW:0', 'the leader hands over'],
    ['candidate:TIMER_FIRED:1', 'no leader heard for 12 ticks'],
  ],
  leader: [['candidate:VOTES_COUNTED:0', '3 of 5 granted']],
};
/** Inner widths of columns of 264, 320 and 358 px, and the widths themselves. */
const WIDTHS = [239, 264, 295, 320, 358];

interface Rect {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function overlaps(marks: ChartMarks): string[] {
  const rects: Rect[] = [
    ...marks.states.filter(({ isFrame }) => !isFrame).map((s) => ({ ...s, name: s.path })),
    ...marks.edges.flatMap(({ lines }) => lines.map(({ id, box }) => ({ ...box, name: id }))),
  ];
  return rects.flatMap((a, i) =>
    rects
      .slice(i + 1)
      .filter(
        (b) =>
          a.x < b.x + b.width &&
          b.x < a.x + a.width &&
          a.y < b.y + b.height &&
          b.y < a.y + a.height,
      )
      .map((b) => `${a.name} / ${b.name}`),
  );
}

function outside(marks: ChartMarks, width: number): string[] {
  return [
    ...marks.states.map((s) => ({ ...s, name: s.path })),
    ...marks.edges.flatMap(({ lines }) => lines.map(({ id, box }) => ({ ...box, name: id }))),
  ]
    .filter((r) => r.x < 0 || r.y < 0 || r.x + r.width > width || r.y + r.height > marks.height)
    .map(({ name }) => name);
}

const CASES = Object.entries(CAME).flatMap(([role, ways]) =>
  [null, ...ways].map((way): [string, ChartView] => [
    `${role} after ${way?.[0] ?? 'nothing'}`,
    raftChart(
      role,
      [],
      way === null ? null : { transition: way[0], event: 3, at: 4, because: way[1] },
    ),
  ]),
);

describe.each(WIDTHS)('the roles of Raft in %i px', (width) => {
  it.each(CASES)('%s: nothing overlaps, nothing is cut off', (_name, chart) => {
    const marks = marksOf(chart, width, false);
    expect(overlaps(marks)).toEqual([]);
    expect(outside(marks, width)).toEqual([]);
    expect(marks.width).toBe(width);
    expect(marks.height).toBeLessThanOrEqual(FIT);
  });

  it('the whole machine: nothing overlaps, nothing is cut off', () => {
    const marks = marksOf(raftChart('leader', []), width, true);
    expect(overlaps(marks)).toEqual([]);
    expect(outside(marks, width)).toEqual([]);
  });
});

describe('a machine with states inside of a state', () => {
  it.each([true, false])('keeps them in their frame, whole: %s', (isWhole) => {
    const marks = marksOf(nestedChart(), 358, isWhole);
    expect(overlaps(marks)).toEqual([]);
    const box = (path: string) => marks.states.find((state) => state.path === path);
    const frame = box('running');
    for (const path of ['running.idle', 'running.syncing']) {
      const inner = box(path);
      expect(inner?.x).toBeGreaterThan(frame?.x ?? Number.NaN);
      expect(inner?.y).toBeGreaterThan(frame?.y ?? Number.NaN);
      expect((inner?.y ?? 0) + (inner?.height ?? 0)).toBeLessThan(
        (frame?.y ?? 0) + (frame?.height ?? 0),
      );
    }
  });
});
