import { type CodedOp, code } from './coding';
import { instants } from './counted';
import { type Exploration, explore } from './explore';
import { realTime } from './realTime';
import { Registers } from './registers';
import type { Answer, Certificate, Operation, Value } from './types';

export interface SearchOptions {
  /** How many configurations may be looked at. */
  readonly budget: number;
  /** Asked between slices of the work; true stops the search with `unknown`. */
  readonly shouldStop?: () => boolean;
}

export interface SearchResult {
  readonly linearizable: Answer;
  readonly certificate: Certificate;
  readonly configurations: number;
}

/** About a second of work, and 100 MB, at the worst. */
export const DEFAULT_BUDGET = 500_000;

const SLICE = 1_024;

/** Decides one key by search: any values, cas included. Takes the counted operations of the key. */
export function search(
  ops: readonly Operation[],
  initial: Value,
  { budget, shouldStop }: SearchOptions,
): SearchResult {
  return finish(searchInSlices(ops, initial, budget), shouldStop);
}

/** Runs slices to their end, or until it should stop. */
export function finish<T>(
  slices: Generator<number, T, boolean | undefined>,
  shouldStop: () => boolean = () => false,
): T {
  let step = slices.next();
  while (step.done !== true) step = slices.next(shouldStop());
  return step.value;
}

/** The same search, to be run a slice at a time: yields how many configurations it has looked at; `next(true)` stops it. */
export function* searchInSlices(
  ops: readonly Operation[],
  initial: Value,
  budget: number,
  slice = SLICE,
): Generator<number, SearchResult, boolean | undefined> {
  const coded = code(ops, initial);
  const unwritten = Registers.unwritten(coded);
  if (unwritten !== undefined) {
    const certificate = { kind: 'unwritten', op: unwritten.source.id } as const;
    return { linearizable: false, certificate, configurations: 0 };
  }
  const found = yield* explore(coded, realTime(coded.ops), { budget, slice });
  return {
    linearizable: found.state === 'exhausted' ? 'unknown' : found.state === 'found',
    certificate: certificateOf(found, initial),
    configurations: found.configurations,
  };
}

function certificateOf({ state, order, blocked }: Exploration, initial: Value): Certificate {
  const sources = order.map(({ source }) => source);
  const placed = instants(sources);
  if (state === 'found') return { kind: 'witness', order: placed };
  return {
    kind: state === 'exhausted' ? 'exhausted' : 'stuck',
    order: placed,
    blocked: blocked?.source.id ?? null,
    holds: heldAfter(order, initial),
  };
}

function heldAfter(order: readonly CodedOp[], initial: Value): Value {
  const last = order.findLast(({ gives }) => gives >= 0);
  if (last === undefined) return initial;
  const { f, value = null, to = null } = last.source;
  return f === 'cas' ? to : value;
}
