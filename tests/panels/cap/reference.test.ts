// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sharedSpan } from '../../../src/panels/cap/clients/axis';
import { layoutClients } from '../../../src/panels/cap/clients/clientsLayout';
import { drawClients } from '../../../src/panels/cap/clients/drawClients';
import { drawNote } from '../../../src/panels/cap/note/drawNote';
import { layoutNote } from '../../../src/panels/cap/note/noteLayout';
import { texts as noteTexts } from '../../../src/panels/cap/note/texts';
import { drawPlane } from '../../../src/panels/cap/plane/drawPlane';
import { layoutPlane } from '../../../src/panels/cap/plane/planeLayout';
import { drawStrip } from '../../../src/panels/cap/strip/drawStrip';
import { layoutStrip } from '../../../src/panels/cap/strip/stripLayout';
import { texts } from '../../../src/panels/cap/words';
import { expectReference } from '../reference';
import { NETWORK, WORLDS } from './worlds';

/** Pictures of fixed worlds, committed and compared. UPDATE=1 draws them anew; look at them before committing. */
const FOLDER = 'tests/panels/cap/reference';
const WIDTH = 392;
const css = ['../raft/drawing', 'cap', 'strip/strip', 'clients/clients', 'plane/plane', 'note/note']
  .map((name) => readFileSync(`src/panels/cap/${name}.css`, 'utf8'))
  .join('');
const tokens = readFileSync('src/app/styles/tokens.css', 'utf8');
const HATCH =
  '<pattern id="cap-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="hatch-line" x2="0" y2="6"/></pattern>';

interface Sized {
  readonly width: number;
  readonly height: number;
}

/** One drawing as a picture inside the picture. */
function drawn<M extends Sized>(
  at: { readonly className: string; readonly x: number; readonly y: number },
  marks: M,
  draw: (svg: SVGSVGElement, marks: M) => void,
): string {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  draw(svg as unknown as SVGSVGElement, marks);
  const inner = svg.innerHTML
    .replaceAll('&nbsp;', '&#160;')
    .replaceAll('><g', '>\n<g')
    .replaceAll(/(\d+\.\d{3})\d+/g, '$1');
  return `<svg class="${at.className}" x="${at.x}" y="${at.y}" width="${marks.width}" height="${marks.height}">${inner}</svg>`;
}

function picture(name: string, theme: 'light' | 'dark'): string {
  const lanes = WORLDS[name] ?? [];
  const span = sharedSpan(lanes) ?? { from: 0, to: 1 };
  const parts = lanes.flatMap((lane, position) => {
    const x = position * (WIDTH + 30);
    const strip = layoutStrip({
      lane,
      network: lane.nodes.some(({ side }) => side !== '') ? NETWORK : null,
      width: WIDTH,
      selection: `${lane.id}/n2`,
      register: 'x',
      texts: texts.en,
    });
    const clients = layoutClients({
      lane,
      span,
      width: WIDTH,
      selection: 'event/5010',
      texts: texts.en,
    });
    return [
      `<g class="lane-${position}">`,
      drawn({ className: 'cap-strip', x, y: 0 }, strip, drawStrip),
      drawn({ className: 'cap-clients', x, y: 174 }, clients, drawClients),
      '</g>',
    ];
  });
  const plane = layoutPlane({
    lanes,
    view: name === 'calm' ? 'healthy' : 'pacelc',
    width: 284,
    height: 322,
    selection: null,
    lang: 'en',
    texts: texts.en.plane,
  });
  const width = lanes.length * (WIDTH + 30) + 284;
  return `<svg xmlns="http://www.w3.org/2000/svg" class="cap" data-theme="${theme}" width="${width + 48}" height="460" viewBox="-24 -24 ${width + 48} 460">
<style>${tokens}${css}</style><defs>${HATCH}</defs><rect x="-24" y="-24" width="100%" height="100%" fill="var(--bg)"/>
${parts.join('\n')}
${drawn({ className: 'cap-scatter', x: lanes.length * (WIDTH + 30), y: 0 }, plane, drawPlane)}
</svg>
`;
}

describe.each(Object.keys(WORLDS))('the world %s', (name) => {
  test.each(['light', 'dark'] as const)('looks as its reference, %s', (theme) => {
    expectReference(`${FOLDER}/${name}-${theme}.svg`, picture(name, theme));
  });
});

test.each(['light', 'dark'] as const)(
  'the index from the note looks as its reference, %s',
  (theme) => {
    const marks = layoutNote(false, noteTexts.en);
    expectReference(
      `${FOLDER}/note-${theme}.svg`,
      `<svg xmlns="http://www.w3.org/2000/svg" class="cap" data-theme="${theme}" width="668" height="268" viewBox="-24 -24 668 268">
<style>${tokens}${css}</style><rect x="-24" y="-24" width="100%" height="100%" fill="var(--bg)"/>
${drawn({ className: 'cap-index', x: 0, y: 0 }, marks, drawNote)}
</svg>
`,
    );
  },
);

test('drawing the same instant twice changes nothing', () => {
  const [lane] = WORLDS['cut-in-two'] ?? [];
  if (lane === undefined) throw new Error('the world has a lane');
  const span = sharedSpan([lane]) ?? { from: 0, to: 1 };
  const marks = layoutClients({ lane, span, width: WIDTH, selection: null, texts: texts.en });
  const svg = document.createElementNS(
    'http://www.w3.org/2000/svg',
    'svg',
  ) as unknown as SVGSVGElement;
  drawClients(svg, marks);
  const once = svg.innerHTML;
  drawClients(svg, marks);
  expect(svg.innerHTML).toBe(once);
});
