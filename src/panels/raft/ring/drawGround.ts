import type { Ground } from './cut';
import type { Layer } from './drawRing';
import type { RingMarks } from './ringLayout';

/** The ground and the links: the quiet part of the ring. */
export function drawGround(root: Layer, ground: Ground): void {
  root
    .selectAll<SVGPathElement, Ground['pieces'][number]>('path.piece')
    .data(ground.pieces, ({ id }) => id)
    .join('path')
    .attr('class', 'piece')
    .attr('d', ({ path }) => path);
  root
    .selectAll<SVGPathElement, Ground['pieces'][number]>('path.hatch')
    .data(
      ground.pieces.filter(({ hatched }) => hatched),
      ({ id }) => id,
    )
    .join('path')
    .attr('class', 'hatch')
    .attr('d', ({ path }) => path);
  drawLetters(root, ground);
  root
    .selectAll<SVGPathElement, NonNullable<Ground['scissors']>>('path.scissors')
    .data(ground.scissors === null ? [] : [ground.scissors])
    .join('path')
    .attr('class', 'scissors')
    .attr('d', SCISSORS)
    .attr('transform', ({ x, y, angle }) => `translate(${x} ${y}) rotate(${angle})`);
}

/** Two blades and two rings, drawn around (0, 0), pointing right. */
const SCISSORS =
  'M-3 2L12 -6M-3 -2L12 6M-3 2m-5.6 2.2a3.4 3.4 0 1 0 6.8 0a3.4 3.4 0 1 0 -6.8 0M-3 -2m-5.6 -2.2a3.4 3.4 0 1 0 6.8 0a3.4 3.4 0 1 0 -6.8 0';

function drawLetters(root: Layer, { letters }: Ground): void {
  const groups = root
    .selectAll<SVGGElement, Ground['letters'][number]>('g.side')
    .data(letters, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g').attr('class', 'side');
      group.append('text').attr('class', 'letter');
      group.append('text').attr('class', 'count');
      return group;
    })
    .attr('transform', ({ x, y }) => `translate(${x} ${y})`);
  groups
    .select('.letter')
    .attr('text-anchor', ({ anchor }) => anchor)
    .text(({ letter }) => letter);
  groups
    .select('.count')
    .attr('text-anchor', ({ anchor }) => anchor)
    .attr('x', ({ anchor }) => (anchor === 'end' ? -20 : 20))
    .text(({ words }) => words);
}

export function drawLinks(root: Layer, links: RingMarks['links']): void {
  root
    .selectAll<SVGLineElement, RingMarks['links'][number]>('line')
    .data(links, ({ id }) => id)
    .join('line')
    .attr('class', ({ cut }) => (cut ? 'link cut' : 'link'))
    .attr('x1', ({ x1 }) => x1)
    .attr('y1', ({ y1 }) => y1)
    .attr('x2', ({ x2 }) => x2)
    .attr('y2', ({ y2 }) => y2);
  root
    .selectAll<SVGPathElement, RingMarks['links'][number]>('path.bar')
    .data(
      links.filter(({ oneWay }) => oneWay !== null),
      ({ id }) => id,
    )
    .join('path')
    .attr('class', 'bar')
    .attr('d', 'M-6 -5L0 0L-6 5M3 -8V8')
    .attr(
      'transform',
      ({ oneWay }) =>
        `translate(${oneWay?.x ?? 0} ${oneWay?.y ?? 0}) rotate(${oneWay?.angle ?? 0})`,
    );
}
