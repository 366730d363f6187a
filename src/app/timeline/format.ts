/** Times as readers see them. Numbers keep their unit, thousands part at a narrow space. */
const NARROW = '\u202f';
const NO_BREAK = '\u00a0';

/** `4.106 s` */
export function formatTime(micros: number): string {
  return `${formatSeconds(micros)}${NO_BREAK}s`;
}

/** `4.106`, cut off, not rounded: the shown time has been reached. */
export function formatSeconds(micros: number): string {
  return (Math.floor(micros / 1000) / 1000).toFixed(3);
}

/** `1 088 ms` below ten seconds, `12.4 s` above. */
export function formatDuration(micros: number): string {
  if (micros >= 10e6) return `${(micros / 1e6).toFixed(1)}${NO_BREAK}s`;
  const millis = String(Math.round(micros / 1000));
  return `${millis.replace(/\B(?=(\d{3})+$)/g, NARROW)}${NO_BREAK}ms`;
}

/** `2.1 s`, `5.0 min`: a fold's number has little room. */
export function formatSkipped(micros: number): string {
  const isMinutes = micros >= 120e6;
  const value = micros / (isMinutes ? 60e6 : 1e6);
  return `${value.toFixed(1)}${NO_BREAK}${isMinutes ? 'min' : 's'}`;
}

/** `0.25×` */
export function formatRate(rate: number): string {
  return `${rate >= 10 ? Math.round(rate) : Number(rate.toPrecision(2))}×`;
}

/**
 * Width of a text in pixels, a little too wide rather than too narrow: layout must not depend on
 * the browser, so it estimates by kinds of characters (Pretendard's averages).
 */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) {
    if (letter >= '\u1100') ems += 0.92;
    else if (/[ilj.,:;|'!\s]/.test(letter)) ems += 0.3;
    else if (/[A-Zmw=+]/.test(letter)) ems += 0.7;
    else ems += 0.59;
  }
  return ems * size;
}
