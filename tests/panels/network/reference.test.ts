// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { layoutDraft } from '../../../src/panels/network/draft';
import { drawNetwork } from '../../../src/panels/network/draw';
import { drawDraft } from '../../../src/panels/network/drawDraft';
import { layoutNetwork } from '../../../src/panels/network/layout';
import { networkLook } from '../../../src/panels/network/look';
import { rowsOf } from '../../../src/panels/network/rows';
import { texts } from '../../../src/panels/network/words';
import { expectReference } from '../reference';
import { PICTURES } from './worlds';

/** Pictures of fixed networks, committed and compared. UPDATE=1 draws them anew; look at them before committing. */
const FOLDER = 'tests/panels/network/reference';
const SIZE = { width: 280, height: 182, r: 13 };
const css = ['../raft/drawing', 'network', 'draft']
  .map((name) => readFileSync(`src/panels/network/${name}.css`, 'utf8'))
  .join('');
const tokens = readFileSync('src/app/styles/tokens.css', 'utf8');

function marksOf(name: string) {
  const { world, selection, cutting } = PICTURES[name] ?? PICTURES.whole ?? missing();
  return layoutNetwork({ ...SIZE, world, selection, cutting, texts: texts.en, lang: 'en' });
}

function missing(): never {
  throw new Error('there is no such picture');
}

function picture(name: string, theme: 'light' | 'dark'): string {
  const { cutting, stroke } = PICTURES[name] ?? missing();
  const svg = document.createElementNS(
    'http://www.w3.org/2000/svg',
    'svg',
  ) as unknown as SVGSVGElement;
  const marks = marksOf(name);
  drawNetwork(svg, marks);
  drawDraft(svg, layoutDraft({ ...SIZE, members: marks.members, cutting, stroke }));
  const hatch =
    '<pattern id="net-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="hatch-line" x2="0" y2="6"/></pattern>';
  const { width, height } = SIZE;
  return `<svg xmlns="http://www.w3.org/2000/svg" class="net-canvas" data-theme="${theme}" width="${2 * (width + 24)}" height="${2 * (height + 24)}" viewBox="-12 -12 ${width + 24} ${height + 24}">
<style>${tokens}${css}</style><defs>${hatch}</defs><rect x="-12" y="-12" width="100%" height="100%" fill="var(--bg)"/>
${tidy(svg.innerHTML)}
</svg>
`;
}

function tidy(markup: string): string {
  return markup
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('><g', '>\n<g')
    .replaceAll(/(\d+\.\d{2})\d+/g, '$1');
}

describe.each(Object.keys(PICTURES))('the network %s', (name) => {
  test.each(['light', 'dark'] as const)('looks as its reference, %s', (theme) => {
    expectReference(`${FOLDER}/${name}-${theme}.svg`, picture(name, theme));
  });

  test('keeps members apart, inside, and names each mark', () => {
    const { members, links } = marksOf(name);
    expect(links).toHaveLength(10);
    for (const link of links) expect(link.label).toContain('link e');
    members.forEach((a, i) => {
      expect(a.x - a.r).toBeGreaterThanOrEqual(0);
      expect(a.y - a.r).toBeGreaterThanOrEqual(0);
      expect(a.y + a.r).toBeLessThanOrEqual(SIZE.height);
      expect(a.label).toContain(a.name);
      for (const b of members.slice(i + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(2 * a.r + 8);
    });
  });
});

test('the table sums the links up by side while the network is split', () => {
  const network = PICTURES.cut?.world.network ?? missing();
  expect(
    rowsOf(network, texts.en).map(({ name, delay, sent, dropped }) => [name, delay, sent, dropped]),
  ).toEqual([
    ['inside A', '10–15\u00a0ms', 70, 0],
    ['inside B', '10–15\u00a0ms', 210, 0],
    ['A to B', 'cut', 54, 54],
    ['B to A', 'cut', 54, 54],
  ]);
  expect(networkLook(network, texts.en)).toBe('Cut at 2.480\u00a0s');
});

test('a link is open, cut one way, or cut, and the odd ones are told apart', () => {
  const { links } = marksOf('uneven');
  const of = (id: string) => links.find((link) => link.id === `link/${id}`);
  expect(of('e1-e2')).toMatchObject({ state: 'oneWay' });
  expect(of('e1-e2')?.bar).not.toBeNull();
  expect(of('e3-e4')).toMatchObject({ state: 'open', unusual: true });
  expect(of('e3-e4')?.words?.text).toBe('30–36\u00a0ms');
  expect(of('e2-e3')).toMatchObject({ selected: true, unusual: false });
});
