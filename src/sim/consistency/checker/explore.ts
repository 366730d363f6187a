import { type Coded, type CodedOp, NONE } from './coding';
import type { Frontier } from './frontier';
import { Registers } from './registers';

/** How a search ended, or how far it came. */
export interface Exploration {
  readonly state: 'found' | 'impossible' | 'exhausted';
  /** A legal order of everything that counts, or the longest that was found. */
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
  const { ops } = coded;
  const registers = new Registers(coded);
  const seen = new Set<string>();
  const path: { readonly position: number; readonly before: number }[] = [];
  const frames: Frame[] = [];
  let best: CodedOp[] = [];
  let bestLeft = Number.POSITIVE_INFINITY;
  let isBest = false;

  const opAt = (position: number) => ops[position] as CodedOp; // positions come from the list itself
  const take = (position: number) => {
    path.push({ position, before: registers.take(opAt(position)) });
    frontier.take(position);
  };
  const order = () => path.map(({ position }) => opAt(position));
  const backTo = (depth: number) => {
    // The longest order is copied when it is left, not whenever it grows.
    if (isBest && path.length > depth) {
      best = order();
      isBest = false;
    }
    while (path.length > depth) {
      const last = path.pop();
      if (last === undefined) return;
      frontier.undo(last.position);
      registers.undo(opAt(last.position), last.before);
    }
  };
  const observe = () => {
    for (let fits = true; fits; ) {
      fits = false;
      for (const position of frontier.next()) {
        const op = opAt(position);
        if (op.gives !== NONE || !registers.fits(op)) continue;
        take(position);
        fits = true;
        break;
      }
    }
  };
  const choices = () =>
    frontier.next().filter((position) => {
      const op = opAt(position);
      return op.gives !== NONE && registers.fits(op) && registers.isWorthwhile(op);
    });
  const end = (state: Exploration['state']): Exploration => {
    if (isBest || state === 'found') best = order();
    const placed = new Set(best);
    const blocked = ops
      .filter((op) => !op.optional && !placed.has(op))
      .reduce<CodedOp | null>(
        (first, op) => (first === null || op.end < first.end ? op : first),
        null,
      );
    return { state, order: best, blocked, configurations: seen.size };
  };

  for (;;) {
    observe();
    if (frontier.left < bestLeft) {
      bestLeft = frontier.left;
      isBest = true;
    }
    if (frontier.left === 0) return end('found');
    const key = registers.key() + frontier.key();
    if (!seen.has(key)) {
      if (seen.size >= budget) return end('exhausted');
      seen.add(key);
      if (seen.size % slice === 0 && (yield seen.size) === true) return end('exhausted');
      frames.push({ depth: path.length, choices: choices(), chosen: 0 });
    }
    // Go on with the deepest configuration that has a choice left.
    for (;;) {
      const frame = frames.at(-1);
      if (frame === undefined) return end('impossible');
      backTo(frame.depth);
      const position = frame.choices[frame.chosen];
      if (position !== undefined) {
        frame.chosen += 1;
        take(position);
        break;
      }
      frames.pop();
    }
  }
}
