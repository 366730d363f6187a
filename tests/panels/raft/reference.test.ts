// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { drawLog } from '../../../src/panels/raft/log/drawLog';
import { layoutLog } from '../../../src/panels/raft/log/logLayout';
import { drawRing } from '../../../src/panels/raft/ring/drawRing';
import { layoutRing } from '../../../src/panels/raft/ring/ringLayout';
import { texts } from '../../../src/panels/raft/texts';
import { readWorld } from '../../../src/panels/raft/world';
import { expectReference } from '../reference';
import { NOW, WORLDS } from './worlds';

/** Pictures of fixed worlds, committed and compared. UPDATE=1 draws them anew; look at them before committing. */
const FOLDER = 'tests/panels/raft/reference';
const WIDTH = 752;
// In a picture of its own the drawing is the root.
const css = ['drawing', 'raft', 'ring/ring', 'ring/flights', 'log/log']
  .map((name) =>
    readFileSync(`src/panels/raft/${name}.css`, 'utf8').replaceAll('.raft svg ', '.raft '),
  )
  .join('');
const tokens = readFileSync('src/app/styles/tokens.css', 'utf8');

function picture(name: string, theme: 'light' | 'dark'): string {
  const world = readWorld({ values: () => WORLDS[name] ?? [] });
  const ring = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const marks = layoutRing({
    world,
    now: NOW,
    width: WIDTH,
    height: null,
    selection: 'etcd/e1',
    differing: new Set(),
    texts: texts.en,
    still: false,
  });
  drawRing(ring as unknown as SVGSVGElement, marks);
  const log = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const rows = layoutLog({
    world,
    width: WIDTH,
    selection: 'etcd/e1/104',
    differing: new Set(),
    texts: texts.en,
    form: 'full',
  });
  drawLog(log as unknown as SVGSVGElement, rows);
  const height = marks.height + rows.height + 24;
  const hatch =
    '<pattern id="raft-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="hatch-line" x2="0" y2="6"/></pattern>';
  return `<svg xmlns="http://www.w3.org/2000/svg" class="raft" data-theme="${theme}" width="${WIDTH + 48}" height="${height + 48}" viewBox="-24 -24 ${WIDTH + 48} ${height + 48}">
<style>${tokens}${css}</style><defs>${hatch}</defs><rect x="-24" y="-24" width="100%" height="100%" fill="var(--bg)"/>
<g class="raft-ring">${tidy(ring.innerHTML)}</g>
<g class="raft-log" transform="translate(0 ${marks.height + 16})">${tidy(log.innerHTML)}</g>
</svg>
`;
}

function tidy(markup: string): string {
  return markup.replaceAll('><g', '>\n<g').replaceAll(/(\d+\.\d{2})\d+/g, '$1');
}

describe.each(Object.keys(WORLDS))('the world %s', (name) => {
  test.each(['light', 'dark'] as const)('looks as its reference, %s', (theme) => {
    expectReference(`${FOLDER}/${name}-${theme}.svg`, picture(name, theme));
  });

  test('keeps members apart, inside, and names each of them', () => {
    const world = readWorld({ values: () => WORLDS[name] ?? [] });
    for (const width of [752, 434, 350]) {
      const {
        members,
        width: w,
        height,
      } = layoutRing({
        world,
        now: NOW,
        width,
        height: null,
        selection: null,
        differing: new Set(),
        texts: texts.ko,
        still: true,
      });
      members.forEach((a, i) => {
        expect(a.x - 44).toBeGreaterThanOrEqual(0);
        expect(a.x + 44).toBeLessThanOrEqual(w);
        expect(a.y + 44).toBeLessThanOrEqual(height);
        expect(a.label).toContain(a.name);
        for (const b of members.slice(i + 1))
          expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(80);
      });
    }
  });
});

test('the commit line passes through every row', () => {
  const world = readWorld({ values: () => WORLDS['two-leaders'] ?? [] });
  const { stair, rows } = layoutLog({
    world,
    width: WIDTH,
    selection: null,
    differing: new Set(),
    texts: texts.en,
    form: 'full',
  });
  expect(stair.match(/V/g)).toHaveLength(rows.length);
  expect(stair.startsWith('M')).toBe(true);
  expect(stair.match(/M/g)).toHaveLength(1);
});
