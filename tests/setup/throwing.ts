import { afterEach, beforeEach } from 'vitest';

/**
 * While a test of the simulation runs, the wall clock and the machine's luck throw: a model that asks for
 * them would not be the same twice.
 */
const RealDate = Date;
const realRandom = Math.random;

class ThrowingDate extends RealDate {
  constructor(...given: unknown[]) {
    if (given.length === 0) throw new Error('new Date() in the simulation: time is virtual');
    super(...(given as [number]));
  }

  static override now(): number {
    throw new Error('Date.now() in the simulation: time is virtual');
  }
}

beforeEach(() => {
  globalThis.Date = ThrowingDate as DateConstructor;
  Math.random = () => {
    throw new Error('Math.random() in the simulation: draw from the kernel');
  };
});

afterEach(() => {
  globalThis.Date = RealDate;
  Math.random = realRandom;
});
