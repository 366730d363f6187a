import { describe, expect, test } from 'vitest';
import { arrange, GAP } from '../../../src/panels/cap/arrange';
import { sharedSpan, ticksOf } from '../../../src/panels/cap/clients/axis';
import { layoutClients } from '../../../src/panels/cap/clients/clientsLayout';
import { layoutNote } from '../../../src/panels/cap/note/noteLayout';
import { texts as noteTexts } from '../../../src/panels/cap/note/texts';
import { layoutPlane, missingWords } from '../../../src/panels/cap/plane/planeLayout';
import { layoutStrip } from '../../../src/panels/cap/strip/stripLayout';
import { texts } from '../../../src/panels/cap/words';
import type { LaneView } from '../../../src/sim/consistency/view';
import { ALWAYS, CALM, ETCD, NETWORK } from './worlds';

const clients = (lane: typeof ETCD, width = 392) =>
  layoutClients({ lane, span: lane.recent, width, selection: null, texts: texts.en });

describe('who stands where', () => {
  test.each([
    [1128, 2, 'beside', 2, 392],
    [712, 2, 'below', 2, 341],
    [358, 2, 'below', 1, 358],
    [1128, 3, 'below', 3, 356],
    [1128, 4, 'beside', 2, 392],
    [712, 1, 'beside', 1, 398],
  ] as const)('%i px with %i lanes', (width, lanes, plane, columns, laneWidth) => {
    const found = arrange(width, lanes, 1);
    expect(found).toMatchObject({ plane, columns });
    expect(found.laneWidth).toBe(laneWidth);
  });

  test('never needs more than there is', () => {
    for (const scale of [1, 1.5])
      for (const lanes of [1, 2, 3, 4])
        for (let width = 330; width < 2000; width += 37) {
          const found = arrange(width, lanes, scale);
          const row = found.columns * found.laneWidth + (found.columns - 1) * GAP * scale;
          const beside = found.plane === 'beside' ? found.planeWidth + GAP * scale : 0;
          expect(row + beside).toBeLessThanOrEqual(width + 0.001);
        }
  });
});

describe('the node strip', () => {
  const strip = (lane = ETCD, width = 392) =>
    layoutStrip({ lane, network: NETWORK, width, selection: null, register: 'x', texts: texts.en });

  test('parts the sides by a gap and ends what is sent at both of its edges', () => {
    const { grounds, cuts, crosses } = strip();
    const [a, b] = grounds;
    expect(grounds.map(({ letter }) => letter)).toEqual(['A', 'B']);
    expect(b?.x).toBeCloseTo((a?.width ?? 0) + 10);
    expect(cuts).toHaveLength(1);
    expect(crosses.map(({ x }) => x < (cuts[0]?.x ?? 0))).toEqual([true, false]);
  });

  const said = (lane: LaneView) =>
    strip(lane).grounds.map(({ words }) => words.join(' ').replaceAll('\u00a0', ' '));

  test('says of a side only what its nodes show', () => {
    expect(said(ETCD)).toEqual(['leader, majority', 'no leader']);
    expect(said(ALWAYS)).toEqual(['3 up, 1 needed', '2 up, 1 needed']);
    const alone = {
      ...ETCD,
      nodes: ETCD.nodes.map((n, i) => ({ ...n, side: i === 0 ? 'A' : 'B' })),
    };
    expect(said(alone)).toEqual(['leader, no majority', 'majority, no leader']);
  });

  test('names each node with its side, state and value', () => {
    const { nodes } = strip();
    expect(nodes[0]?.label).toBe('node n1, side A, leader, term 2, x=549');
    expect(nodes[3]).toMatchObject({ look: 'asks', isBehind: true, value: 'x=249' });
    const calm = strip(CALM).nodes;
    expect(calm.map(({ look }) => look)).toEqual(['leads', 'plain', 'plain', 'paused', 'stopped']);
    expect(calm[4]?.label).toBe('node n5, stopped, term 1, never written');
  });

  test('keeps nodes, crosses and edges apart at every width', () => {
    for (const width of [300, 341, 392, 560]) {
      const { nodes, crosses } = strip(ETCD, width);
      nodes.forEach((node, i) => {
        expect(node.x - node.r).toBeGreaterThanOrEqual(0);
        expect(node.x + node.r).toBeLessThanOrEqual(width);
        const next = nodes[i + 1];
        if (next !== undefined) expect(next.x - node.x).toBeGreaterThan(node.r + next.r);
        for (const { x } of crosses) expect(Math.abs(x - node.x)).toBeGreaterThan(node.r);
      });
    }
  });
});

