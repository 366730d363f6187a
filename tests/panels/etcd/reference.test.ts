// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { layoutAxis } from '../../../src/panels/etcd/axis/axisLayout';
import { drawAxis } from '../../../src/panels/etcd/axis/drawAxis';
import { texts } from '../../../src/panels/etcd/words';
import { expectReference } from '../reference';
import { BEHIND, storeNamed, VIEW } from './worlds';

/** Pictures of fixed worlds, committed and compared. UPDATE=1 draws them anew; look at them before committing. */
const FOLDER = 'tests/panels/etcd/reference';
const WIDTH = 660;
const css = ['../raft/drawing', 'etcd', 'axis/axis']
  .map((name) => readFileSync(`src/panels/etcd/${name}.css`, 'utf8'))
  .join('');
const tokens = readFileSync('src/app/styles/tokens.css', 'utf8');
const HATCH =
  '<pattern id="etcd-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="hatch-line" x2="0" y2="6"/></pattern>';
const WORLDS = { compacted: { ...VIEW, revision: 8 }, behind: BEHIND };

test.each(
  Object.entries(WORLDS).flatMap(([name, view]) =>
    (['light', 'dark'] as const).map((theme) => ({ name, view, theme })),
  ),
)('the axis $name looks as its reference, $theme', ({ name, view, theme }) => {
  const store = storeNamed(view, view.member);
  const marks = layoutAxis({ view, store, width: WIDTH, selection: 'event/380', texts: texts.en });
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  drawAxis(svg as unknown as SVGSVGElement, marks);
  const inner = svg.innerHTML.replaceAll('><g', '>\n<g').replaceAll(/(\d+\.\d{3})\d+/g, '$1');
  expect(inner).not.toContain('NaN');
  expectReference(
    `${FOLDER}/${name}-${theme}.svg`,
    `<svg xmlns="http://www.w3.org/2000/svg" class="etcd etcd-axis" data-theme="${theme}" width="${WIDTH + 48}" height="${marks.height + 48}" viewBox="-24 -24 ${WIDTH + 48} ${marks.height + 48}">
<style>${tokens}${css}</style><defs>${HATCH}</defs><rect x="-24" y="-24" width="100%" height="100%" fill="var(--bg)"/>
<svg width="${WIDTH}" height="${marks.height}">${inner}</svg>
</svg>
`,
  );
});
