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
  const value = String(idOf(spec, n) + 1);
  if (spec.kind === 'set') return { op: 'add', key: 'set', value };
  const stream = `workload/${spec.name}/key`;
  const key = spec.keys[draw(spec.seed, stream, n) % spec.keys.length] ?? 'x';
  return isReadDue(spec, n) ? { op: 'get', key } : { op: 'put', key, value };
}

/** Whether request number `n` reads. */
export function isReadDue(spec: LabClientSpec, n: number): boolean {
  return spec.kind === 'register' && drawFraction(spec.seed, spec.stream, n) < spec.reads;
}

const known = new WeakMap<LabClientSpec, number[]>();

/** How many of the first `n` requests read. */
export function readsDue(spec: LabClientSpec, n: number): number {
  let sums = known.get(spec);
  if (sums === undefined) {
    sums = [0];
    known.set(spec, sums);
  }
  for (let i = sums.length; i <= n; i += 1)
    sums.push((sums[i - 1] ?? 0) + (isReadDue(spec, i - 1) ? 1 : 0));
  return sums[n] ?? 0;
}

/** Unique among the clients of one kind, and grows with time. */
export function idOf({ of, position }: LabClientSpec, n: number): number {
  return n * of + position;
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
