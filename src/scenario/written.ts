import type { LatencyModel } from '../sim/network/types';
import type { Action } from './types';

/** Values as people write them in a document: the way back from what the schemas read. */

/** Microseconds in the largest unit that needs no fraction: `1.5s` is `1500ms`. */
export function writtenDuration(micros: number): string {
  if (micros % 1_000_000 === 0) return `${micros / 1_000_000}s`;
  return micros % 1_000 === 0 ? `${micros / 1_000}ms` : `${micros}us`;
}

export function writtenLatency(model: LatencyModel): unknown {
  switch (model.kind) {
    case 'constant':
      return writtenDuration(model.value);
    case 'uniform':
      return { min: writtenDuration(model.min), max: writtenDuration(model.max) };
    case 'exponential':
      return {
        exponential: { min: writtenDuration(model.min), mean: writtenDuration(model.mean) },
      };
    case 'pareto': {
      const { min, max, weight, scale, shape } = model;
      return {
        pareto: {
          min: writtenDuration(min),
          max: writtenDuration(max),
          weight,
          scale: writtenDuration(scale),
          shape,
        },
      };
    }
    case 'trace':
      return { trace: model.values.map(writtenDuration) };
  }
}

/** What the verbs' schemas fill in by themselves. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  signal: 'KILL',
  consistency: 'linearizable',
  timeout: '5s',
  oneWay: false,
  learner: false,
};

const WRITERS: Readonly<Record<string, (value: never) => unknown>> = {
  timeout: (value: number | null) => (value === null ? 'none' : writtenDuration(value)),
  latency: writtenLatency,
  jitter: writtenDuration,
  every: writtenDuration,
};

/** The fields of an action beside its verb, without what is the default anyway. */
export function writtenFields({ do: _verb, ...fields }: Action): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields)
      .map(([key, value]): [string, unknown] => [key, write(key, value)])
      .filter(([key, value]) => value !== null && value !== undefined && DEFAULTS[key] !== value),
  );
}

function write(key: string, value: unknown): unknown {
  // Each writer stands under the name of the one field that it is for.
  const writer = WRITERS[key] as ((value: unknown) => unknown) | undefined;
  return writer === undefined || value === undefined ? value : writer(value);
}
