import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from 'react';

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

  // After every drawing exactly one mark can be reached with Tab.
  useEffect(() => {
    const marks = marksOf(svg.current);
    const chosen = marks.find((mark) => mark.dataset.entity === current.current) ?? marks[0];
    for (const mark of marks) {
      const index = mark === chosen ? '0' : '-1';
      // Written anew it would restyle every mark in every frame.
      if (mark.getAttribute('tabindex') !== index) mark.setAttribute('tabindex', index);
    }
  });

  const onKeyDown = useCallback(
    (event: KeyboardEvent<SVGSVGElement>) => {
      const mark = markAt(event.target);
      if (mark === null) return;
      const step = STEPS[event.key];
      if (step !== undefined && !event.altKey && !event.shiftKey) {
        const next = neighbour(marksOf(svg.current), mark, step);
        event.preventDefault();
        event.stopPropagation();
        if (next !== null) {
          current.current = next.dataset.entity ?? null;
          mark.setAttribute('tabindex', '-1');
          next.setAttribute('tabindex', '0');
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

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function marksOf(svg: SVGSVGElement | null): SVGGElement[] {
  return svg === null ? [] : [...svg.querySelectorAll<SVGGElement>('[data-entity][role="button"]')];
}

function markAt(target: EventTarget): SVGGElement | null {
  return target instanceof Element ? target.closest<SVGGElement>('g[data-entity]') : null;
}

/** The nearest mark in a direction; what lies off the axis counts twice. */
function neighbour(
  marks: readonly SVGGElement[],
  from: SVGGElement,
  [dx, dy]: readonly [number, number],
): SVGGElement | null {
  const a = middle(from);
  let best: { readonly mark: SVGGElement; readonly cost: number } | null = null;
  for (const mark of marks) {
    if (mark === from) continue;
    const b = middle(mark);
    const ahead = (b.x - a.x) * dx + (b.y - a.y) * dy;
    const aside = Math.abs((b.x - a.x) * dy) + Math.abs((b.y - a.y) * dx);
    if (ahead <= 1) continue;
    const cost = ahead + 2 * aside;
    if (best === null || cost < best.cost) best = { mark, cost };
  }
  return best?.mark ?? null;
}

function middle(mark: SVGGElement): { readonly x: number; readonly y: number } {
  const { left, right, top, bottom } = (
    mark.querySelector('.body, .plate, rect') ?? mark
  ).getBoundingClientRect();
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
