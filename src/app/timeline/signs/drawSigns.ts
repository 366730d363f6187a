/** Flags, question marks and octagons. */
import { formatTime } from '../format';
import { layerOf, round } from '../layers';
import type { Layout } from '../layout';
import { texts } from '../texts';
import type { Lang } from '../types';
import type { Octagon, Sign } from './signs';

/** The pole stands at the time itself. */
const FLAG = 'M0 7V-7H8L5.5 -3.75L8 -0.5H1.2V7z';
const OCTAGON = 'M-3 -7.2h6l4.2 4.2v6l-4.2 4.2h-6l-4.2 -4.2v-6z';

export function drawSigns(
  canvas: HTMLElement,
  { frame }: Layout,
  signs: readonly Sign[],
  octagons: readonly Octagon[],
  lang: Lang,
): void {
  const drawn = layerOf(canvas, 'signs')
    .selectAll<SVGGElement, Sign>('g')
    .data(signs, ({ key }) => key)
    .join((enter) => {
      const fresh = enter.append('g').attr('role', 'button').attr('tabindex', -1);
      fresh
        .filter(({ kind }) => kind === 'bookmark')
        .append('path')
        .attr('d', FLAG);
      const question = fresh.filter(({ kind }) => kind === 'question');
      question.append('circle').attr('r', 7);
      question.append('text').attr('text-anchor', 'middle').attr('y', 4.2).text('?');
      return fresh;
    })
    .attr('class', ({ kind, state }) => `tl-${kind}${state === null ? '' : ` is-${state}`}`)
    .attr('data-sign', ({ key }) => key)
    .attr('aria-label', (sign) => nameOfSign(sign, lang))
    .attr('transform', ({ x, y }) => `translate(${round(x)} ${y}) scale(${frame.scale})`);
  drawn.order();
  layerOf(canvas, 'breakpoints')
    .selectAll<SVGPathElement, Octagon>('path')
    .data(octagons, ({ key }) => key)
    .join('path')
    .attr('d', OCTAGON)
    .attr('data-break', ({ key }) => key)
    .attr('transform', ({ x, y }) => `translate(${round(x)} ${y + 0.5}) scale(${frame.scale})`);
}

/** A sign in one line: for its name and its card. */
export function nameOfSign({ kind, at, label, state, count }: Sign, lang: Lang): string {
  const words = texts[lang];
  const time = formatTime(at);
  if (kind === 'question') return words.question(label, words.questionStates[state ?? 'ahead']);
  const rest = count > 1 ? `, ${words.more(count - 1)}` : '';
  return `${words.bookmark(time, label)}${rest}`;
}
