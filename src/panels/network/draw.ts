import { select } from '../quietSelection';
import { drawGround } from '../raft/ring/drawGround';
import { type Layer, layer } from '../raft/ring/drawRing';
import type { LinkMark, NetworkMarks, NodeMark } from './layout';

/** Joins the marks of the canvas to SVG. */
export function drawNetwork(svg: SVGSVGElement, marks: NetworkMarks): void {
  const root = select(svg);
  // The Raft ring beside it says who has how many; here the letter is enough.
  const letters = marks.ground.letters.map((letter) => ({ ...letter, words: '' }));
  drawGround(layer(root, 'ground'), { ...marks.ground, letters });
  drawLinks(layer(root, 'links'), marks.links);
  drawWords(layer(root, 'link-words'), marks.links);
  drawMembers(layer(root, 'members'), marks.members);
}

function drawLinks(root: Layer, links: readonly LinkMark[]): void {
  const groups = root
    .selectAll<SVGGElement, LinkMark>('g.link')
    .data(links, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g');
      group.append('line').attr('class', 'reach');
      group.append('line').attr('class', 'line');
      group.append('path').attr('class', 'bar').attr('d', 'M-5 -4L0 0L-5 4M3 -6V6');
      return group;
    })
    .attr(
      'class',
      ({ state, unusual, selected }) =>
        `link ${state}${unusual ? ' unusual' : ''}${selected ? ' selected' : ''}`,
    )
    .attr('role', 'button')
    .attr('data-entity', ({ id }) => id)
    .attr('data-state', ({ state }) => state)
    .attr('aria-pressed', ({ selected }) => String(selected))
    .attr('aria-label', ({ label }) => label);
  // `select` hands the link on to its line; `selectAll` would leave the line with the link of before.
  for (const name of ['.reach', '.line'])
    groups
      .select(name)
      .attr('x1', ({ x1 }) => x1)
      .attr('y1', ({ y1 }) => y1)
      .attr('x2', ({ x2 }) => x2)
      .attr('y2', ({ y2 }) => y2);
  groups
    .select('.bar')
    .attr('visibility', ({ bar }) => (bar === null ? 'hidden' : null))
    .attr('transform', ({ bar }) =>
      bar === null ? null : `translate(${bar.x} ${bar.y}) rotate(${bar.angle})`,
    );
}

function drawWords(root: Layer, links: readonly LinkMark[]): void {
  root
    .selectAll<SVGTextElement, LinkMark>('text')
    .data(
      links.filter(({ words }) => words !== null),
      ({ id }) => id,
    )
    .join('text')
    .attr('text-anchor', ({ words }) => words?.anchor ?? 'middle')
    .attr('x', ({ words }) => words?.x ?? 0)
    .attr('y', ({ words }) => (words?.y ?? 0) + 4)
    .text(({ words }) => words?.text ?? '');
}

function drawMembers(root: Layer, members: readonly NodeMark[]): void {
  const groups = root
    .selectAll<SVGGElement, NodeMark>('g.node')
    .data(members, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g');
      group.append('circle').attr('class', 'reach');
      group.append('circle').attr('class', 'chosen-ring');
      group.append('circle').attr('class', 'body');
      group.append('path').attr('class', 'crossed');
      group.append('text').attr('text-anchor', 'middle').attr('y', 4);
      return group;
    })
    .attr(
      'class',
      ({ chosen, selected, flapping }) =>
        `node${chosen ? ' chosen' : ''}${selected ? ' selected' : ''}${flapping ? ' flapping' : ''}`,
    )
    .attr('role', 'button')
    .attr('data-entity', ({ id }) => id)
    .attr('data-state', ({ state }) => state)
    .attr('aria-pressed', ({ chosen, selected }) => String(chosen || selected))
    .attr('aria-label', ({ label }) => label)
    .attr('transform', ({ x, y }) => `translate(${x} ${y})`);
  groups.select('.reach').attr('r', ({ r }) => Math.max(16, r + 4));
  groups.select('.chosen-ring').attr('r', ({ r }) => r + 4);
  groups.select('.body').attr('r', ({ r }) => r);
  groups.select('.crossed').attr('d', ({ r, state }) => (state === 'stopped' ? crossOf(r) : ''));
  groups.select('text').text(({ name }) => name);
}

function crossOf(r: number): string {
  const d = Math.round(r * Math.SQRT1_2 * 10) / 10;
  return `M${-d} ${-d}L${d} ${d}M${d} ${-d}L${-d} ${d}`;
}
