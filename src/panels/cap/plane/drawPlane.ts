import { changed, select } from '../../quietSelection';
import { type Layer, layer } from '../../raft/ring/drawRing';
import { LINE } from './labels';
import type { PlaneMarks, PointMark } from './planeLayout';
import { OUTLINES } from './shapes';

/** Joins the marks of a plane to SVG. */
export function drawPlane(svg: SVGSVGElement, marks: PlaneMarks): void {
  const root = select(svg);
  drawGrid(layer(root, 'grid'), marks);
  drawTrails(layer(root, 'trails'), marks.points);
  drawPoints(layer(root, 'points'), marks.points);
}

type Tick = PlaneMarks['xTicks'][number];

function drawGrid(root: Layer, { plot, xTicks, yTicks, xTitle }: PlaneMarks): void {
  const { left, right, top, bottom } = plot;
  root
    .selectAll<SVGPathElement, string>('path')
    .data([
      [
        ...xTicks.map(({ at }) => `M${at} ${top}V${bottom}`),
        ...yTicks.map(({ at }) => `M${left} ${at}H${right}`),
      ].join(''),
    ])
    .join('path')
    .attr('d', (path) => path);
  root
    .selectAll<SVGTextElement, Tick>('text.x')
    .data(xTicks, ({ text }) => text)
    .join('text')
    .attr('class', 'x')
    .attr('x', ({ at }) => Math.min(at, right - 8))
    .attr('y', bottom + 17)
    .attr('text-anchor', 'middle')
    .text(({ text }) => text);
  root
    .selectAll<SVGTextElement, Tick>('text.y')
    .data(yTicks, ({ text }) => text)
    .join('text')
    .attr('class', 'y')
    .attr('x', left - 7)
    .attr('y', ({ at }) => at + 4)
    .attr('text-anchor', 'end')
    .text(({ text }) => text);
  root
    .selectAll<SVGTextElement, string>('text.title')
    .data([xTitle])
    .join('text')
    .attr('class', 'title')
    .attr('x', right)
    .attr('y', bottom + 36)
    .attr('text-anchor', 'end')
    .text((title) => title);
}

function drawTrails(root: Layer, points: readonly PointMark[]): void {
  const groups = root
    .selectAll<SVGGElement, PointMark>('g')
    .data(
      points.filter(({ trail }) => trail.length > 0),
      ({ id }) => id,
    )
    .join((enter) => {
      const group = enter.append('g');
      group.append('path');
      return group;
    })
    .attr('class', ({ position }) => `lane-${position}`);
  groups
    .select('path')
    .attr(
      'd',
      ({ trail, x, y }) => `M${[...trail, { x, y }].map((at) => `${at.x} ${at.y}`).join('L')}`,
    );
  groups
    .selectAll<SVGCircleElement, PointMark['trail'][number]>('circle')
    .data(({ trail }) => trail)
    .join('circle')
    .attr('r', 3)
    .attr('cx', ({ x }) => x)
    .attr('cy', ({ y }) => y);
}

function drawPoints(root: Layer, points: readonly PointMark[]): void {
  const all = root
    .selectAll<SVGGElement, PointMark>('g.point')
    .data(points, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g').attr('tabindex', -1);
      group.append('circle').attr('class', 'reach').attr('r', 16);
      group.append('path').attr('class', 'leader');
      group.append('path').attr('class', 'halo');
      group.append('path').attr('class', 'body');
      group.append('g').attr('class', 'words');
      return group;
    });
  const groups = changed(all)
    .attr(
      'class',
      ({ position, selected }) => `point lane-${position}${selected ? ' selected' : ''}`,
    )
    .attr('role', 'button')
    .attr('data-entity', ({ id }) => id)
    .attr('aria-pressed', ({ selected }) => String(selected))
    .attr('aria-label', ({ label }) => label);
  groups.select('.leader').attr('d', ({ title }) => title.leader);
  for (const name of ['.reach', '.halo', '.body'])
    groups.select(name).attr('transform', ({ x, y }) => `translate(${x} ${y})`);
  for (const name of ['.halo', '.body'])
    groups.select(name).attr('d', ({ shape }) => OUTLINES[shape]);
  groups
    .select('.words')
    .attr('text-anchor', ({ title }) => title.anchor)
    .attr('transform', ({ title }) => `translate(${title.x} ${title.y})`)
    .selectAll<SVGTextElement, string>('text')
    .data(({ title }) => title.lines)
    .join('text')
    .attr('y', (_line, i) => i * LINE)
    .text((line) => line);
}
