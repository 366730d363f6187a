/** Puts a layout on the page: d3 joins by key, nothing here decides where anything stands. */
import { type Selection, select } from 'd3-selection';
import type { ChainLink } from './chain';
import { formatTime } from './format';
import type { Layout } from './layout';
import type { Mark } from './marks';
import { SHAPES } from './shapes';
import { texts } from './texts';
import type { Lang } from './types';

/** Draws everything that does not depend on the cursor or the selection. */
export function draw(svg: SVGSVGElement, drawn: Layout, lang: Lang): void {
  const root = select(svg);
  // Only marks have names; words beside them say the same again.
  root.selectAll('[data-layer]:not([data-layer="marks"])').attr('aria-hidden', true);
  drawBars(group(root, 'bars'), drawn);
  drawLines(group(root, 'lines'), drawn);
  drawBands(group(root, 'bands'), group(root, 'band-texts'), drawn);
  drawMarks(group(root, 'marks'), drawn, lang);
  drawLabels(group(root, 'labels'), drawn);
  drawFolds(group(root, 'folds'), drawn, lang);
  drawTicks(group(root, 'ticks'), drawn);
}

/** Marks the chain's events and joins them; nothing else moves. */
export function drawChain(
  svg: SVGSVGElement,
  drawn: Layout,
  chain: ReadonlySet<number>,
  links: readonly ChainLink[],
): void {
  const root = select(svg);
  const held = new Set([...chain].map((id) => drawn.marks[drawn.holders.get(id) ?? -1]?.key));
  root.classed('has-chain', chain.size > 0);
  group(root, 'marks')
    .selectAll<SVGPathElement, Mark>('path')
    .classed('is-chained', (mark) => held.has(mark.key));
  group(root, 'labels')
    .selectAll<SVGTextElement, { id: number }>('text')
    .classed('is-chained', ({ id }) => chain.has(id));
  group(root, 'chain')
    .selectAll<SVGLineElement, ChainLink>('line')
    .data(links, ({ key }) => key)
    .join('line')
    .attr('x1', ({ x1 }) => round(x1))
    .attr('y1', ({ y1 }) => y1)
    .attr('x2', ({ x2 }) => round(x2))
    .attr('y2', ({ y2 }) => y2);
}

type Root = Selection<SVGSVGElement, unknown, null, undefined>;
type Group = Selection<SVGGElement, unknown, null, undefined>;

function group(root: Root, name: string): Group {
  return root.select<SVGGElement>(`[data-layer="${name}"]`);
}

function drawBars(layer: Group, { bars }: Layout): void {
  layer
    .selectAll<SVGRectElement, Layout['bars'][number]>('rect')
    .data(bars, ({ key }) => key)
    .join('rect')
    .attr('x', ({ x }) => x)
    .attr('y', ({ y }) => round(y))
    .attr('width', ({ width }) => width)
    .attr('height', ({ height }) => round(height));
}

function drawLines(layer: Group, { frame, plotWidth }: Layout): void {
  const lanes = frame.histogram === null ? [] : frame.rows.map((y) => ({ y, kind: 'lane' }));
  const edges =
    frame.axisY === null ? [] : [(frame.histogram?.bottom ?? 0) + 0.5, frame.axisY + 0.5];
  layer
    .selectAll<SVGLineElement, { y: number; kind: string }>('line')
    .data([...lanes, ...edges.map((y) => ({ y, kind: 'edge' }))])
    .join('line')
    .attr('class', ({ kind }) => `tl-${kind}`)
    .attr('x2', plotWidth)
    .attr('y1', ({ y }) => (Number.isInteger(y) ? y + 0.5 : y))
    .attr('y2', ({ y }) => (Number.isInteger(y) ? y + 0.5 : y));
}

function drawBands(layer: Group, words: Group, { bands, frame }: Layout): void {
  layer
    .selectAll<SVGRectElement, Layout['bands'][number]>('rect')
    .data(
      bands.filter(({ tint }) => tint !== null),
      ({ key }) => key,
    )
    .join('rect')
    .attr('class', ({ tint }) => `tl-term-${tint}`)
    .attr('x', ({ x }) => round(x))
    .attr('y', ({ y }) => y)
    .attr('width', ({ width }) => round(Math.max(width, 1)))
    .attr('height', ({ height }) => height);
  words
    .selectAll<SVGTextElement, Layout['bands'][number]>('text')
    .data(
      bands.filter(({ text }) => text !== ''),
      ({ key }) => key,
    )
    .join('text')
    .attr('class', ({ tint }) => (tint === null ? 'tl-leaderless' : null))
    .attr('x', ({ textX }) => round(textX))
    // Optical middle of the letters: a third of their size below the band's middle.
    .attr('y', ({ y, height }) => round(y + height / 2 + frame.font * 0.35))
    .text(({ text }) => text);
}

