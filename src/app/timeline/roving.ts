/** Focus inside the drawing: one Tab stop, arrows move from mark to mark, sign to sign, branch to branch. */
import type { Layout } from './layout';
import type { Target } from './targets';

/** What an element of the drawing stands for. */
export function targetOf(element: EventTarget): Target | null {
  if (!(element instanceof Element)) return null;
  const [event, sign, branch] = ['data-event', 'data-sign', 'data-branch'].map((name) =>
    element.getAttribute(name),
  );
  if (event != null) return `event/${event}`;
  if (sign != null) return `sign/${sign}`;
  return branch == null ? null : `branch/${branch}`;
}

/** Tab enters at the selected mark, else where the focus was last, else at the first. */
export function setTabStop(canvas: HTMLElement, drawn: Layout, chosen: number | null): void {
  const selected = drawn.marks[drawn.holders.get(chosen ?? -1) ?? -1];
  const before = canvas.querySelector('[role="button"][tabindex="0"]');
  const first = drawn.marks.find((mark) => mark.event.visible);
  const next =
    elementOf(canvas, selected?.event.visible ? `event/${selected.event.id}` : null) ??
    before ??
    elementOf(canvas, first === undefined ? null : `event/${first.event.id}`);
  moveTabStop(canvas, next);
}

export function focusOn(canvas: HTMLElement, target: Target | null): void {
  const element = elementOf(canvas, target);
  if (element === null) return;
  moveTabStop(canvas, element);
  element.focus({ preventScroll: true });
}

function moveTabStop(canvas: HTMLElement, next: Element | null): void {
  for (const stop of canvas.querySelectorAll('[tabindex="0"]')) stop.setAttribute('tabindex', '-1');
  next?.setAttribute('tabindex', '0');
}

function elementOf(canvas: HTMLElement, target: Target | null): SVGElement | null {
  if (target === null) return null;
  const cut = target.indexOf('/');
  const attribute = { event: 'data-event', sign: 'data-sign', branch: 'data-branch' }[
    target.slice(0, cut)
  ];
  return canvas.querySelector<SVGElement>(`[${attribute}="${target.slice(cut + 1)}"]`);
}
