import { describe, expect, it } from 'vitest';
import { markAt } from '../../../src/app/timeline/hit';
import { type LayoutInput, layout } from '../../../src/app/timeline/layout';
import { MARKS_MAX } from '../../../src/app/timeline/marks';
import { eventOf, neighbour } from '../../../src/app/timeline/targets';
import { crowd, story } from './story';

const LANES = ['you', 'client', 'raft', 'log', 'net'] as const;
const at1440 = (more: Partial<LayoutInput> = {}) =>
  layout({
    timeline: story(),
    lanes: LANES,
    width: 1010,
    compress: true,
    variant: 'study',
    hiddenFrom: null,
    lang: 'en',
    ...more,
  });
const idOf = (label: string) => story().events.find((event) => event.label === label)?.id ?? -1;

describe('rows', () => {
  it('stand where the mock draws them', () => {
    const { frame } = at1440();
    expect(frame.lanes.map(({ lane, y }) => [lane, y])).toEqual([
      ['you', 24],
      ['client', 36],
      ['raft', 48],
      ['log', 60],
      ['net', 72],
    ]);
    expect([frame.height, frame.bands.top, frame.axisY]).toEqual([120, 79, 106]);
  });

  it('leave out lanes that stay empty', () => {
    const timeline = { ...story(), events: story().events.filter(({ lane }) => lane !== 'log') };
    const lanes = at1440({ timeline }).frame.lanes.map(({ lane }) => lane);
    expect(lanes).toEqual(['you', 'client', 'raft', 'net']);
  });

  it('merge into one on the projector, which tells deeds and decisions only', () => {
    const drawn = at1440({ variant: 'projector', width: 984 });
    expect(drawn.frame.rows).toHaveLength(1);
    expect(drawn.frame.height).toBe(72);
    expect(drawn.frame.font).toBeGreaterThanOrEqual(18);
    const shapes = new Set(drawn.marks.map(({ shape }) => shape));
    expect([...shapes].sort()).toEqual(['decision', 'request', 'role', 'user']);
  });
});

describe('bands', () => {
  const texts = (more: Partial<LayoutInput> = {}) => at1440(more).bands.map(({ text }) => text);

  it('give each side of a cut its row, and say how long nobody led', () => {
    expect(texts({ compress: false })).toContain('A: e1 leads term 3');
    expect(texts({ compress: false })).toContain('B: no leader');
    expect(texts()).toContain('B: no leader for 1\u202f020\u00a0ms');
    expect(texts()).toContain('B: e3 leads term 4');
    expect(texts({ lang: 'ko' })).toContain('B: 1\u202f020\u00a0ms 동안 리더 없음');
  });

  it('use the full height while the cluster is whole', () => {
    const { bands } = at1440();
    const whole = bands.filter(({ height }) => height === 26);
    expect(whole.map(({ tint }) => tint)).toEqual([null, 'odd', 'even']);
    expect(new Set(bands.map(({ y }) => y))).toEqual(new Set([79, 93]));
  });

  it('stand in two rows while two lead without a cut', () => {
    const bands = [
      { member: 'e1', term: 2, from: 0, to: 5e6, side: '' },
      { member: 'e2', term: 3, from: 4e6, to: null, side: '' },
    ];
    const drawn = at1440({ timeline: { ...story(), bands, cuts: [] } });
    expect(drawn.bands.map(({ y, height, tint }) => [y, height, tint])).toEqual([
      [79, 26, 'even'],
      [79, 12, 'even'],
      [93, 12, 'odd'],
      [79, 26, 'odd'],
    ]);
  });

  it('take one row when nothing overlaps', () => {
    const timeline = { ...story(), cuts: [], bands: story().bands.slice(0, 1) };
    const { bands } = at1440({ timeline });
    expect(new Set(bands.map(({ y, height }) => `${y} ${height}`))).toEqual(new Set(['93 12']));
  });
});

