/**
 * Lets a chain or the finds of a search stand out. No mark moves: what matters is drawn once more above
 * the veil over the future, and the layer of all marks recedes as one.
 */
import { select } from '../../../panels/quietSelection';
import { layerOf, round } from '../layers';
import type { Layout } from '../layout';
import type { Mark } from '../marks';
import { markPath, markTransform } from '../shapes';
import type { ChainLink } from './chain';
import type { Emphasis, Ring } from './emphasis';

/** Just outside the largest shape. */
const RING_RADIUS = 8.5;

export function drawEmphasis(canvas: HTMLElement, drawn: Layout, emphasis: Emphasis): void {
  const { roles, members, links, rings, recedes } = emphasis;
  const { scale } = drawn.frame;
  select(canvas).classed('is-receding', recedes);
  layerOf(canvas, 'chained')
    .selectAll<SVGPathElement, Mark>('path')
    .data(
      drawn.marks.filter(({ key }) => roles.has(key)),
      ({ key }) => key,
    )
    .join('path')
    .attr('class', ({ shape, key }) => `tl-mark tl-${shape} is-${roles.get(key)}`)
    .attr('data-events', ({ key }) => members.get(key)?.join(' ') ?? null)
    .attr('transform', (mark) => markTransform(mark, scale))
    .attr('d', (mark) => markPath(mark, scale));
  layerOf(canvas, 'labels')
    .selectAll<SVGTextElement, Layout['labels'][number]>('text')
    .classed('is-lifted', ({ key }) => roles.has(key))
    .classed('is-chained', ({ key }) => roles.get(key) === 'cause');
  layerOf(canvas, 'chain')
    .selectAll<SVGLineElement, ChainLink>('line')
    .data(links, ({ key }) => key)
    .join('line')
    .attr('class', ({ kind }) => `tl-${kind}`)
    .attr('x1', ({ x1 }) => round(x1))
    .attr('y1', ({ y1 }) => y1 + 0.5)
    .attr('x2', ({ x2 }) => round(x2))
    .attr('y2', ({ y2 }) => y2 + 0.5);
  layerOf(canvas, 'rings')
    .selectAll<SVGCircleElement, Ring>('circle')
    .data(rings, ({ key }) => key)
    .join('circle')
    .attr('class', ({ kind }) => `tl-ring-${kind}`)
    .attr('cx', ({ x }) => round(x))
    .attr('cy', ({ y }) => y + 0.5)
    .attr('r', RING_RADIUS * scale);
}
