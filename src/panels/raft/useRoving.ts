import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from 'react';
import { makeTabStop, neighbour, stepOf } from '../arrows';

/**
 * One Tab stop per drawing: arrows move to the nearest mark in that direction, Enter or Space selects,
 * Escape leaves. Marks are the buttons that carry `data-entity`; messages on their way are for the pointer
 * only, since the keyboard has their events on the timeline.
 */
export function useRoving(
  svg: RefObject<SVGSVGElement | null>,
  onSelect: (id: string | null) => void,
) {
  const current = useRef<string | null>(null);

  // After every drawing exactly one mark can be reached with Tab. Marks come without a stop of their own, so
  // there is nothing to do while the stop is still in the drawing.
  const stop = useRef<SVGGElement | null>(null);
  useEffect(() => {
    const { current: before } = stop;
    const wanted = current.current ?? before?.dataset.entity;
    if (before?.isConnected === true && before.dataset.entity === wanted) return;
    const marks = marksOf(svg.current);
    stop.current = marks.find((mark) => mark.dataset.entity === wanted) ?? marks[0] ?? null;
    makeTabStop(marks, stop.current ?? undefined);
  });

  const onKeyDown = useCallback(
    (event: KeyboardEvent<SVGSVGElement>) => {
      const mark = markAt(event.target);
      if (mark === null) return;
      const step = stepOf(event.key);
      if (step !== undefined && !event.altKey && !event.shiftKey) {
        const next = neighbour(marksOf(svg.current), mark, step, REACH);
        event.preventDefault();
        event.stopPropagation();
        if (next !== null) {
          current.current = next.dataset.entity ?? null;
          mark.setAttribute('tabindex', '-1');
          next.setAttribute('tabindex', '0');
          stop.current = next;
          next.focus();
        }
      } else if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        event.stopPropagation();
        onSelect(mark.dataset.entity ?? null);
      } else if (event.key === 'Escape') {
        mark.blur();
      }
    },
    [svg, onSelect],
  );

  const onClick = useCallback(
    (event: { target: EventTarget }) => {
      const mark = markAt(event.target);
      if (mark === null) return;
      current.current = mark.dataset.entity ?? null;
      onSelect(current.current);
    },
    [onSelect],
  );

  return { onKeyDown, onClick };
}

const REACH = { body: '.body, .plate, rect', aside: 2 };

function marksOf(svg: SVGSVGElement | null): SVGGElement[] {
  return svg === null ? [] : [...svg.querySelectorAll<SVGGElement>('[data-entity][role="button"]')];
}

function markAt(target: EventTarget): SVGGElement | null {
  return target instanceof Element ? target.closest<SVGGElement>('g[data-entity]') : null;
}
