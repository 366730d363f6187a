/** When two branches part: before that they are one and the same run. */
import type { Branch } from './branches';

/** Virtual microseconds of the first thing done in one and not in the other; null = the same things. */
export function partingTime(one: Branch, other: Branch): number | null {
  const longest = Math.max(one.actions.length, other.actions.length);
  for (let i = 0; i < longest; i += 1) {
    const [here, there] = [one.actions[i], other.actions[i]];
    if (JSON.stringify(here) === JSON.stringify(there)) continue;
    return Math.min(here?.at ?? Number.POSITIVE_INFINITY, there?.at ?? Number.POSITIVE_INFINITY);
  }
  return null;
}
