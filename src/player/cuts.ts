import type { Cut } from '../sim/consistency/measure/lane';
import type { NetworkView } from '../sim/view';

/** The cuts of a run after something was done to its network, which now has these sides. */
export function cutsAfter(
  before: readonly Cut[],
  sides: NetworkView['sides'],
  at: number,
): readonly Cut[] {
  const last = before.at(-1);
  const closed =
    last !== undefined && last.to === null ? [...before.slice(0, -1), { ...last, to: at }] : before;
  return sides.length === 0 ? closed : [...closed, { from: at, to: null, sides }];
}
