import { printCount } from '../print';

/** Axes of the plane. Latencies in microseconds, shares in [0, 1]. */

export interface Axis {
  /** Where a value stands, in reference units; clamped to the axis. */
  readonly at: (value: number) => number;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
}

const FIRST = 100;
/** As far as the mock's plane reaches; slower stores stretch it. */
const DECADES = 3.4;

/** From 0.1 ms in decades, up to the slowest that is shown. */
export function latencyAxis(from: number, to: number, slowest: number): Axis {
  const decades = Math.max(DECADES, Math.log10(Math.max(FIRST, slowest) / FIRST) + 0.1);
  const at = (micros: number) => {
    const share = Math.log10(Math.max(FIRST, micros) / FIRST) / decades;
    return from + (to - from) * Math.min(1, share);
  };
  const ticks = Array.from({ length: Math.floor(decades) + 1 }, (_, i) => ({
    value: FIRST * 10 ** i,
    text: `${i === 0 ? '0.1' : printCount(10 ** (i - 1))}${i === Math.floor(decades) ? '\u00a0ms' : ''}`,
  }));
  return { at, ticks };
}

export function shareAxis(from: number, to: number): Axis {
  return {
    at: (share) => from + (to - from) * Math.min(1, Math.max(0, share)),
    ticks: [0, 0.2, 0.4, 0.6, 0.8, 1].map((value) => ({
      value,
      text: value === 1 ? '100\u00a0%' : String(Math.round(value * 100)),
    })),
  };
}
