import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from 'react';

interface Acts {
  /** The mark is a transition's id. */
  readonly onSelect: (id: string | null) => void;
  readonly onFire: (id: string) => void;
  /** Which transition an edge stands for. */
  readonly ofEdge: (edge: string) => string | null;
}

/**
 * One Tab stop: arrows move to the nearest state or transition in that direction, Enter or Space selects,
 * Shift+Enter fires, Escape gives the selection up. Pointers select with a click and fire with two.
 */
export function useChartKeys(svg: RefObject<SVGSVGElement | null>, acts: Acts) {
  const { onSelect, onFire, ofEdge } = acts;
  const current = useRef<string | null>(null);

  // After every drawing exactly one mark can be reached with Tab.
  useEffect(() => {
    const marks = marksOf(svg.current);
    const stop =
      marks.find((mark) => nameOf(mark) === current.current) ??
      marks.find((mark) => mark.dataset.active === 'true') ??
      marks[0];
    for (const mark of marks) mark.setAttribute('tabindex', mark === stop ? '0' : '-1');
  });

  const onKeyDown = useCallback(
    (event: KeyboardEvent<SVGSVGElement>) => {
      const mark = closest(event.target, MARKS);
      if (mark === null || event.altKey || event.ctrlKey || event.metaKey) return;
      const step = STEPS[event.key];
      const id = mark.dataset.transition;
      if (step !== undefined && !event.shiftKey) {
        const next = neighbour(marksOf(svg.current), mark, step);
        if (next !== null) {
          current.current = nameOf(next);
          mark.setAttribute('tabindex', '-1');
          next.setAttribute('tabindex', '0');
          next.focus();
        }
      } else if (event.key === 'Enter' || event.key === ' ') {
        if (id !== undefined) (event.shiftKey ? onFire : onSelect)(id);
      } else if (event.key === 'Escape') {
        onSelect(null);
        mark.blur();
      } else return;
      event.preventDefault();
      event.stopPropagation();
    },
    [svg, onSelect, onFire],
  );

  const meant = useCallback(
    (target: EventTarget): string | null => {
      const line = closest(target, '[data-transition]');
      if (line !== null) current.current = nameOf(line);
      const edge = closest(target, '[data-edge]')?.dataset.edge;
      return line?.dataset.transition ?? (edge === undefined ? null : ofEdge(edge));
    },
    [ofEdge],
  );
  const onClick = useCallback(
    ({ target }: { target: EventTarget }) => onSelect(meant(target)),
    [meant, onSelect],
  );
  const onDoubleClick = useCallback(
    ({ target }: { target: EventTarget }) => {
      const id = meant(target);
      if (id !== null) onFire(id);
    },
    [meant, onFire],
  );
  return { onKeyDown, onClick, onDoubleClick };
}

const MARKS = '[data-state-path], [data-transition]';

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function marksOf(svg: SVGSVGElement | null): SVGGElement[] {
  return svg === null ? [] : [...svg.querySelectorAll<SVGGElement>(MARKS)];
}

function nameOf({ dataset }: SVGGElement): string {
  return dataset.transition ?? `state ${dataset.statePath ?? ''}`;
}

function closest(target: EventTarget, selector: string): SVGGElement | null {
  return target instanceof Element ? target.closest<SVGGElement>(selector) : null;
}

/** The nearest mark in a direction; what lies off the axis counts half. */
function neighbour(
  marks: readonly SVGGElement[],
  from: SVGGElement,
  [dx, dy]: readonly [number, number],
): SVGGElement | null {
  const a = middle(from);
  const costs = marks.flatMap((mark) => {
    const b = middle(mark);
    const ahead = (b.x - a.x) * dx + (b.y - a.y) * dy;
    const aside = Math.abs((b.x - a.x) * dy) + Math.abs((b.y - a.y) * dx);
    return mark === from || ahead <= 1 ? [] : [{ mark, cost: ahead + aside / 2 }];
  });
  return (
    costs.reduce<(typeof costs)[number] | null>(
      (best, other) => (best === null || other.cost < best.cost ? other : best),
      null,
    )?.mark ?? null
  );
}

function middle(mark: SVGGElement): { readonly x: number; readonly y: number } {
  const { left, right, top, bottom } = (
    mark.querySelector('.body') ?? mark
  ).getBoundingClientRect();
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
