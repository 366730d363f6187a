import { changed, select } from '../../quietSelection';
import { type Layer, layer } from '../../raft/ring/drawRing';
import type { BarMark } from './bars';
import type { ClientsMarks } from './clientsLayout';

/** Joins the marks of the clients' rows to SVG. */
export function drawClients(svg: SVGSVGElement, marks: ClientsMarks): void {
  const root = select(svg);
  const shift = `translate(${marks.origin} 0)`;
  drawRows(layer(root, 'rows'), marks);
  drawBoxes(layer(root, 'boxes').attr('transform', shift), marks);
  drawBars(layer(root, 'bars').attr('transform', shift), marks.bars);
  drawMeasure(layer(root, 'measure').attr('transform', shift), marks);
  drawAxis(layer(root, 'axis'), marks);
}

function drawRows(root: Layer, { rows, edges, left, width }: ClientsMarks): void {
  const groups = root
    .selectAll<SVGGElement, ClientsMarks['rows'][number]>('g.client')
    .data(rows, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g').attr('class', 'client');
      group.append('path');
      group.append('text').attr('y', -4);
      return group;
    })
    .attr('transform', ({ y }) => `translate(0 ${y})`);
  groups.select('path').attr('d', `M${left} 0H${width}`);
  groups.select('text').text(({ name }) => name);
  root
    .selectAll<SVGPathElement, ClientsMarks['edges'][number]>('path.edge')
    .data(edges, ({ id }) => id)
    .join('path')
    .attr('class', 'edge')
    .attr('d', ({ y }) => `M0 ${y}H${width}M0 ${y + 5}H${width}`);
}

function drawBars(root: Layer, bars: readonly BarMark[]): void {
  const all = root
    .selectAll<SVGGElement, BarMark>('g.bar')
    .data(bars, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g').attr('tabindex', -1);
      group.append('rect').attr('class', 'reach').attr('height', 28);
      group.append('path').attr('class', 'tail');
      group.append('path').attr('class', 'faint');
      group.append('rect').attr('class', 'body').attr('height', 10);
      group.append('path').attr('class', 'cross');
      group.append('text');
      return group;
    });
  const groups = changed(all)
    .attr(
      'class',
      ({ look, tail, selected }) =>
        `bar ${look}${tail === null ? '' : ' open'}${selected ? ' selected' : ''}`,
    )
    .attr('role', 'button')
    .attr('data-entity', ({ id }) => id)
    .attr('data-event', ({ id }) => id.slice('event/'.length))
    .attr('data-state', ({ look }) => look)
    .attr('aria-pressed', ({ selected }) => String(selected))
    .attr('aria-label', ({ label }) => label);
  groups
    .select('.reach')
    .attr('x', ({ x }) => x - 3)
    .attr('y', ({ y }) => y - 22)
    .attr('width', ({ reach }) => reach + 3);
  groups
    .select('.body')
    .attr('x', ({ x }) => x)
    .attr('y', ({ y }) => y - 10)
    .attr('width', ({ tail, width }) => (tail === null ? width : Math.max(2, tail.width)));
  groups
    .select('.tail')
    .attr('d', ({ tail, y }) => (tail === null ? null : `M${tail.x} ${y - 5}h${tail.width}`));
  groups
    .select('.faint')
    .attr('d', ({ tail, y }) =>
      tail === null || tail.faint === 0
        ? null
        : `M${tail.x + tail.width + 2} ${y - 1}h${tail.faint}`,
    );
  groups
    .select('.cross')
    .attr('d', ({ look, x, y, width }) =>
      look === 'refused' ? `M${x + width / 2 - 4} ${y - 9}l8 8m0 -8l-8 8` : null,
    );
  groups
    .select('text')
    .attr('x', ({ words }) => words.x)
    .attr('y', ({ words }) => words.y)
    .attr('text-anchor', ({ words }) => words.anchor)
    .text(({ words }) => words.text);
}

function drawBoxes(root: Layer, { proof }: ClientsMarks): void {
  root
    .selectAll<SVGRectElement, NonNullable<ClientsMarks['proof']>['boxes'][number]>('rect')
    .data(proof?.boxes ?? [], ({ id }) => id)
    .join('rect')
    .attr('rx', 4)
    .attr('x', ({ x }) => x)
    .attr('y', ({ y }) => y)
    .attr('height', 20)
    .attr('width', ({ width }) => width);
}

function drawMeasure(root: Layer, { proof }: ClientsMarks): void {
  const data = proof === null ? [] : [proof];
  root
    .selectAll<SVGPathElement, NonNullable<ClientsMarks['proof']>>('path')
    .data(data)
    .join('path')
    .attr(
      'd',
      ({ from, to, y, rise }) =>
        `M${from} ${y - rise}V${y + 6}M${to} ${y - 6}V${y + 6}M${from} ${y}H${to}`,
    );
  root
    .selectAll<SVGTextElement, NonNullable<ClientsMarks['proof']>>('text')
    .data(data)
    .join('text')
    .attr('x', ({ words }) => words.x)
    .attr('y', ({ y }) => y + 4)
    .attr('text-anchor', ({ words }) => words.anchor)
    .text(({ gap }) => gap);
}

function drawAxis(root: Layer, { axis, left, width, origin }: ClientsMarks): void {
  root
    .selectAll<SVGPathElement, ClientsMarks['axis']>('path')
    .data([axis])
    .join('path')
    .attr('d', ({ y, ticks }) =>
      [`M${left} ${y}H${width}`, ...ticks.map(({ x }) => `M${x + origin} ${y}v4`)].join(''),
    );
  root
    .selectAll<SVGTextElement, ClientsMarks['axis']['ticks'][number]>('text')
    .data(axis.ticks, ({ text }) => text)
    .join('text')
    .attr('x', ({ x }) => Math.min(width - 18, Math.max(left, x + origin)))
    .attr('y', axis.y + 17)
    .attr('text-anchor', 'middle')
    .text(({ text }) => text);
}
