/** A chart of shares over milliseconds, in reference units. */
export interface CurveMarks {
  readonly width: number;
  readonly height: number;
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  /** Hatched: what is drawn cannot be otherwise. */
  readonly shaded: boolean;
  readonly xTicks: readonly { readonly at: number; readonly text: string }[];
  readonly yTicks: readonly { readonly at: number; readonly text: string }[];
  readonly curves: readonly CurveMark[];
  readonly dots: readonly { readonly id: string; readonly x: number; readonly y: number }[];
  readonly xTitle: string;
}

interface CurveMark {
  readonly name: string;
  readonly path: string;
}

export interface CurveInput {
  readonly width: number;
  readonly height: number;
  readonly times: readonly number[];
  readonly curves: readonly { readonly name: string; readonly shares: readonly number[] }[];
  readonly dots: readonly { readonly wait: number; readonly share: number }[];
  readonly shaded: boolean;
  readonly xTitle: string;
}

export function layoutCurve(input: CurveInput): CurveMarks {
  const { width, height, times, curves, dots, shaded, xTitle } = input;
  const plot = { left: 46, right: width - 12, top: 10, bottom: height - 40 };
  const end = times.at(-1) ?? 1;
  const xOf = (ms: number) => plot.left + ((plot.right - plot.left) * ms) / end;
  const yOf = (share: number) => plot.bottom - (plot.bottom - plot.top) * share;
  const path = (shares: readonly number[]) =>
    `M${times.map((ms, i) => `${round(xOf(ms))} ${round(yOf(shares[i] ?? 0))}`).join('L')}`;
  return {
    width,
    height,
    plot,
    shaded,
    xTicks: [0, 0.25, 0.5, 0.75, 1].map((part) => ({
      at: xOf(end * part),
      text: `${Math.round(end * part * 100) / 100}${part === 1 ? '\u00a0ms' : ''}`,
    })),
    yTicks: [0, 0.5, 1].map((share) => ({
      at: yOf(share),
      text: share === 1 ? '100\u00a0%' : String(share * 100),
    })),
    curves: curves.map(({ name, shares }) => ({ name, path: path(shares) })),
    dots: dots
      .filter(({ wait }) => wait <= end)
      .map(({ wait, share }) => ({ id: `${wait}`, x: xOf(wait), y: yOf(share) })),
    xTitle,
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
