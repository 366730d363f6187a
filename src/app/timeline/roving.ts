/** Focus inside the lanes: one Tab stop, arrows move from mark to mark. */
import { neighbourMark } from './hit';
import type { Layout } from './layout';

type Arrow = Parameters<typeof neighbourMark>[2];

/** Id of the event whose mark has the focus. */
export function focusMark(target: EventTarget): number | null {
  const id = target instanceof Element ? target.getAttribute('data-event') : null;
  return id === null ? null : Number(id);
}

/** Tab enters at the selected mark, else where the focus was last, else at the first. */
export function setTabStop(svg: SVGSVGElement, drawn: Layout, chosen: number | null): void {
  const selected = drawn.marks[drawn.holders.get(chosen ?? -1) ?? -1];
  const before = svg.querySelector('[role="button"][tabindex="0"]');
  const first = drawn.marks.find((mark) => mark.event.visible);
  const next =
    elementOf(svg, selected?.event.visible ? selected.event.id : undefined) ??
    before ??
    elementOf(svg, first?.event.id);
  for (const stop of svg.querySelectorAll('[tabindex="0"]')) stop.setAttribute('tabindex', '-1');
  next?.setAttribute('tabindex', '0');
}

export function roveTo(svg: SVGSVGElement, drawn: Layout, id: number, key: string): void {
  const from = drawn.marks[drawn.holders.get(id) ?? -1];
  const next = neighbourMark(drawn, from, key as Arrow);
  const element = elementOf(svg, next?.event.id);
  if (element === null) return;
  for (const stop of svg.querySelectorAll('[tabindex="0"]')) stop.setAttribute('tabindex', '-1');
  element.setAttribute('tabindex', '0');
  element.focus({ preventScroll: true });
}

function elementOf(svg: SVGSVGElement, id: number | undefined): SVGElement | null {
  return id === undefined ? null : svg.querySelector<SVGElement>(`[data-event="${id}"]`);
}
