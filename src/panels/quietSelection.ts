/**
 * Writes only what has changed. d3 sets every attribute and text anew, and a browser restyles an element even
 * when it is given the value it has; with a thousand marks and sixty frames a second that is most of a frame.
 * Whoever draws takes `select` from here.
 * d3 lets its selections be extended through their prototype; this is the one place that does.
 */
import { type BaseType, type Selection, select, selection } from 'd3-selection';

type Value = string | number | boolean | null | undefined;
type Reader = (this: Element, datum: unknown, index: number, nodes: ArrayLike<Element>) => Value;
type Method = (this: Quiet, ...given: unknown[]) => unknown;
interface Quiet {
  each(visit: Reader): Quiet;
}

const original = {
  attr: selection.prototype.attr as unknown as Method,
  text: selection.prototype.text as unknown as Method,
};

function attr(this: Quiet, ...given: unknown[]): unknown {
  const [name, value] = given;
  if (given.length < 2 || typeof name !== 'string' || name.includes(':'))
    return original.attr.apply(this, given);
  return this.each(function write(datum, index, nodes) {
    const now = readValue(value, this, datum, index, nodes);
    if (now === null || now === undefined) {
      if (this.hasAttribute(name)) this.removeAttribute(name);
    } else if (this.getAttribute(name) !== String(now)) this.setAttribute(name, String(now));
    return null;
  });
}

function text(this: Quiet, ...given: unknown[]): unknown {
  const [value] = given;
  if (given.length === 0) return original.text.apply(this, given);
  return this.each(function write(datum, index, nodes) {
    const now = String(readValue(value, this, datum, index, nodes) ?? '');
    say(this, now);
    return null;
  });
}

/** Into the text node that is there: another one would be laid out as something new. */
export function say(element: Element, now: string): void {
  const [only, more] = element.childNodes;
  if (!(only instanceof Text) || more !== undefined) element.textContent = now;
  else if (only.data !== now) only.data = now;
}

function readValue(
  value: unknown,
  element: Element,
  datum: unknown,
  index: number,
  nodes: ArrayLike<Element>,
): Value {
  return typeof value === 'function'
    ? (value as Reader).call(element, datum, index, nodes)
    : (value as Value);
}

Object.assign(selection.prototype, { attr, text });

/** What each element was last drawn for. */
const drawnFor = new WeakMap<Element, { readonly datum: object; readonly size: string }>();

/** Those of a selection whose datum, or the size of everything, is not what they were last drawn for. */
export function changed<E extends Element, D extends object>(
  all: Selection<E, D, BaseType, unknown>,
  size = '',
  /** What of the datum counts. */
  part: (datum: D) => object = (datum) => datum,
): Selection<E, D, BaseType, unknown> {
  return all.filter(function hasChanged(datum) {
    const now = part(datum);
    const before = drawnFor.get(this);
    if (before?.size === size && isAlike(before.datum, now)) return false;
    drawnFor.set(this, { datum: now, size });
    return true;
  });
}

/** Same plain values of the same fields; what is nested is compared as text, for it is small. No garbage: it is asked of every mark in every frame. */
function isAlike(one: object, other: object): boolean {
  for (const key in other) {
    const before = (one as Record<string, unknown>)[key];
    const value = (other as Record<string, unknown>)[key];
    if (before === value) continue;
    if (typeof value !== 'object' || typeof before !== 'object') return false;
    if (JSON.stringify(before) !== JSON.stringify(value)) return false;
  }
  return true;
}

export { select };
