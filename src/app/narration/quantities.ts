/** Numbers with their units, the same in both languages: 1 088 ms, 4.106 s. */

/** Both unbreakable: a number never parts at the end of a line. The thin one goes between digits. */
const thin = '\u202f';
const space = '\u00a0';

/** A stretch of time. Short ones keep a decimal, long ones are told in seconds. */
export function printDuration(micros: number): string {
  const size = Math.abs(micros);
  if (size >= 10_000_000) return `${(size / 1_000_000).toFixed(1)}${space}s`;
  const millis = size / 1000;
  const isFraction = millis < 10 && !Number.isInteger(millis);
  return `${isFraction ? millis.toFixed(1) : printNumber(Math.round(millis))}${space}ms`;
}

/** A moment on the run's clock. Cut, not rounded: a clock does not show what has not come yet. */
export function printTime(micros: number): string {
  return `${(Math.floor(micros / 1000) / 1000).toFixed(3)}${space}s`;
}

/** Groups of three from four digits on. */
export function printNumber(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thin);
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** Rates without trailing zeros: 0.25, 1.8, 25. */
export function printFactor(factor: number): string {
  return String(Number(factor.toPrecision(2)));
}
