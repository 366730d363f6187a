/** Puts a layout on the page: d3 joins by key, nothing here decides where anything stands. */
import { formatTime } from './format';
import { LAYERS_ABOVE, LAYERS_BELOW, type Layer, layerOf, round } from './layers';
import type { Layout } from './layout';
import type { Mark } from './marks';
import { markPath, markTransform } from './shapes';
import { texts } from './texts';
import type { Lang } from './types';

/** Layers whose shapes are buttons. */
const PRESSED: ReadonlySet<string> = new Set(['marks', 'ghosts', 'signs']);

/** Draws everything that does not depend on the cursor or the selection. */
export function draw(canvas: HTMLElement, drawn: Layout, lang: Lang): void {
  // Only what can be pressed has a name; words beside it say the same again.
  for (const name of [...LAYERS_BELOW, ...LAYERS_ABOVE]) {
    layerOf(canvas, name).attr('aria-hidden', PRESSED.has(name) ? null : true);
  }
  drawBars(layerOf(canvas, 'bars'), drawn);
  drawLines(layerOf(canvas, 'lines'), drawn);
  drawBands(layerOf(canvas, 'bands'), layerOf(canvas, 'band-texts'), drawn);
  drawMarks(layerOf(canvas, 'marks'), drawn, lang);
  drawLabels(layerOf(canvas, 'labels'), drawn);
  drawFolds(layerOf(canvas, 'folds'), drawn, lang);
  drawTicks(layerOf(canvas, 'ticks'), drawn);
}

function drawBars(layer: Layer, { bars }: Layout): void {
  // One path: nobody asks a single bar, and each element is looked at in every frame.
  layer
    .selectAll<SVGPathElement, Layout['bars']>('path')
    .data([bars])
    .join('path')
    .attr('d', (all) => all.map(barAt).join(''));
}

function barAt({ x, y, width, height }: Layout['bars'][number]): string {
  return `M${round(x)} ${round(y)}h${width}v${round(height)}h${-width}z`;
}

function drawLines(layer: Layer, { frame, plotWidth }: Layout): void {
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

function drawBands(layer: Layer, words: Layer, { bands, frame }: Layout): void {
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

function drawMarks(layer: Layer, { marks, frame }: Layout, lang: Lang): void {
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
    .attr('transform', (mark) => markTransform(mark, frame.scale))
    .attr('d', (mark) => markPath(mark, frame.scale));
}

function drawLabels(layer: Layer, { labels }: Layout): void {
  layer
    .selectAll<SVGTextElement, Layout['labels'][number]>('text')
    .data(labels, ({ key }) => key)
    .join('text')
    .attr('x', ({ x }) => round(x))
    .attr('y', ({ y }) => y)
    .attr('text-anchor', ({ anchor }) => anchor)
    .text(({ text }) => text);
}

function drawFolds(layer: Layer, { folds, frame }: Layout, lang: Lang): void {
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

function drawTicks(layer: Layer, { ticks, frame }: Layout): void {
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