describe('the clients', () => {
  test('share one axis, whatever each lane has seen', () => {
    const later = { ...ALWAYS, recent: { ...ALWAYS.recent, to: ALWAYS.recent.to + 500 } };
    expect(sharedSpan([ETCD, later])).toEqual({ from: ETCD.recent.from, to: later.recent.to });
    expect(sharedSpan([])).toBeNull();
  });

  test('are drawn true to scale, but never thinner than can be seen', () => {
    const { bars } = clients(CALM, 560);
    const scale = (560 - 32) / (CALM.recent.to - CALM.recent.from);
    const write = bars.find(({ look }) => look === 'write');
    expect(write?.width).toBeCloseTo(40_000 * scale);
    for (const { width } of clients(ALWAYS).bars) expect(width).toBeGreaterThanOrEqual(5);
  });

  test('stand in rows by side with an edge between the sides', () => {
    const { rows, edges, height } = clients(ETCD);
    expect(rows.map(({ y }) => y)).toEqual([22, 55, 88, 150, 183]);
    expect(edges).toHaveLength(1);
    expect(height).toBe(218);
  });

  test('whose call nobody answered are drawn on to the right edge', () => {
    const { bars, width, origin } = clients(ETCD);
    const open = bars.filter(({ tail }) => tail !== null);
    expect(open).toHaveLength(2);
    for (const { tail } of open)
      expect((tail?.x ?? 0) + (tail?.width ?? 0) + origin).toBeCloseTo(width - 2);
    expect(open[0]?.words.text).toBe('w 419, called 16.620\u00a0s, no answer');
  });

  test('that gave up are drawn as unanswered, and on and on thinly once they have called again', () => {
    const [first, ...others] = ETCD.recent.clients;
    if (first === undefined) throw new Error('the fixture has clients');
    const [gaveUp, ...later] = first.operations;
    if (gaveUp === undefined) throw new Error('the client has operations');
    const operations = [{ ...gaveUp, outcome: 'info' as const }, ...later];
    const lane = {
      ...ETCD,
      recent: { ...ETCD.recent, clients: [{ ...first, operations }, ...others] },
    };
    const [bar, next] = clients(lane).bars;
    expect(bar?.tail?.faint).toBeGreaterThan(0);
    expect((bar?.tail?.x ?? 0) + (bar?.tail?.width ?? 0)).toBeLessThan(next?.x ?? 0);
    expect(bar?.label).toContain('timed out, effect unknown');
  });

  test('box the pair that proves it, and measure the time between them', () => {
    const { proof, bars } = clients(ALWAYS);
    const read = bars.find(({ operation }) => operation === 'c4#1');
    expect(proof?.boxes).toHaveLength(2);
    expect(proof?.gap).toBe('19\u00a0ms');
    expect(proof?.to).toBe(read?.x);
    expect(clients(ETCD).proof).toBeNull();
  });

  test('leave words out rather than lay them over the next bar, but never the sign of a stale read', () => {
    for (const width of [150, 300, 341, 392]) {
      const { bars } = clients(ALWAYS, width);
      for (const bar of bars) {
        const next = bars.find(({ y, x }) => y === bar.y && x > bar.x);
        if (next !== undefined && bar.words.anchor === 'start')
          expect(bar.words.x + bar.words.text.length * 6.5).toBeLessThan(next.x);
        // The read of the proof is boxed instead.
        if (bar.look === 'suspect' && bar.operation !== 'c4#1')
          expect(bar.words.text).toContain('?');
        if (bar.operation === 'c1#1') expect(bar.words.text).toBe('w 435');
      }
    }
  });

  test('have ids that no two bars share, and say what happened', () => {
    const bars = [...clients(ETCD).bars, ...clients(ALWAYS).bars];
    expect(new Set(bars.map(({ id }) => id)).size).toBe(bars.length);
    expect(
      bars.find(({ operation, look }) => operation === 'c4#1' && look === 'suspect')?.label,
    ).toBe('c4 read 434, called 17.220\u00a0s, answered after 0.1\u00a0ms, stale');
  });
});

