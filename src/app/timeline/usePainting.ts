import { type RefObject, useLayoutEffect } from 'react';
import type { EventView } from '../../sim/view';
import { draw } from './draw';
import type { Extras } from './extras';
import type { Layout } from './layout';
import { setTabStop } from './roving';
import type { Octagon, Sign } from './signs/signs';
import { eventOf } from './targets';
import type { TimelineProps } from './types';

interface Input extends Pick<TimelineProps, 'lang' | 'selection' | 'chain' | 'found'> {
  readonly drawn: Layout;
  readonly events: readonly EventView[];
  readonly extras: Extras | null;
  readonly signs: readonly Sign[];
  readonly octagons: readonly Octagon[];
}

/** Draws what has changed and only then: a frame of a run that plays draws nothing here. */
export function usePainting(svg: RefObject<SVGSVGElement | null>, input: Input): void {
  const { drawn, events, extras, signs, octagons, lang, selection } = input;
  const { chain = null, found = null } = input;
  useLayoutEffect(() => {
    if (svg.current !== null) draw(svg.current, drawn, lang);
  }, [svg, drawn, lang]);

  useLayoutEffect(() => {
    if (svg.current !== null) extras?.drawGhosts(svg.current, drawn, lang);
  }, [svg, extras, drawn, lang]);

  useLayoutEffect(() => {
    if (svg.current !== null) extras?.drawSigns(svg.current, drawn, signs, octagons, lang);
  }, [svg, extras, drawn, signs, octagons, lang]);

  useLayoutEffect(() => {
    if (svg.current === null || extras === null) return;
    extras.drawEmphasis(svg.current, drawn, extras.emphasise(drawn, events, chain, found));
  }, [svg, extras, drawn, events, chain, found]);

  useLayoutEffect(() => {
    if (svg.current !== null) setTabStop(svg.current, drawn, eventOf(selection));
  }, [svg, drawn, selection]);
}
