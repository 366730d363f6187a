import { changed, select } from '../../quietSelection';
import { type Layer, layer } from '../../raft/ring/drawRing';
import { LINE } from '../plane/labels';
import type { GroundMark, NodeMark, StripMarks } from './stripLayout';

/** Two blades and two rings, pointing down, drawn around (0, 0). */
const SCISSORS =
  'M-8.6 -4.2a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0M-8.6 4.2a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0M-3.9 -2.7L9 4.6M-3.9 2.7L9 -4.6';

/** Joins the marks of the node strip to SVG. */
export function drawStrip(svg: SVGSVGElement, marks: StripMarks): void {
  const root = select(svg);
  drawGrounds(layer(root, 'grounds'), marks);
  drawLinks(layer(root, 'links'), marks);
  drawNodes(layer(root, 'nodes'), marks.nodes);
}

function drawGrounds(root: Layer, { grounds, cuts, height }: StripMarks): void {
  const groups = root
    .selectAll<SVGGElement, GroundMark>('g.ground')
    .data(grounds, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g').attr('class', 'ground');
      group.append('rect').attr('class', 'plain');
      group.append('rect').attr('class', 'hatch');
      group.append('text').attr('class', 'letter').attr('y', 22);
      group.append('g').attr('class', 'words');
      return group;
    });
  for (const name of ['.plain', '.hatch'])
    groups
      .select(name)
      .attr('x', ({ x }) => x)
      .attr('width', ({ width }) => width)
      .attr('height', height);
  groups.select('.hatch').attr('visibility', ({ hatched }) => (hatched ? null : 'hidden'));
  groups
    .select('.letter')
    .attr('x', ({ textX }) => textX)
    .attr('text-anchor', ({ anchor }) => anchor)
    .text(({ letter }) => letter);
  groups
    .select('.words')
    .attr('transform', ({ textX }) => `translate(${textX} ${height - 14})`)
    .attr('text-anchor', ({ anchor }) => anchor)
    .selectAll<SVGTextElement, string>('text')
    .data(({ words }) => words)
    .join('text')
    .attr('y', (_line, i, all) => (i - all.length + 1) * LINE)
    .text((line) => line);
  root
    .selectAll<SVGPathElement, StripMarks['cuts'][number]>('path.scissors')
    .data(cuts, ({ id }) => id)
    .join('path')
    .attr('class', 'scissors')
    .attr('d', SCISSORS)
    .attr('transform', ({ x }) => `translate(${x} 14) rotate(90)`);
}

function drawLinks(root: Layer, { links, crosses }: StripMarks): void {
  const groups = root
    .selectAll<SVGGElement, StripMarks['links'][number]>('g.link')
    .data(links, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g').attr('tabindex', -1).attr('role', 'button');
      group.append('path').attr('class', 'reach');
      group.append('path').attr('class', 'body');
      return group;
    })
    .attr('class', ({ cut, selected }) => `link${cut ? ' cut' : ''}${selected ? ' selected' : ''}`)
    .attr('data-entity', ({ link }) => link)
    .attr('aria-pressed', ({ selected }) => String(selected))
    .attr('aria-label', ({ label }) => label);
  for (const name of ['.reach', '.body'])
    groups.select(name).attr('d', ({ x1, x2, y }) => `M${x1} ${y}H${x2}`);
  root
    .selectAll<SVGPathElement, StripMarks['crosses'][number]>('path.cross')
    .data(crosses, ({ id }) => id)
    .join('path')
    .attr('class', 'cross')
    .attr('d', ({ x, y }) => `M${x - 4.5} ${y - 4.5}l9 9m0 -9l-9 9`);
}

function drawNodes(root: Layer, nodes: readonly NodeMark[]): void {
  const all = root
    .selectAll<SVGGElement, NodeMark>('g.node')
    .data(nodes, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g').attr('tabindex', -1);
      group.append('circle').attr('class', 'ring');
      group.append('circle').attr('class', 'body');
      group.append('path').attr('class', 'strike');
      group.append('text').attr('class', 'name');
      group.append('text').attr('class', 'value');
      return group;
    });
  const groups = changed(all)
    .attr('class', ({ look, selected }) => `node ${look}${selected ? ' selected' : ''}`)
    .attr('role', 'button')
    .attr('data-entity', ({ id }) => id)
    .attr('data-state', ({ look }) => look)
    .attr('aria-pressed', ({ selected }) => String(selected))
    .attr('aria-label', ({ label }) => label)
    .attr('transform', ({ x, y }) => `translate(${x} ${y})`);
  groups.select('.ring').attr('r', ({ r }) => r + 3.5);
  groups.select('.body').attr('r', ({ look, r }) => (look === 'leads' ? r - 1 : r));
  groups
    .select('.strike')
    .attr('d', ({ look, r }) =>
      look === 'stopped'
        ? `M${-r * 0.7} ${-r * 0.7}L${r * 0.7} ${r * 0.7}M${-r * 0.7} ${r * 0.7}L${r * 0.7} ${-r * 0.7}`
        : null,
    );
  groups
    .select('.name')
    .attr('y', 5)
    .attr('text-anchor', 'middle')
    .text(({ name }) => name);
  groups
    .select('.value')
    .attr('class', ({ isBehind }) => (isBehind ? 'value behind' : 'value'))
    .attr('y', 40)
    .attr('text-anchor', 'middle')
    .text(({ value }) => value);
}
