/** Lets a chain or the finds of a search stand out: classes, links and rings; no mark moves. */
import { select } from 'd3-selection';
import type { ChainLink } from './chain';
import type { Emphasis, Ring } from './emphasis';
import { layerOf, round } from './layers';
import type { Layout } from './layout';
import type { Mark } from './marks';

/** Just outside the largest shape. */
const RING_RADIUS = 8.5;

export function drawEmphasis(svg: SVGSVGElement, { frame }: Layout, emphasis: Emphasis): void {
  const { roles, links, rings, recedes } = emphasis;
  select(svg).classed('is-receding', recedes);
  const isChained = ({ key }: { readonly key: string }) => {
    const role = roles.get(key);
    return role === 'cause' || role === 'effect';
  };
  const isFound = ({ key }: { readonly key: string }) => roles.get(key) === 'found';
  layerOf(svg, 'marks')
    .selectAll<SVGPathElement, Mark>('path')
    .classed('is-chained', isChained)
    .classed('is-effect', ({ key }) => roles.get(key) === 'effect')
    .classed('is-found', isFound);
  layerOf(svg, 'labels')
    .selectAll<SVGTextElement, Layout['labels'][number]>('text')
    .classed('is-chained', isChained)
    .classed('is-found', isFound);
  layerOf(svg, 'chain')
    .selectAll<SVGLineElement, ChainLink>('line')
    .data(links, ({ key }) => key)
    .join('line')
    .attr('class', ({ kind }) => `tl-${kind}`)
    .attr('x1', ({ x1 }) => round(x1))
    .attr('y1', ({ y1 }) => y1 + 0.5)
    .attr('x2', ({ x2 }) => round(x2))
    .attr('y2', ({ y2 }) => y2 + 0.5);
  layerOf(svg, 'rings')
    .selectAll<SVGCircleElement, Ring>('circle')
    .data(rings, ({ key }) => key)
    .join('circle')
    .attr('class', ({ kind }) => `tl-ring-${kind}`)
    .attr('cx', ({ x }) => round(x))
    .attr('cy', ({ y }) => y + 0.5)
    .attr('r', RING_RADIUS * frame.scale);
}
