import { type Coded, type CodedOp, NONE } from './coding';
import type { Frontier } from './frontier';
import { Registers } from './registers';

interface Stepped {
  readonly position: number;
  /** What the register held before. */
  readonly before: number;
}

/** A legal order under construction: operations are taken one behind the other, and undone from the end. */
export class Walk {
  private readonly path: Stepped[] = [];
  private readonly registers: Registers;

  constructor(
    private readonly coded: Coded,
    private readonly frontier: Frontier,
  ) {
    this.registers = new Registers(coded);
  }

  get depth(): number {
    return this.path.length;
  }

  /** What was taken, without the first so many. */
  positionsFrom(start: number): number[] {
    return this.path.slice(start).map(({ position }) => position);
  }

  op(position: number): CodedOp {
    return this.coded.ops[position] as CodedOp; // positions come from the list itself
  }

  take(position: number): void {
    this.path.push({ position, before: this.registers.take(this.op(position)) });
    this.frontier.take(position);
  }

  backTo(depth: number): void {
    while (this.path.length > depth) {
      const last = this.path.pop();
      if (last === undefined) return;
      this.frontier.undo(last.position);
      this.registers.undo(this.op(last.position), last.before);
    }
  }

  /** Takes every observation that fits: it changes nothing, so that waiting would gain nothing. */
  observe(): void {
    for (let found = this.observation(); found !== undefined; found = this.observation())
      this.take(found);
  }

  private observation(): number | undefined {
    return this.frontier.next().find((position) => {
      const op = this.op(position);
      return op.gives === NONE && this.registers.fits(op);
    });
  }

  /** Changes that may come next and may lead to the end. */
  choices(): number[] {
    return this.changes().filter((position) => this.registers.isWorthwhile(this.op(position)));
  }

  private changes(): number[] {
    return this.frontier.next().filter((position) => {
      const op = this.op(position);
      return op.gives !== NONE && this.registers.fits(op);
    });
  }

  /** Goes on although it leads nowhere: what ends first comes first, what may never have happened last. */
  goOn(): void {
    for (;;) {
      this.observe();
      const next = this.changes().sort((a, b) => this.op(a).end - this.op(b).end || a - b)[0];
      if (next === undefined) return;
      this.take(next);
    }
  }

  /** Equal texts = the same operations are taken and the registers hold the same. */
  key(): string {
    return this.registers.key() + this.frontier.key();
  }
}
