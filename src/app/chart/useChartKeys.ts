import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from 'react';
import { makeTabStop, neighbour, stepOf } from '../../panels/arrows';

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
    makeTabStop(marks, stop);
  });

  const onKeyDown = useCallback(
    (event: KeyboardEvent<SVGSVGElement>) => {
      const mark = closest(event.target, MARKS);
      if (mark === null || event.altKey || event.ctrlKey || event.metaKey) return;
      const step = stepOf(event.key);
      const id = mark.dataset.transition;
      if (step !== undefined && !event.shiftKey) {
        const next = neighbour(marksOf(svg.current), mark, step, REACH);
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

/** What lies off the axis counts half: a transition rarely lies straight beside its state. */
const REACH = { body: '.body', aside: 0.5 };

function marksOf(svg: SVGSVGElement | null): SVGGElement[] {
  return svg === null ? [] : [...svg.querySelectorAll<SVGGElement>(MARKS)];
}

function nameOf({ dataset }: SVGGElement): string {
  return dataset.transition ?? `state ${dataset.statePath ?? ''}`;
}

function closest(target: EventTarget, selector: string): SVGGElement | null {
  return target instanceof Element ? target.closest<SVGGElement>(selector) : null;
}
