import type { LatencyModel } from '../../sim/network/types';

/** Numbers with their units, as the panel prints them; the same in both languages. */

/** Both unbreakable: a number never parts from its unit. */
const SPACE = '\u00a0';

/** `12 ms`, `10–15 ms`; distributions by their least and their name. */
export function printLatency(model: LatencyModel): string {
  switch (model.kind) {
    case 'constant':
      return inMillis(millis(model.value));
    case 'uniform':
      return inMillis(
        model.min === model.max ? millis(model.min) : `${millis(model.min)}–${millis(model.max)}`,
      );
    case 'exponential':
      return `${inMillis(millis(model.min))} + exp ${millis(model.mean)}`;
    case 'pareto':
      return `${inMillis(millis(model.min))}, pareto`;
    case 'trace':
      return 'trace';
  }
}

/** What several links have in common: the least and the most, or nothing when that cannot be said. */
export function printLatencies(models: readonly LatencyModel[]): string {
  const words = new Set(models.map(printLatency));
  if (words.size === 1) return [...words].join('');
  const bounds = models.map(boundsOf);
  if (bounds.includes(null)) return '…';
  const least = Math.min(...bounds.map((bound) => bound?.min ?? 0));
  const most = Math.max(...bounds.map((bound) => bound?.max ?? 0));
  return inMillis(`${millis(least)}–${millis(most)}`);
}

/** The least and the most that a delay can be; null for what is no range. */
export function boundsOf(
  model: LatencyModel,
): { readonly min: number; readonly max: number } | null {
  if (model.kind === 'constant') return { min: model.value, max: model.value };
  return model.kind === 'uniform' ? model : null;
}

export function printShare(probability: number): string {
  return `${Math.round(probability * 1000) / 10}${SPACE}%`;
}

export function printMillis(micros: number): string {
  return inMillis(millis(micros));
}

/** `500 ms`, `1.5 s`. */
export function printSpan(micros: number): string {
  return micros < 1_000_000 ? printMillis(micros) : `${micros / 1_000_000}${SPACE}s`;
}

/** A moment on the run's clock; cut, not rounded. */
export function printSeconds(micros: number): string {
  return `${(Math.floor(micros / 1000) / 1000).toFixed(3)}${SPACE}s`;
}

function inMillis(words: string): string {
  return `${words}${SPACE}ms`;
}

function millis(micros: number): string {
  return String(Math.round(micros / 100) / 10);
}
