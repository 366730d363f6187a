import type { Reaction } from '../../protocol';
import type { LeaderlessNode } from './types';

export type Step = Reaction<LeaderlessNode>;

/** A step after another, with the effects of both. */
export function andThen([node, effects]: Step, more: (node: LeaderlessNode) => Step): Step {
  const [next, further] = more(node);
  return [next, further.length === 0 ? effects : [...effects, ...further]];
}
