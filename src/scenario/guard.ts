import { finding } from './finding';
import type { Finding } from './issues';

/** What no document may hold, whatever its version: looked for before any schema sees it. */

const DEEPEST = 64;
/** A lesson has a few hundred values; the longest possible timeline has about 20,000. */
const MOST_VALUES = 200_000;

type Path = Finding['path'];
interface Visit {
  readonly value: object;
  readonly path: Path;
  /** The objects above this one, to notice one that holds itself. */
  readonly above: readonly object[];
}

/**
 * Keys that could reach an object's prototype, objects that hold themselves (YAML's aliases can build
 * them), and documents too deep or too large. Every object is visited once, however often it is shared.
 */
export function guard(document: unknown): Finding[] {
  if (typeof document !== 'object' || document === null) return [];
  const found: Finding[] = [];
  const seen = new Set<object>();
  const waiting: Visit[] = [{ value: document, path: [], above: [] }];
  let values = 0;
  for (let visit = waiting.pop(); visit !== undefined; visit = waiting.pop()) {
    const { value, path, above } = visit;
    if (seen.has(value)) continue;
    seen.add(value);
    const keys = Object.keys(value);
    values += keys.length;
    if (values > MOST_VALUES)
      return [finding([], 'the document holds more than 200,000 values', 'make it shorter')];
    for (const key of keys) if (isForbidden(key, value)) found.push(notAllowed(path, key));
    const inside = [...above, value];
    for (const key of keys.reverse()) {
      const inner: unknown = (value as Readonly<Record<string, unknown>>)[key];
      if (typeof inner !== 'object' || inner === null || isForbidden(key, value)) continue;
      const here = [...path, Array.isArray(value) ? Number(key) : key];
      if (inside.includes(inner)) return [holdsItself(here)];
      if (inside.length > DEEPEST) return [tooDeep(here)];
      waiting.push({ value: inner, path: here, above: inside });
    }
  }
  return found;
}

/** Every name that all objects have: `__proto__`, `constructor`, `toString`, … */
function isForbidden(key: string, holder: object): boolean {
  return !Array.isArray(holder) && (key === 'prototype' || key in Object.prototype);
}

function notAllowed(path: Path, key: string): Finding {
  const message = `the key "${key}" is not allowed`;
  return { path: [...path, key], message, remedy: 'remove it', atKey: true };
}

function holdsItself(path: Path): Finding {
  return finding(path.slice(0, 4), 'this part holds itself', 'write it out instead of an alias');
}

function tooDeep(path: Path): Finding {
  const remedy = `at most ${DEEPEST} levels are possible`;
  return finding(path.slice(0, 4), 'the document is nested too deeply', remedy);
}
