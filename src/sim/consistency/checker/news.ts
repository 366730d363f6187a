import type { JudgedHistory } from './judged';
import type { Problem } from './parse';

/** A file of histories to judge beside everything else. */
export interface CheckAsk {
  readonly text: string;
  /** How many configurations the search may look at for each key. */
  readonly budget: number;
}

/** What is told on the way; `problems`, `done` and `failed` are the last. */
export type CheckNews =
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'started'; readonly count: number }
  | { readonly kind: 'judged'; readonly history: JudgedHistory }
  | { readonly kind: 'done' }
  /** Whoever judged has broken down, for want of memory for instance. */
  | { readonly kind: 'failed'; readonly message: string };
