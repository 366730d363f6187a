import { useMemo } from 'react';
import type { EventView } from '../../sim/view';
import type { Extras } from './extras';
import type { Layout } from './layout';
import type { Octagon, Sign } from './signs/signs';
import type { TimelineProps } from './types';

const NONE: readonly never[] = [];

/** Bookmarks, questions and places to pause, where the drawing has them. */
export function useSigns(
  extras: Extras | null,
  drawn: Layout,
  events: readonly EventView[],
  {
    bookmarks = NONE,
    questions = NONE,
    breakpoints = NONE,
  }: Pick<TimelineProps, 'bookmarks' | 'questions' | 'breakpoints'>,
): { readonly signs: readonly Sign[]; readonly octagons: readonly Octagon[] } {
  const signs = useMemo(
    () => extras?.placeSigns(bookmarks, questions, drawn) ?? NONE,
    [extras, bookmarks, questions, drawn],
  );
  const octagons = useMemo(() => {
    if (extras === null || breakpoints.length === 0) return NONE;
    const lanes = new Map(events.map(({ id, lane }) => [id, lane]));
    return extras.placeOctagons(breakpoints, (id) => lanes.get(id), drawn);
  }, [extras, breakpoints, events, drawn]);
  return { signs, octagons };
}
