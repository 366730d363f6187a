import type { Certificate, Operation } from './types';

/** The first proof that the history of a key is not linearizable. */
export interface Violation {
  /** The operation whose end completed the proof. */
  readonly op: number;
  /** The time of the observation. */
  readonly at: number;
  /** null when the search has none: no order lets the operation end. */
  readonly certificate: Certificate | null;
}

/** What an engine says: how it goes on, the violation it found, or that it cannot go on. */
export type Step<E> =
  | { readonly engine: E }
  | { readonly violation: Omit<Violation, 'at'> }
  | { readonly cannot: 'ambiguous' | 'too many configurations' };

/** What one observation brings. */
export interface Seen {
  readonly newlyEnded: readonly Operation[];
  readonly open: readonly Operation[];
  readonly now: number;
}

/** Whatever ends from now on was called at or after this. */
export function horizonOf({ open, now }: Seen): number {
  return open.reduce((first, { call }) => Math.min(first, call), now);
}
