import { draw, drawFraction } from '../../../kernel/draw';
import type { Micros } from '../../../kernel/types';
import type { LabOperation } from '../protocol';
import type { LabClientSpec } from './types';

/**
 * What request number `n` of a client asks for. It depends on nothing but the seed, the client and `n`, so every
 * lane's clients want the same at the same time, and whoever was kept waiting misses requests instead of
 * shifting them. Values are unique in the run and grow with time.
 */
export function operationDue(spec: LabClientSpec, n: number): LabOperation {
  const value = String(n * spec.of + spec.position + 1);
  if (spec.kind === 'set') return { op: 'add', key: 'set', value };
  const stream = `workload/${spec.name}`;
  const key = spec.keys[draw(spec.seed, `${stream}/key`, n) % spec.keys.length] ?? 'x';
  return drawFraction(spec.seed, stream, n) < spec.reads
    ? { op: 'get', key }
    : { op: 'put', key, value };
}

/** When request number `n` is due; the clients of a lane take turns within a period. */
export function dueAt(spec: LabClientSpec, n: number): Micros {
  return spec.start + n * spec.every;
}

/** Number of requests that are due up to and including `at`. */
export function dueUntil(spec: LabClientSpec, at: Micros): number {
  const last = spec.stop === null ? at : Math.min(at, spec.stop - 1);
  return last < spec.start ? 0 : Math.floor((last - spec.start) / spec.every) + 1;
}
