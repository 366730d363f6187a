/** Where the arrow keys lead among a drawing's marks, and which of them Tab reaches. Each drawing is one Tab stop. */

/** A direction on the screen: x to the right, y downwards. */
type Step = readonly [number, number];

const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Undefined = the key is no arrow. */
export function stepOf(key: string): Step | undefined {
  return STEPS[key];
}

/** How a drawing measures the way from mark to mark. */
export interface Reach {
  /** Selects, within a mark, the shape that the eye takes for it; without one the whole mark counts. */
  readonly body: string;
  /** What a pixel off the axis costs, where a pixel along it costs 1. */
  readonly aside: number;
}

/** The nearest mark in a direction; null = there is none. The first of equals wins. */
export function neighbour(
  marks: readonly SVGGElement[],
  from: SVGGElement,
  [dx, dy]: Step,
  reach: Reach,
): SVGGElement | null {
  const a = middleOf(from, reach.body);
  let best: { readonly mark: SVGGElement; readonly cost: number } | null = null;
  for (const mark of marks) {
    if (mark === from) continue;
    const b = middleOf(mark, reach.body);
    const ahead = (b.x - a.x) * dx + (b.y - a.y) * dy;
    const aside = Math.abs((b.x - a.x) * dy) + Math.abs((b.y - a.y) * dx);
    const cost = ahead + reach.aside * aside;
    if (ahead > 1 && (best === null || cost < best.cost)) best = { mark, cost };
  }
  return best?.mark ?? null;
}

/** Lets Tab reach one of the marks and no other. Written anew it would restyle every mark in every frame. */
export function makeTabStop(marks: readonly SVGGElement[], stop: SVGGElement | undefined): void {
  for (const mark of marks) {
    const index = mark === stop ? '0' : '-1';
    if (mark.getAttribute('tabindex') !== index) mark.setAttribute('tabindex', index);
  }
}

function middleOf(mark: SVGGElement, body: string): { readonly x: number; readonly y: number } {
  const shape = mark.querySelector(body) ?? mark;
  const { left, right, top, bottom } = shape.getBoundingClientRect();
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
