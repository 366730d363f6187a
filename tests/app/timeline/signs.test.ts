import { describe, expect, it } from 'vitest';
import { type LayoutInput, layout } from '../../../src/app/timeline/layout';
import { nameOfSign } from '../../../src/app/timeline/signs/drawSigns';
import { placeOctagons, placeSigns } from '../../../src/app/timeline/signs/signs';
import { neighbour, targetAt } from '../../../src/app/timeline/targets';
import { story } from './story';

const { events } = story();
const drawn = (more: Partial<LayoutInput> = {}) =>
  layout({
    timeline: story(),
    lanes: ['you', 'client', 'raft', 'log', 'net'],
    width: 1010,
    compress: true,
    variant: 'study',
    hiddenFrom: null,
    lang: 'en',
    ...more,
  });
const bookmark = (at: number, label = '') => ({ at, label });
const question = { at: 4_106_000, step: 4, state: 'open' } as const;
const laneOf = (id: number) => events.find((event) => event.id === id)?.lane;

describe('signs', () => {
  it('stand in the histogram at their time, on a wall on the one lane', () => {
    const [flag] = placeSigns([bookmark(2e6)], [], drawn());
    expect(flag).toMatchObject({ y: 9, x: drawn().axis.toX(2e6, 1010) });
    const wall = drawn({ variant: 'projector' });
    const [onWall, asked] = placeSigns([bookmark(2e6)], [question], wall);
    expect([onWall?.y, asked?.y]).toEqual([wall.frame.rows[0], wall.frame.rows[0]]);
  });

  it('stand for each other where they would touch; questions never do', () => {
    const many = placeSigns([bookmark(2e6), bookmark(2_010_000)], [], drawn());
    expect(many.map(({ count }) => count)).toEqual([2]);
    expect(nameOfSign(many[0] ?? raise(), 'en')).toBe('Bookmark at 2.000\u00a0s, and 1 more here');
    const asked = [question, { ...question, step: 5 }];
    expect(placeSigns([], asked, drawn())).toHaveLength(2);
  });

  it('do not stand behind an open question', () => {
    const hidden = drawn({ hiddenFrom: 4_106_000 });
    const asked = [question, { at: 9e6, step: 6, state: 'ahead' } as const];
    const signs = placeSigns([bookmark(2e6), bookmark(8e6)], asked, hidden);
    expect(signs.map(({ key }) => key)).toEqual(['bookmark/2000000', 'question/4']);
    const breaks = events.map(({ id, at }) => ({ event: id, at }));
    const octagons = placeOctagons(breaks, laneOf, hidden);
    expect(octagons.every(({ x }) => x <= hidden.plotWidth)).toBe(true);
  });

  it('say their state in both languages', () => {
    const [sign] = placeSigns([], [question], drawn());
    expect(nameOfSign(sign ?? raise(), 'en')).toBe('Question of step 4, waits for your answer');
    expect(nameOfSign(sign ?? raise(), 'ko')).toBe('4단계 질문, 답을 기다리는 중');
  });
});

describe('octagons', () => {
  it('stand on the lane of the event at which playing stops', () => {
    const leads = events.find(({ label }) => label === 'e3 leader, term 4') ?? raise();
    const [octagon] = placeOctagons([{ event: leads.id, at: leads.at }], laneOf, drawn());
    expect(octagon?.y).toBe(drawn().frame.lanes.find(({ lane }) => lane === 'raft')?.y);
  });

  it('are left out where they would touch', () => {
    const breaks = events.slice(0, 400).map(({ id, at }) => ({ event: id, at }));
    const octagons = placeOctagons(breaks, laneOf, drawn());
    expect(octagons.length).toBeLessThan(breaks.length);
  });
});

describe('pointing and walking', () => {
  const ghosts = [{ name: 'B', label: 'cut', from: 3e6, timeline: story() }];
  const page = drawn({ ghosts });
  const signs = placeSigns([bookmark(2e6), bookmark(5e6)], [], page);

  it('finds signs before marks, and the lanes of other branches', () => {
    const [flag] = signs;
    expect(targetAt(page, signs, (flag?.x ?? 0) + 4, 9)).toBe('sign/bookmark/2000000');
    expect(targetAt(page, signs, 400, page.ghosts[0]?.y ?? 0)).toBe('branch/B');
    expect(targetAt(page, signs, 400, 95)).toBeNull();
  });

  it('walks from the top lane to the signs, along them, and down to other branches', () => {
    const cut = events.find(({ label }) => label === 'cut e1 e2 | e3 e4 e5') ?? raise();
    expect(neighbour(page, signs, `event/${cut.id}`, 'ArrowUp')).toBe('sign/bookmark/2000000');
    expect(neighbour(page, signs, 'sign/bookmark/2000000', 'ArrowRight')).toBe(
      'sign/bookmark/5000000',
    );
    expect(neighbour(page, signs, 'sign/bookmark/2000000', 'ArrowDown')).toMatch(/^event/);
    const lowest = events.findLast(({ lane, visible }) => lane === 'net' && visible) ?? raise();
    expect(neighbour(page, signs, `event/${lowest.id}`, 'ArrowDown')).toBe('branch/B');
  });
});

function raise(): never {
  throw new Error('the story has changed');
}