function drawMarks(layer: Group, { marks, frame }: Layout, lang: Lang): void {
  const more = texts[lang].more;
  layer
    .selectAll<SVGPathElement, Mark>('path')
    .data(marks, (mark) => mark.key)
    .join((enter) => enter.append('path').attr('tabindex', -1))
    .attr('class', ({ shape, event }) => `tl-mark tl-${shape}${event.visible ? '' : ' is-quiet'}`)
    .attr('data-event', ({ event }) => event.id)
    .attr('role', ({ event }) => (event.visible ? 'button' : null))
    .attr('aria-hidden', ({ event }) => (event.visible ? null : true))
    .attr('aria-label', ({ event, count }) => {
      const rest = count > 1 ? `, ${more(count - 1)}` : '';
      return event.visible ? `${event.label}, ${formatTime(event.at)}${rest}` : null;
    })
    .attr('transform', ({ x, y }) => `translate(${round(x)} ${y + 0.5}) scale(${frame.scale})`)
    .attr('d', (mark) => (mark.shape === 'bar' ? barPath(mark) : SHAPES[mark.shape]));
}

function barPath({ width, height }: Mark): string {
  return `M0 ${round(-height / 2)}h${round(width)}v${round(height)}h${round(-width)}z`;
}

function drawLabels(layer: Group, { labels }: Layout): void {
  layer
    .selectAll<SVGTextElement, Layout['labels'][number]>('text')
    .data(labels, ({ key }) => key)
    .join('text')
    .attr('x', ({ x }) => round(x))
    .attr('y', ({ y }) => y)
    .attr('text-anchor', ({ anchor }) => anchor)
    .text(({ text }) => text);
}

function drawFolds(layer: Group, { folds, frame }: Layout, lang: Lang): void {
  const top = frame.histogram === null ? 0 : frame.histogram.bottom + 2;
  const folded = layer
    .selectAll<SVGGElement, Layout['folds'][number]>('g')
    .data(folds)
    .join((enter) => {
      const fresh = enter.append('g');
      fresh.append('title');
      fresh.append('path').attr('class', 'tl-fold-ground');
      fresh.append('path').attr('class', 'tl-fold-edge');
      fresh.append('text').attr('text-anchor', 'middle');
      return fresh;
    })
    .attr('transform', ({ x }) => `translate(${round(x)} 0)`);
  const [head, foot] = [top, frame.bottom + 1];
  const lean = 5;
  folded
    .select('title')
    .text(({ skipped, text }) => (skipped > 0 ? texts[lang].skipped(text.slice(1)) : ''));
  folded
    .select('.tl-fold-ground')
    .attr('d', ({ width }) => `M${lean} ${head}H${width}L${width - lean} ${foot}H0z`);
  folded
    .select('.tl-fold-edge')
    .attr(
      'd',
      ({ width }) => `M${lean} ${head}L0 ${foot}M${width} ${head}L${width - lean} ${foot}`,
    );
  folded
    .select('text')
    .attr('x', ({ width }) => width / 2)
    .attr('y', frame.height - 2)
    .text(({ text }) => (frame.axisY === null ? '' : text));
}

function drawTicks(layer: Group, { ticks, frame }: Layout): void {
  const ticked = layer
    .selectAll<SVGGElement, Layout['ticks'][number]>('g')
    .data(ticks, ({ at }) => at)
    .join((enter) => {
      const fresh = enter.append('g');
      fresh.append('line').attr('y1', 1).attr('y2', 3);
      fresh.append('text').attr('y', 12).attr('text-anchor', 'middle');
      return fresh;
    })
    .attr('transform', ({ x }) => `translate(${Math.round(x) + 0.5} ${frame.axisY ?? 0})`);
  ticked.select('text').text(({ text }) => text);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
