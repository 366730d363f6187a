import type { CodedOp } from './coding';

/**
 * Which operations have been taken and which may come next. Positions refer to the list of coded operations.
 * `take` and `undo` nest like brackets.
 */
export interface Frontier {
  /** Required operations that are not taken yet. */
  readonly left: number;
  /** Those that may come next, in the order in which they should be tried; filled into a list that is used again. */
  next(): readonly number[];
  take(position: number): void;
  undo(position: number): void;
  /** Equal texts = the same operations are taken. */
  key(): string;
}

/** Two 16-bit units for each number: exact for every history that fits into memory. */
export function textOf(numbers: readonly number[]): string {
  let text = '';
  for (const n of numbers) text += String.fromCharCode(n >>> 16, n & 0xffff);
  return text;
}

/** Positions of the required and of the optional operations, by call. */
export function split(ops: readonly CodedOp[]): { required: number[]; optional: number[] } {
  const byCall = ops
    .map((_, position) => position)
    .sort((a, b) => (ops[a]?.call ?? 0) - (ops[b]?.call ?? 0) || a - b);
  return {
    required: byCall.filter((position) => ops[position]?.optional === false),
    optional: byCall.filter((position) => ops[position]?.optional === true),
  };
}
