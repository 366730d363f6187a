import { select } from '../quietSelection';
import { type Layer, layer } from '../raft/ring/drawRing';
import type { DraftMarks } from './draft';

/** Draws a cut that is being made over whatever lies below. */
export function drawDraft(svg: SVGSVGElement, { hatches, gap, trail, letters }: DraftMarks): void {
  const root = layer(select(svg), 'draft').attr('aria-hidden', 'true');
  root
    .selectAll<SVGPathElement, string>('path.draft-hatch')
    .data(hatches)
    .join((enter) => enter.insert('path', ':first-child'))
    .attr('class', 'draft-hatch')
    .attr('d', (path) => path);
  path(root, 'draft-gap', gap);
  path(root, 'draft-trail', trail);
  const groups = root
    .selectAll<SVGGElement, DraftMarks['letters'][number]>('g.draft-letter')
    .data(letters, ({ name }) => name)
    .join((enter) => {
      const group = enter.append('g').attr('class', 'draft-letter');
      group.append('circle').attr('r', 8);
      group.append('text').attr('text-anchor', 'middle').attr('y', 4);
      return group;
    })
    .attr('data-letter', ({ letter }) => letter)
    .attr('data-member', ({ name }) => name)
    .attr('transform', ({ x, y }) => `translate(${x} ${y})`);
  groups.select('text').text(({ letter }) => letter);
}

function path(root: Layer, name: string, d: string): void {
  root
    .selectAll<SVGPathElement, string>(`path.${name}`)
    .data(d === '' ? [] : [d])
    .join('path')
    .attr('class', name)
    .attr('d', (one) => one);
}
