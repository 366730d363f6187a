import type { Coded, CodedOp } from './coding';
import type { Frontier } from './frontier';
import { Walk } from './walk';

/** How a search ended, or how far it came. */
export interface Exploration {
  readonly state: 'found' | 'impossible' | 'exhausted';
  /** A legal order of everything that counts, or the longest that was found, which nothing can extend. */
  readonly order: readonly CodedOp[];
  /** Of the operations that the longest order leaves, the one that was over first. */
  readonly blocked: CodedOp | null;
  readonly configurations: number;
}

interface Frame {
  /** How many operations were placed before this configuration chose. */
  readonly depth: number;
  readonly choices: readonly number[];
  chosen: number;
}

/**
 * Depth-first search for a legal order (Wing & Gong 1993) that never visits a configuration twice: a set of taken
 * operations and the values held (Lowe 2017). Observations that fit are taken at once, without branching. Iterative,
 * so that long histories do not exhaust the stack. Yields the number of configurations after every `slice` of them,
 * so that its caller can stop it by sending true; ends as `exhausted` then, or when there would be more than `budget`.
 */
export function* explore(
  coded: Coded,
  frontier: Frontier,
  { budget, slice }: { readonly budget: number; readonly slice: number },
): Generator<number, Exploration, boolean | undefined> {
  const walk = new Walk(coded, frontier);
  const seen = new Set<string>();
  const frames: Frame[] = [];
  const best = new Longest(walk, frontier);
  for (;;) {
    walk.observe();
    best.compare();
    if (frontier.left === 0)
      return { state: 'found', order: orderOf(walk), blocked: null, configurations: seen.size };
    const key = walk.key();
    if (!seen.has(key)) {
      if (seen.size >= budget) return { ...best.end('exhausted'), configurations: seen.size };
      seen.add(key);
      if (seen.size % slice === 0 && (yield seen.size) === true)
        return { ...best.end('exhausted'), configurations: seen.size };
      frames.push({ depth: walk.depth, choices: walk.choices(), chosen: 0 });
    }
    if (!advance(frames, walk, best))
      return { ...best.end('impossible'), configurations: seen.size };
  }
}

/** Takes the next choice of the deepest configuration that has one left; false = there is none. */
function advance(frames: Frame[], walk: Walk, best: Longest): boolean {
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    best.leave(frame.depth);
    walk.backTo(frame.depth);
    const position = frame.choices[frame.chosen];
    if (position !== undefined) {
      frame.chosen += 1;
      walk.take(position);
      return true;
    }
    frames.pop();
  }
  return false;
}

function orderOf(walk: Walk): CodedOp[] {
  return walk.positionsFrom(0).map((position) => walk.op(position));
}

/** Remembers the order that left the fewest required operations. */
class Longest {
  private left = Number.POSITIVE_INFINITY;
  private readonly positions: number[] = [];
  private isCurrent = false;
  /** How many positions the remembered order has in common with the present one. */
  private common = 0;

  constructor(
    private readonly walk: Walk,
    private readonly frontier: Frontier,
  ) {}

  compare(): void {
    if (this.frontier.left >= this.left) return;
    this.left = this.frontier.left;
    this.isCurrent = true;
  }

  /** Copies the order when it is left, not whenever it grows, and only what is new. */
  leave(depth: number): void {
    if (this.isCurrent && this.walk.depth > depth) this.keep();
    this.common = Math.min(this.common, depth);
  }

  private keep(): void {
    this.positions.length = this.common;
    this.positions.push(...this.walk.positionsFrom(this.common));
    this.common = this.walk.depth;
    this.isCurrent = false;
  }

  /**
   * Goes the longest way again, and on to where nothing can follow: the search itself turns back earlier, as soon as
   * it sees that a way leads nowhere.
   */
  end(state: Exploration['state']): Omit<Exploration, 'configurations'> {
    this.leave(0);
    this.walk.backTo(0);
    for (const position of this.positions) this.walk.take(position);
    this.walk.goOn();
    const order = orderOf(this.walk);
    // A search that was stopped may have been lucky in its last steps.
    if (this.frontier.left === 0) return { state: 'found', order, blocked: null };
    const blocked = this.frontier
      .next()
      .map((position) => this.walk.op(position))
      .filter(({ optional }) => !optional)
      .reduce<CodedOp | null>(
        (first, op) => (first === null || op.end < first.end ? op : first),
        null,
      );
    return { state, order, blocked };
  }
}
