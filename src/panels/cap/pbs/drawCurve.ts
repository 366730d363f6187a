import { select } from '../../quietSelection';
import { type Layer, layer } from '../../raft/ring/drawRing';
import type { CurveMarks } from './curveLayout';

/** Joins a chart of curves to SVG. */
export function drawCurve(svg: SVGSVGElement, marks: CurveMarks): void {
  const root = select(svg);
  drawGround(layer(root, 'grid'), marks);
  drawCurves(layer(root, 'curves'), marks);
}

type Tick = CurveMarks['xTicks'][number];

function drawGround(root: Layer, marks: CurveMarks): void {
  const { left, right, top, bottom } = marks.plot;
  const { xTicks, yTicks, shaded, xTitle } = marks;
  root
    .selectAll<SVGRectElement, string>('rect')
    .data(shaded ? ['hatch'] : [])
    .join('rect')
    .attr('class', 'hatch')
    .attr('x', left)
    .attr('y', top)
    .attr('width', right - left)
    .attr('height', bottom - top);
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
  const words = (name: string, ticks: readonly Tick[]) =>
    root
      .selectAll<SVGTextElement, Tick>(`text.${name}`)
      .data(ticks)
      .join('text')
      .attr('class', name)
      .text(({ text }) => text);
  words('x', xTicks)
    .attr('x', ({ at }) => Math.min(at, right - 6))
    .attr('y', bottom + 17)
    .attr('text-anchor', 'middle');
  words('y', yTicks)
    .attr('x', left - 7)
    .attr('y', ({ at }) => at + 4)
    .attr('text-anchor', 'end');
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

function drawCurves(root: Layer, { curves, dots }: CurveMarks): void {
  root
    .selectAll<SVGPathElement, CurveMarks['curves'][number]>('path')
    .data(curves, ({ name }) => name)
    .join('path')
    .attr('class', ({ name }) => name)
    .attr('d', ({ path }) => path);
  root
    .selectAll<SVGCircleElement, CurveMarks['dots'][number]>('circle')
    .data(dots, ({ id }) => id)
    .join('circle')
    .attr('r', 4)
    .attr('cx', ({ x }) => x)
    .attr('cy', ({ y }) => y);
}
