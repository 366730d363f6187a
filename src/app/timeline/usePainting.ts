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
export function usePainting(canvas: RefObject<HTMLElement | null>, input: Input): void {
  const { drawn, events, extras, signs, octagons, lang, selection } = input;
  const { chain = null, found = null } = input;
  useLayoutEffect(() => {
    if (canvas.current !== null) draw(canvas.current, drawn, lang);
  }, [canvas, drawn, lang]);

  useLayoutEffect(() => {
    if (canvas.current !== null) extras?.drawGhosts(canvas.current, drawn, lang);
  }, [canvas, extras, drawn, lang]);

  useLayoutEffect(() => {
    if (canvas.current !== null) extras?.drawSigns(canvas.current, drawn, signs, octagons, lang);
  }, [canvas, extras, drawn, signs, octagons, lang]);

  useLayoutEffect(() => {
    if (canvas.current === null || extras === null) return;
    extras.drawEmphasis(canvas.current, drawn, extras.emphasise(drawn, events, chain, found));
  }, [canvas, extras, drawn, events, chain, found]);

  useLayoutEffect(() => {
    if (canvas.current !== null) setTabStop(canvas.current, drawn, eventOf(selection));
  }, [canvas, drawn, selection]);
}
