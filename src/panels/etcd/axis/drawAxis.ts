import { changed, select } from '../../quietSelection';
import { type Layer, layer } from '../../raft/ring/drawRing';
import { type AxisMarks, SLIDER, type WriteMark } from './axisLayout';
import { drawLanes } from './drawLanes';

/** The line of the shown revision leaves room for its number. */
const UNDER_MARKS = 57;
const UNDER_NUMBERS = 75;

/** Joins the marks of the axis and its lanes to SVG. */
export function drawAxis(svg: SVGSVGElement, marks: AxisMarks): void {
  const root = select(svg);
  drawStretches(layer(root, 'stretches'), marks);
  drawHere(layer(root, 'shown'), marks);
  drawNumbers(layer(root, 'numbers'), marks);
  drawLanes(layer(root, 'lanes'), marks.lanes);
  drawStrokes(layer(root, 'strokes'), marks);
  drawWrites(layer(root, 'writes'), marks);
}

function drawStretches(root: Layer, { past, beyond, height }: AxisMarks): void {
  const stretches = [
    ...(past === null ? [] : [{ ...past, kind: 'past' }]),
    ...(beyond === null ? [] : [{ ...beyond, kind: 'beyond' }]),
  ];
  const groups = root
    .selectAll<SVGGElement, (typeof stretches)[number]>('g.stretch')
    .data(stretches, ({ kind }) => kind)
    .join((enter) => {
      const group = enter.append('g');
      group.append('rect').attr('class', 'plain');
      group.append('rect').attr('class', 'hatch');
      group.append('path').attr('class', 'edge');
      group.append('text').attr('y', 12);
      return group;
    })
    .attr('class', ({ kind }) => `stretch ${kind}`);
  for (const name of ['.plain', '.hatch'])
    groups
      .select(name)
      .attr('x', ({ x }) => x)
      .attr('width', ({ width }) => width)
      .attr('height', height);
  groups
    .select('.edge')
    .attr('d', ({ kind, x, width }) => `M${kind === 'past' ? x + width : x} 0V${height}`);
  groups
    .select('text')
    .attr('x', ({ textX }) => textX)
    .attr('text-anchor', ({ anchor }) => anchor)
    .text(({ words }) => words);
}

function drawHere(root: Layer, { here, height }: AxisMarks): void {
  root
    .selectAll('path.here')
    .data([here])
    .join('path')
    .attr('class', 'here')
    .attr('d', (x) => `M${x} ${SLIDER}V${UNDER_MARKS}M${x} ${UNDER_NUMBERS}V${height}`);
}

function drawNumbers(root: Layer, { numbers }: AxisMarks): void {
  root
    .selectAll<SVGTextElement, AxisMarks['numbers'][number]>('text.number')
    .data(numbers, ({ text }) => text)
    .join('text')
    .attr('class', 'number')
    .attr('text-anchor', 'middle')
    .attr('x', ({ x }) => x)
    .attr('y', ({ y }) => y)
    .text(({ text }) => text);
}

function drawWrites(root: Layer, { writes }: AxisMarks): void {
  const all = root
    .selectAll<SVGGElement, WriteMark>('g.write')
    .data(writes, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g').attr('tabindex', -1).attr('role', 'button');
      group.append('rect').attr('class', 'reach');
      group.append('path').attr('class', 'body');
      group.append('title');
      return group;
    });
  const groups = changed(all)
    .attr('class', ({ kind, isShown }) => `write ${kind}${isShown ? ' shown' : ''}`)
    .attr('data-entity', ({ id }) => id)
    .attr('aria-pressed', ({ isShown }) => String(isShown))
    .attr('aria-label', ({ label }) => label)
    .attr('transform', ({ x, y }) => `translate(${x} ${y})`);
  groups.select('.reach').attr('x', -9).attr('width', 18).attr('y', -9).attr('height', 18);
  groups.select('.body').attr('d', shapeOf);
  groups.select('title').text(({ label }) => label);
}

/** A put is a filled square, a deletion a cross. */
function shapeOf({ kind }: WriteMark): string {
  return kind === 'put' ? 'M-3.5 -3.5h7v7h-7z' : 'M-3.5 -3.5l7 7m0 -7l-7 7';
}

/** Hundreds of writes are two paths: each mark for itself would be most of a frame. */
function drawStrokes(root: Layer, { strokes }: AxisMarks): void {
  const paths =
    strokes === null
      ? []
      : (['puts', 'deletes'] as const).map((kind) => ({ kind, y: strokes.y, at: strokes[kind] }));
  root
    .selectAll<SVGPathElement, (typeof paths)[number]>('path')
    .data(paths, ({ kind }) => kind)
    .join('path')
    .attr('class', ({ kind }) => `strokes ${kind}`)
    .attr('d', ({ at, y }) => at.map((x) => `M${x.toFixed(1)} ${y - 4}v8`).join(''));
}
