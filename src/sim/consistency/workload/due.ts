import { assert } from '../../../kernel/assert';
import { draw, drawFraction } from '../../../kernel/draw';
import type { EntityId, Micros } from '../../../kernel/types';
import type { LabOperation } from '../protocol';
import type { LabClientSpec, Pace } from './types';

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

/**
 * When a client's next request is due if all take up a pace at `now`: they take turns within a period. In the
 * course of a run the first one's turn comes last, because it may have sent a request at this very instant.
 */
export function paceFrom(
  { start, position, of }: Pick<LabClientSpec, 'start' | 'position' | 'of'>,
  now: Micros,
  every: Micros,
): Omit<Pace, 'from'> {
  const turn = Math.floor((position * every) / of);
  return { at: now < start ? start + turn : now + (turn || every), every };
}

/** When request number `n` is due. */
export function dueAt({ paces }: LabClientSpec, n: number): Micros {
  const { from, at, every } = lastPace(paces, (pace) => pace.from <= n);
  return at + (n - from) * every;
}

/** Number of requests that are due up to and including `at`. */
export function dueUntil({ paces, stop }: LabClientSpec, at: Micros): number {
  const last = stop === null ? at : Math.min(at, stop - 1);
  let number = 0;
  paces.forEach((pace, i) => {
    if (last < pace.at) return;
    const own = pace.from + Math.floor((last - pace.at) / pace.every) + 1;
    number = Math.max(number, Math.min(own, paces[i + 1]?.from ?? own));
  });
  return number;
}

/** How far apart requests are due now. */
export function everyOf({ paces }: LabClientSpec): Micros {
  return lastPace(paces, () => true).every;
}

function lastPace(paces: readonly Pace[], holds: (pace: Pace) => boolean): Pace {
  const found = paces.findLast(holds);
  assert(found !== undefined, 'a client has a pace from its first request on');
  return found;
}

/** The node that request number `n` goes to. A client that roams moves between requests, never while one is open. */
export function nodeDue(spec: LabClientSpec, n: number): EntityId {
  const { node, roam, start } = spec;
  if (roam === undefined) return node;
  const stays = Math.floor((dueAt(spec, n) - start) / roam.stay);
  return roam.path[stays % roam.path.length] ?? node;
}
