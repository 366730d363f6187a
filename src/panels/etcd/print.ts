/** Numbers as they are printed; all pure. */

const THIN = '\u202f';

/** `1 088`: a thin space every three digits. */
export function printCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, THIN);
}

/** Microseconds as `5.801 s`. */
export function printMoment(micros: number): string {
  return `${(micros / 1_000_000).toFixed(3)} s`;
}

const UNITS = ['B', 'kB', 'MB', 'GB'];

/** Bytes in powers of 1000, as `etcdctl endpoint status` prints them (dustin/go-humanize, Bytes). */
export function printBytes(bytes: number): string {
  let [value, unit] = [bytes, 0];
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit === 0 || value >= 9.95 ? value.toFixed(0) : value.toFixed(1);
  return `${digits}${THIN}${UNITS[unit]}`;
}

/** A part of a whole: `0.3 %`; what is not nothing is never printed as nothing. */
export function printShare(part: number, whole: number): string {
  const share = whole === 0 ? 0 : (100 * part) / whole;
  if (share > 0 && share < 0.1) return `<${THIN}0.1${THIN}%`;
  return `${share >= 10 || share === 0 ? Math.floor(share) : share.toFixed(1)}${THIN}%`;
}

/** Lease ids as etcdctl writes them: in hexadecimal. */
export function printLease(id: number): string {
  return id === 0 ? '0' : id.toString(16);
}
