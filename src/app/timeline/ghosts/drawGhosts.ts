/** Other branches, one group each: a hairline, tints of who led, and all marks as a single path. */

import { layerOf, round } from '../layers';
import type { Layout } from '../layout';
import { texts } from '../texts';
import type { Lang } from '../types';
import type { GhostGlyph, GhostMark, GhostRow } from './ghosts';

/** Strokes relative to the mark's place, made for a lane of 12 px. */
const GLYPHS: Readonly<Record<GhostGlyph, string>> = {
  deed: 'm0 -3l3 5h-6z',
  loss: 'm-2 -2l4 4m0 -4l-4 4',
  decision: 'm0 -3l3 3l-3 3l-3 -3z',
  tick: 'm0 -2v4',
};
/** Tints lie at the foot of the lane, clear of the marks. */
const BAND_OFFSET = 3;
const BAND_HEIGHT = 3;

/** As tall as the lane, so that the pointer and the focus find it. */
const HIT = 'M0 -6';

export function drawGhosts(canvas: HTMLElement, { ghosts, plotWidth }: Layout, lang: Lang): void {
  const rows = layerOf(canvas, 'ghosts')
    .selectAll<SVGGElement, GhostRow>('g')
    .data(ghosts, ({ name }) => name)
    .join((enter) => {
      const fresh = enter.append('g');
      fresh.attr('role', 'button').attr('tabindex', -1);
      fresh.append('path').attr('class', 'tl-ghost-ground');
      fresh.append('g').attr('class', 'tl-ghost-bands');
      fresh.append('path').attr('class', 'tl-ghost-line');
      fresh.append('path').attr('class', 'tl-ghost-marks');
      fresh.append('path').attr('class', 'tl-ghost-parting');
      fresh.append('text').attr('text-anchor', 'end').attr('y', 4.5);
      return fresh;
    })
    .attr('class', 'tl-ghost')
    .attr('data-branch', ({ name }) => name)
    .attr('aria-label', ({ name, label }) => texts[lang].ghost(name, label))
    .attr('transform', ({ y }) => `translate(0 ${y})`);
  rows.select('.tl-ghost-ground').attr('d', `${HIT}H${plotWidth}v12H0z`);
  rows
    .select('text')
    .attr('x', ({ textX }) => round(textX))
    .text(({ text }) => text);
  rows
    .select('.tl-ghost-line')
    .attr('d', ({ left, right }) => `M${round(left)} 0.5H${round(right)}`);
  rows.select('.tl-ghost-marks').attr('d', ({ marks }) => marks.map(glyphAt).join(''));
  rows
    .select('.tl-ghost-parting')
    .attr('d', ({ partsAt }) => (partsAt === null ? '' : `M${round(partsAt)} -5v10`));
  rows
    .select('.tl-ghost-bands')
    .selectAll<SVGRectElement, GhostRow['bands'][number]>('rect')
    .data(({ bands }) => bands)
    .join('rect')
    .attr('class', ({ tint }) => `tl-term-${tint}`)
    .attr('x', ({ x }) => round(x))
    .attr('y', BAND_OFFSET)
    .attr('width', ({ width }) => round(Math.max(width, 1)))
    .attr('height', BAND_HEIGHT);
}

function glyphAt({ x, glyph }: GhostMark): string {
  return `M${round(x)} 0.5${GLYPHS[glyph]}`;
}
