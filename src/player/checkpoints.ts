import type { ClusterWorld } from '../sim/cluster';
import { LOOK_EVERY } from '../sim/consistency/lab/looks';

/** Events between two checkpoints. A checkpoint is a reference, a seek re-runs at the most this many. */
const EVERY = 50;
/**
 * The same in a laboratory, whose many entities make a checkpoint large: one stands at each look of the checker,
 * where most seeks end, and never further from the next than this.
 */
const EVERY_IN_LABORATORY = 1_000;

/** Worlds of a run that are kept so that every instant can be reached again; ascending. */
export class Checkpoints {
  private readonly worlds: ClusterWorld[];

  constructor(
    start: ClusterWorld,
    private readonly isLaboratory: boolean,
  ) {
    this.worlds = [start];
  }

  /** What is shared with a run that is the same for its first `step` events. */
  until(step: number): Checkpoints {
    const [start, ...shared] = this.worlds.slice(0, this.countUntil(step));
    if (start === undefined) throw new Error('a run has a start');
    const same = new Checkpoints(start, this.isLaboratory);
    same.worlds.push(...shared);
    return same;
  }

  /** An event has led from one world to another. */
  pass(before: ClusterWorld, after: ClusterWorld): void {
    const since = after.step - (this.worlds.at(-1)?.step ?? 0);
    if (!this.isLaboratory) {
      if (since >= EVERY) this.worlds.push(after);
    } else if (looksUntil(before.at) < looksUntil(after.at)) {
      if (since > 1) this.worlds.push(before);
    } else if (since >= EVERY_IN_LABORATORY) this.worlds.push(after);
  }

  /** The newest that is no later than after `step` events. */
  before(step: number): ClusterWorld {
    const found = this.worlds[this.countUntil(step) - 1];
    if (found === undefined) throw new Error('a run has a start');
    return found;
  }

  private countUntil(step: number): number {
    let low = 0;
    let high = this.worlds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.worlds[middle]?.step ?? 0) <= step) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** An event at a look's own instant is part of it. */
function looksUntil(at: number): number {
  return Math.ceil(at / LOOK_EVERY);
}
