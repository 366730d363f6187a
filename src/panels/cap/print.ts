/** Numbers with their units, the same in both languages. Times come in virtual microseconds. */

/** Unbreakable, so that a number never parts from its unit. */
const SPACE = '\u00a0';
/** Narrow and unbreakable, every three digits. */
const THIN = '\u202f';

export function printCount(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, THIN);
}

/** `2.9 ms`, `1 000 ms`; what is too short for a tenth, but not nothing, says so. */
export function printMillis(micros: number): string {
  const tenths = Math.round(micros / 100);
  if (tenths === 0 && micros > 0) return `<0.1${SPACE}ms`;
  if (tenths === 0) return `0${SPACE}ms`;
  return `${tenths < 100 ? (tenths / 10).toFixed(1) : printCount(micros / 1000)}${SPACE}ms`;
}

/** A length of time in the unit that fits it: `640 ms`, `10 s`, `12.5 s`. */
export function printSpan(micros: number): string {
  if (micros < 1_000_000) return printMillis(micros);
  return `${Math.round(micros / 100_000) / 10}${SPACE}s`;
}

/** A moment on the run's clock; cut, not rounded. */
export function printMoment(micros: number): string {
  return `${(Math.floor(micros / 1000) / 1000).toFixed(3)}${SPACE}s`;
}

export function printMicros(micros: number): string {
  return `${printCount(micros)}${SPACE}µs`;
}

/**
 * Whole percent; near all of it tenths that are cut and not rounded, so that 98.96 does not read as the 99
 * that make a side available. 0 only for none.
 */
export function printShare(share: number): string {
  if (share > 0 && share < 0.005) return `<1${SPACE}%`;
  const percent = share >= 0.9 ? Math.floor(share * 1000 + 1e-9) / 10 : Math.round(share * 100);
  return `${percent}${SPACE}%`;
}
