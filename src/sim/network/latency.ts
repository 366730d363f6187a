import { unreachable } from '../../kernel/assert';
import { drawFraction } from '../../kernel/draw';
import type { LatencyModel } from './types';

/** One latency in whole microseconds: draw number `n` of `stream`. A model may use up to two draws. */
export function drawLatency(model: LatencyModel, seed: number, stream: string, n: number): number {
  const u = drawFraction(seed, stream, n);
  switch (model.kind) {
    case 'constant':
      return model.value;
    case 'uniform':
      return model.min + Math.floor(u * (model.max - model.min + 1));
    case 'exponential':
      return Math.round(model.min - model.mean * Math.log(1 - u));
    case 'pareto': {
      // The mix of Bailis et al., "Probabilistically Bounded Staleness" (2012): a body and a heavy tail.
      const v = drawFraction(seed, `${stream}/tail`, n);
      return u < model.weight
        ? Math.round(model.scale / (1 - v) ** (1 / model.shape))
        : Math.round(model.min + v * (model.max - model.min));
    }
    case 'trace':
      return model.values[n % model.values.length] ?? 0;
    default:
      return unreachable(model);
  }
}

/** One number for a delay: its middle, without tails; the mean of an exponential, the median of what was recorded. */
export function typicalLatency(model: LatencyModel): number {
  switch (model.kind) {
    case 'constant':
      return model.value;
    case 'uniform':
    case 'pareto':
      return Math.round((model.min + model.max) / 2);
    case 'exponential':
      return model.min + model.mean;
    case 'trace': {
      const sorted = [...model.values].sort((a, b) => a - b);
      return sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
    }
    default:
      return unreachable(model);
  }
}
