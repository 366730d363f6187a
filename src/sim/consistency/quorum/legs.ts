import { assert, unreachable } from '../../../kernel/assert';

/** How long one of the four messages of a quorum operation takes, in milliseconds as in the paper. */
export type Leg =
  | { readonly kind: 'constant'; readonly ms: number }
  /** Rate `lambda` per millisecond; the mean is 1 / lambda. */
  | { readonly kind: 'exponential'; readonly lambda: number }
  /** Smallest value `xm`; the smaller `alpha`, the heavier the tail. */
  | { readonly kind: 'pareto'; readonly xm: number; readonly alpha: number }
  /** Shares that sum to 1. */
  | {
      readonly kind: 'mix';
      readonly parts: readonly { readonly share: number; readonly leg: Leg }[];
    };

/** Turns a uniform number in [0, 1) into a duration in milliseconds. */
export type LegSampler = (fraction: number) => number;

/** The inverse of a leg's distribution function, prepared once because it runs millions of times. */
export function legSampler(leg: Leg): LegSampler {
  switch (leg.kind) {
    case 'constant':
      return () => leg.ms;
    case 'exponential':
      return (fraction) => -Math.log(1 - fraction) / leg.lambda;
    case 'pareto': {
      const power = -1 / leg.alpha;
      return (fraction) => leg.xm * (1 - fraction) ** power;
    }
    case 'mix':
      return mixSampler(leg.parts);
    default:
      return unreachable(leg);
  }
}

// Where in its share the fraction fell is itself uniform, so one draw picks the part and its value.
function mixSampler(parts: readonly { readonly share: number; readonly leg: Leg }[]): LegSampler {
  const prepared = parts.map(({ share, leg }) => ({ share, sample: legSampler(leg) }));
  const last = prepared.at(-1);
  assert(last !== undefined, 'a mix has parts');
  return (fraction) => {
    let rest = fraction;
    for (const { share, sample } of prepared) {
      if (rest < share) return sample(rest / share);
      rest -= share;
    }
    // Only the rounding of shares that sum to 1 leads here.
    return last.sample(0);
  };
}