test('ticks are round, a word apart, and the first has the unit', () => {
  for (const [from, to] of [
    [17_092_000, 17_540_000],
    [0, 8_000],
    [9_999_000, 45_000_000],
  ] as const) {
    const ticks = ticksOf({ from, to }, 366 / (to - from));
    expect(ticks.length).toBeGreaterThan(0);
    expect(ticks[0]?.text).toMatch(/s$/);
    ticks.slice(1).forEach(({ at, text }, i) => {
      expect(((at - (ticks[i]?.at ?? 0)) * 366) / (to - from)).toBeGreaterThanOrEqual(72);
      expect(Number(text) * 1_000_000).toBeCloseTo(at);
    });
  }
});

describe('the plane', () => {
  const plane = (view: 'pacelc' | 'partition' | 'healthy', lanes = [ETCD, ALWAYS, CALM]) =>
    layoutPlane({
      lanes,
      view,
      width: 284,
      height: 322,
      selection: null,
      lang: 'en',
      texts: texts.en.plane,
    });

  test('shows measured points only and lists the others in words', () => {
    expect(plane('pacelc').points.map(({ id }) => id)).toEqual(['lab/etcd', 'lab/always']);
    expect(missingWords([ETCD, CALM], 'pacelc', 'en', texts.en.plane)).toEqual([
      'MongoDB-like, w 1, reads at any member: no cut yet',
    ]);
  });

  test('gives each store a shape of its own, also when another one is missing', () => {
    const { points } = plane('pacelc', [CALM, ETCD, ALWAYS]);
    expect(points.map(({ shape }) => shape)).toEqual(['square', 'diamond']);
  });

  test('stands true: latency in decades, answers upwards', () => {
    const { points, plot } = plane('pacelc');
    const [etcd, always] = points;
    const height = plot.bottom - plot.top;
    expect(etcd?.y).toBeCloseTo(plot.bottom - 0.6 * height);
    expect(always?.y).toBeCloseTo(plot.top);
    expect((etcd?.x ?? 0) - (always?.x ?? 0)).toBeCloseTo(
      (Math.log10(2_100 / 500) * (plot.right - plot.left)) / 3.4,
    );
    expect(etcd?.trail).toHaveLength(5);
  });

  test('a store slower than the axis stretches it instead of leaving', () => {
    const slow = { ...ETCD, point: { ...ETCD.point, latency: 9_000_000 } };
    const { points, plot, xTicks } = plane('pacelc', [slow]);
    expect(points[0]?.x).toBeLessThanOrEqual(plot.right);
    expect(xTicks.at(-1)?.text).toBe('10\u202f000\u00a0ms');
  });

  test('names lie over no point and over no other name, and stay on the plane', () => {
    const third = { ...CALM, point: { latency: 900, answered: 0.7, stale: 0.1, trail: [] } };
    for (const view of ['pacelc', 'partition', 'healthy'] as const) {
      const { points, width } = plane(view, [ETCD, ALWAYS, third]);
      expect(points).toHaveLength(3);
      const boxes = points.map(({ title }) => {
        const wide = Math.max(...title.lines.map((line) => line.length)) * 5.6;
        const left = title.x - { start: 0, middle: wide / 2, end: wide }[title.anchor];
        const top = title.y - 10;
        return { left, right: left + wide, top, bottom: top + title.lines.length * 15 - 2 };
      });
      boxes.forEach((box, i) => {
        expect(box.left).toBeGreaterThan(0);
        expect(box.right).toBeLessThanOrEqual(width);
        for (const { x, y } of points)
          expect(x > box.left && x < box.right && y > box.top && y < box.bottom).toBe(false);
        for (const other of boxes.slice(i + 1))
          expect(
            box.left < other.right &&
              box.right > other.left &&
              box.top < other.bottom &&
              box.bottom > other.top,
          ).toBe(false);
      });
    }
  });
});

test('every corner of the note stands inside its paper and apart from the others', () => {
  for (const isNarrow of [true, false]) {
    const { places, width, height } = layoutNote(isNarrow, noteTexts.en);
    places.forEach((a, i) => {
      expect(a.x - a.r).toBeGreaterThanOrEqual(0);
      expect(a.x + a.r).toBeLessThanOrEqual(width);
      expect(a.y + a.r).toBeLessThanOrEqual(height);
      for (const b of places.slice(i + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.r + b.r);
    });
  }
});
