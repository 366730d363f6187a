import type { ClusterWorld } from '../../sim/cluster';
import type { MemberState } from '../../sim/etcd/types';
import type { History } from '../history';

/** A member at a world; null = there is none of that name. */
export function memberIn(world: ClusterWorld, name: string): MemberState | null {
  const slot = world.entities.get(`etcd/${name}`);
  // Entities under etcd/ hold members.
  return slot === undefined ? null : (slot.state as MemberState);
}

/**
 * An event, at the most the `step`-th, before which something about a member did not hold and behind which it did;
 * null = it holds from the start, or does not hold at `step`. What is taken back by a crash may be crossed twice;
 * each of these events is a true answer.
 */
export function crossing(
  history: History,
  step: number,
  name: string,
  holds: (member: MemberState) => boolean,
): number | null {
  const holdsAt = (at: number) => {
    const member = memberIn(history.worldAt(at), name);
    return member !== null && holds(member);
  };
  if (!holdsAt(step) || holdsAt(0)) return null;
  let [before, after] = [0, step];
  while (after - before > 1) {
    const middle = (before + after) >> 1;
    if (holdsAt(middle)) after = middle;
    else before = middle;
  }
  return after - 1;
}
