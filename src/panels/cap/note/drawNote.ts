import { select } from '../../quietSelection';
import { layer } from '../../raft/ring/drawRing';
import type { NoteMarks, PlaceMark } from './noteLayout';

/** Joins the index to SVG. */
export function drawNote(svg: SVGSVGElement, { lines, places, words }: NoteMarks): void {
  const root = select(svg);
  layer(root, 'lines')
    .selectAll<SVGPathElement, NoteMarks['lines'][number]>('path')
    .data(lines, ({ id }) => id)
    .join('path')
    .attr('d', ({ path }) => path);
  layer(root, 'words')
    .selectAll<SVGTextElement, NoteMarks['words'][number]>('text')
    .data(words, ({ id }) => id)
    .join('text')
    .attr('x', ({ x }) => x)
    .attr('y', ({ y }) => y)
    .attr('text-anchor', ({ anchor }) => anchor)
    .text(({ text }) => text);
  const groups = layer(root, 'places')
    .selectAll<SVGGElement, PlaceMark>('g')
    .data(places, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g').attr('tabindex', -1);
      group.append('rect').attr('class', 'body');
      group.append('text').attr('text-anchor', 'middle').attr('y', 4.5);
      return group;
    })
    .attr('class', ({ isEtcd }) => (isEtcd ? 'place etcd' : 'place'))
    .attr('role', 'button')
    .attr('data-entity', ({ id }) => id)
    .attr('aria-label', ({ label }) => label)
    .attr('transform', ({ x, y }) => `translate(${x} ${y})`);
  groups
    .select('.body')
    .attr('x', ({ r, text }) => -halfWidth(r, text))
    .attr('y', ({ r }) => -r)
    .attr('rx', ({ r }) => r)
    .attr('height', ({ r }) => 2 * r)
    .attr('width', ({ r, text }) => 2 * halfWidth(r, text));
  groups.select('text').text(({ text }) => text);
}

function halfWidth(r: number, text: string): number {
  return Math.max(r, text.length * 5 + 8);
}