describe('marks', () => {
  it('keep deeds and lost messages, and let heartbeats merge', () => {
    const drawn = at1440();
    const errors = drawn.marks.filter(({ shape }) => shape === 'error');
    expect(errors).toHaveLength(18);
    expect(drawn.marks.filter(({ shape }) => shape === 'user')).toHaveLength(2);
    const even = at1440({ compress: false, width: 500 });
    expect(even.marks.some(({ shape }) => shape === 'bar')).toBe(true);
  });

  it('leave the lane of deeds to deeds, and draw quiet timers as dots', () => {
    const quiet = {
      at: 500_000,
      shape: 'timer',
      entities: [],
      visible: false,
      causes: [],
    } as const;
    const timers = [
      { ...quiet, id: 9000, lane: 'you', label: 'start' } as const,
      { ...quiet, id: 9001, lane: 'raft', label: 'tick' } as const,
    ];
    const drawn = at1440({
      compress: false,
      timeline: { ...story(), events: [...timers, ...story().events] },
    });
    expect(drawn.holders.has(9000)).toBe(false);
    expect(drawn.marks[drawn.holders.get(9001) ?? -1]?.shape).toBe('heartbeat');
  });

  it('account for every event outside folds exactly once', () => {
    const timeline = crowd(3000);
    const drawn = at1440({ timeline });
    const total = drawn.marks.reduce((sum, { count }) => sum + count, 0);
    expect(total).toBe(3000);
    expect(timeline.events.every(({ id }) => drawn.holders.has(id))).toBe(true);
  });

  it.each([
    [5000, 1010],
    [5000, 2600],
    [20_000, 6000],
  ])('stay below the limit with %i events on %i px', (count, width) => {
    const drawn = at1440({ timeline: crowd(count), width });
    expect(drawn.marks.length).toBeLessThanOrEqual(MARKS_MAX);
  });

  it('keep their key when the width changes', () => {
    const users = (width: number) =>
      at1440({ width }).marks.filter(({ shape }) => shape === 'user');
    expect(users(900).map(({ key }) => key)).toEqual(users(1010).map(({ key }) => key));
  });

  it('carry words only where they fit', () => {
    const drawn = at1440();
    expect(drawn.labels.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['cut e1 e2 | e3 e4 e5', 'PUT x=1', 'heal']),
    );
    expect(at1440({ timeline: crowd(4000) }).labels).toEqual([]);
  });
});

describe('an open question', () => {
  const hidden = at1440({ hiddenFrom: 4_106_000 });

  it('keeps everything later out of the drawing', () => {
    expect(hidden.plotWidth).toBe(790);
    expect(hidden.axis.end).toBe(4_106_000);
    expect(hidden.marks.every(({ event, x }) => event.at <= 4_106_000 && x <= 790)).toBe(true);
    expect(hidden.bars.every(({ x }) => x < 790)).toBe(true);
    expect(hidden.bands.every(({ x, width }) => x + width <= 790.01)).toBe(true);
    expect(hidden.labels.map(({ text }) => text)).not.toContain('heal');
  });
});

describe('axis', () => {
  it('has ticks in round seconds that do not touch folds', () => {
    const { ticks, folds } = at1440();
    expect(ticks[0]?.text).toBe('0\u00a0s');
    expect(folds.length).toBeGreaterThan(0);
    for (const { x } of ticks) {
      expect(folds.some((fold) => x > fold.x && x < fold.x + fold.width)).toBe(false);
    }
  });

  it('has no folds when idle time is shown in full', () => {
    expect(at1440({ compress: false }).folds).toEqual([]);
    expect(at1440({ compress: false }).ticks.map(({ text }) => text)).toEqual([
      '0\u00a0s',
      ...Array.from({ length: 12 }, (_, index) => String(index + 1)),
    ]);
  });
});

describe('looking and walking', () => {
  const drawn = at1440();

  it('finds the nearest mark, and nothing far from all', () => {
    const put = drawn.marks[drawn.holders.get(idOf('PUT x=1')) ?? -1];
    expect(markAt(drawn, (put?.x ?? 0) + 5, (put?.y ?? 0) + 3)).toBe(put);
    expect(markAt(drawn, put?.x ?? 0, 100)).toBeNull();
  });

  it('walks visible marks in order and lanes up and down', () => {
    const cut = `event/${idOf('cut e1 e2 | e3 e4 e5')}`;
    const next = story().events.find(
      ({ id }) => id === eventOf(neighbour(drawn, [], cut, 'ArrowRight')),
    );
    expect(next?.at).toBeGreaterThan(2_480_000);
    expect(next?.visible).toBe(true);
    expect(neighbour(drawn, [], cut, 'ArrowUp')).toBeNull();
    expect(neighbour(drawn, [], cut, 'ArrowDown')).toBe(`event/${idOf('PUT x=1')}`);
  });
});

describe('an empty run', () => {
  it('lays out to nothing', () => {
    const timeline = { start: 0, end: 0, events: [], bands: [], cuts: [] };
    const drawn = at1440({ timeline });
    expect([drawn.marks, drawn.bands, drawn.bars, drawn.ticks]).toEqual([[], [], [], []]);
  });
});
