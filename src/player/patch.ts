/**
 * What has changed within a plain value, so that a large one need not travel again for a small change.
 * Values are plain JSON: objects, arrays, strings, numbers, booleans, null.
 */

export type Patch =
  /** Another value altogether. */
  | { readonly v: unknown }
  /** An object's fields, each with its own patch, and the names of those that are gone. */
  | { readonly f: Readonly<Record<string, Patch>>; readonly x?: readonly string[] }
  /**
   * A list like the sliding window over a log: how many went at its beginning and how many stayed, what
   * changed among these by their new place, and what was appended.
   */
  | {
      readonly d: number;
      readonly k: number;
      readonly e: readonly (readonly [number, Patch])[];
      readonly p: readonly unknown[];
    };

/** How far a window may have slid to be known again. */
const SLIDE = 8;

/** What makes `after` of `before`; null = they are the same. */
export function patchOf(before: unknown, after: unknown): Patch | null {
  if (before === after) return null;
  if (!isObject(before) || !isObject(after)) return { v: after };
  if (Array.isArray(before) !== Array.isArray(after)) return { v: after };
  if (Array.isArray(before)) return listPatch(before, after as unknown as unknown[]);
  return fieldsPatch(before, after);
}

function fieldsPatch(before: Fields, after: Fields): Patch | null {
  const changed: Record<string, Patch> = {};
  let count = 0;
  for (const name in after) {
    const patch = name in before ? patchOf(before[name], after[name]) : { v: after[name] };
    if (patch === null) continue;
    changed[name] = patch;
    count += 1;
  }
  const gone = Object.keys(before).filter((name) => !(name in after));
  if (gone.length > 0) return { f: changed, x: gone };
  return count === 0 ? null : { f: changed };
}

function listPatch(before: readonly unknown[], after: readonly unknown[]): Patch | null {
  const dropped = slideOf(before, after);
  const kept = Math.min(before.length - dropped, after.length);
  const changed: [number, Patch][] = [];
  for (let i = 0; i < kept; i += 1) {
    const patch = patchOf(before[dropped + i], after[i]);
    if (patch !== null) changed.push([i, patch]);
  }
  if (dropped === 0 && kept === before.length && kept === after.length && changed.length === 0)
    return null;
  return { d: dropped, k: kept, e: changed, p: after.slice(kept) };
}

/** How many of the first are missing: what comes first now was so far behind before. 0 when it cannot be told. */
function slideOf(before: readonly unknown[], after: readonly unknown[]): number {
  if (after.length === 0) return 0;
  for (let i = 0; i < Math.min(SLIDE, before.length); i += 1) {
    if (patchOf(before[i], after[0]) === null) return i;
  }
  return 0;
}

/** `before` with what has changed; what has not keeps its identity. */
export function patched(before: unknown, patch: Patch): unknown {
  if ('v' in patch) return patch.v;
  if ('f' in patch) {
    const next: Record<string, unknown> = { ...(before as Fields) };
    for (const name in patch.f) next[name] = patched(next[name], patch.f[name] as Patch);
    for (const name of patch.x ?? []) delete next[name];
    return next;
  }
  const next = (before as readonly unknown[]).slice(patch.d, patch.d + patch.k);
  for (const [i, change] of patch.e) next[i] = patched(next[i], change);
  return [...next, ...patch.p];
}

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
