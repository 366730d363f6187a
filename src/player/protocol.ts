import type { RunInput } from '../scenario/types';
import type { QueryName, SeekTarget } from './types';

/** What travels between the page and the worker: a call and its answer, matched by number. */
export type Call =
  | { readonly call: 'load'; readonly input: RunInput }
  | { readonly call: 'seek'; readonly to: SeekTarget; readonly within?: number }
  | { readonly call: 'query'; readonly name: QueryName; readonly ask: unknown };

export type Request = Call & { readonly id: number };

export type Reply =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly error: string }
  /** On the way to an answer: the share of the work that is done. */
  | { readonly id: number; readonly progress: number };
