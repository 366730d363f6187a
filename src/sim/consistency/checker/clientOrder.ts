import type { CodedOp } from './coding';
import { type Frontier, split, textOf } from './frontier';

/** Each client's own order and nothing else: the rule of sequential consistency (Lamport 1979). */
export function clientOrder(ops: readonly CodedOp[]): Frontier {
  const { required, optional } = split(ops);
  const clientOf = (position: number) => ops[position]?.source.client ?? '';
  const clients = [...new Set(ops.map(({ source }) => source.client))].sort();
  const lines = clients.map((client) =>
    required.filter((position) => clientOf(position) === client),
  );
  const waiting = optional.map((position) => {
    const line = clients.indexOf(clientOf(position));
    const call = ops[position]?.call ?? 0;
    // It comes after what its client had called before it.
    const place = (lines[line] ?? []).filter((other) => (ops[other]?.call ?? 0) <= call).length;
    return { position, line, place };
  });
  return new ClientOrder(ops, lines, waiting, required.length);
}

interface Waiting {
  readonly position: number;
  readonly line: number;
  readonly place: number;
}

class ClientOrder implements Frontier {
  private readonly reached: number[];
  private readonly used: boolean[];
  private readonly lineOf = new Map<number, number>();
  private readonly found: number[] = [];

  constructor(
    private readonly ops: readonly CodedOp[],
    private readonly lines: readonly (readonly number[])[],
    private readonly waiting: readonly Waiting[],
    public left: number,
  ) {
    this.reached = lines.map(() => 0);
    this.used = waiting.map(() => false);
    lines.forEach((line, index) => {
      for (const position of line) this.lineOf.set(position, index);
    });
  }

  next(): readonly number[] {
    const { found, lines, reached, waiting, used, ops } = this;
    found.length = 0;
    lines.forEach((line, index) => {
      const position = line[reached[index] ?? 0];
      if (position !== undefined) found.push(position);
    });
    // Real time is the likeliest order.
    found.sort((a, b) => (ops[a]?.call ?? 0) - (ops[b]?.call ?? 0));
    waiting.forEach(({ position, line, place }, index) => {
      if (used[index] === false && (reached[line] ?? 0) >= place) found.push(position);
    });
    return found;
  }

  take(position: number): void {
    this.move(position, 1);
  }

  undo(position: number): void {
    this.move(position, -1);
  }

  private move(position: number, by: 1 | -1): void {
    const line = this.lineOf.get(position);
    if (line === undefined) {
      this.used[this.waiting.findIndex((one) => one.position === position)] = by === 1;
      return;
    }
    this.reached[line] = (this.reached[line] ?? 0) + by;
    this.left -= by;
  }

  key(): string {
    return `${textOf(this.reached)}/${textOf(this.used.map(Number))}`;
  }
}
