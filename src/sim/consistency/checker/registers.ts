import { type Coded, type CodedOp, NONE } from './coding';

/** What the registers hold while operations are taken and undone, and what the rest still asks for. */
export class Registers {
  private readonly holds: number[];
  /** How many required operations that are not taken need a value. */
  private readonly needed: Int32Array;
  /** How many operations that are not taken can give it. */
  private readonly supply: Int32Array;

  constructor({ ops, initial, codes }: Coded) {
    this.holds = [...initial];
    this.needed = new Int32Array(codes);
    this.supply = new Int32Array(codes);
    for (const op of ops) this.count(op, 1);
  }

  private count({ needs, gives, optional }: CodedOp, by: 1 | -1): void {
    if (needs !== NONE && !optional) this.needed[needs] = (this.needed[needs] ?? 0) + by;
    if (gives !== NONE) this.supply[gives] = (this.supply[gives] ?? 0) + by;
  }

  of(register: number): number {
    return this.holds[register] ?? NONE;
  }

  fits({ register, needs, refuses }: CodedOp): boolean {
    const value = this.holds[register];
    return (needs === NONE || needs === value) && value !== refuses;
  }

  /**
   * False when taking the operation leads nowhere: an unanswered one that changes nothing, or one that replaces a
   * value which is still needed and which nothing that is left can bring back.
   */
  isWorthwhile({ register, needs, gives, optional }: CodedOp): boolean {
    const value = this.of(register);
    if (gives === value) return !optional;
    const others = (this.needed[value] ?? 0) - (needs === value && !optional ? 1 : 0);
    return others <= 0 || (this.supply[value] ?? 0) > 0;
  }

  /** Takes an operation; returns what its register held before. */
  take(op: CodedOp): number {
    const before = this.of(op.register);
    this.count(op, -1);
    if (op.gives !== NONE) this.holds[op.register] = op.gives;
    return before;
  }

  undo(op: CodedOp, before: number): void {
    this.count(op, 1);
    this.holds[op.register] = before;
  }

  /** Equal texts = the registers hold the same. */
  key(): string {
    return String.fromCharCode(...this.holds.flatMap((code) => [code >>> 16, code & 0xffff]));
  }

  /** The first required operation whose value cannot come from anywhere. */
  static unwritten(coded: Coded): CodedOp | undefined {
    const registers = new Registers(coded);
    return coded.ops.find(
      ({ needs, optional, register }) =>
        !optional &&
        needs !== NONE &&
        needs !== registers.of(register) &&
        (registers.supply[needs] ?? 0) === 0,
    );
  }
}
