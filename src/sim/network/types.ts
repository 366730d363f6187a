/** Vocabulary of the simulated network. Times in microseconds. */

/** How long a message takes on a directed link, in microseconds. */
export type LatencyModel =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'uniform'; readonly min: number; readonly max: number }
  /** `min` plus an exponential tail with mean `mean`. */
  | {
      readonly kind: 'exponential';
      readonly min: number;
      readonly mean: number;
    }
  /** With probability `weight` a Pareto tail (scale, shape), else the body (uniform min … max). */
  | {
      readonly kind: 'pareto';
      readonly min: number;
      readonly max: number;
      readonly weight: number;
      readonly scale: number;
      readonly shape: number;
    }
  /** Recorded values in order, from the start again at the end. */
  | { readonly kind: 'trace'; readonly values: readonly number[] };
