import type { History } from './history';

/**
 * The way to a moment in short, so that a replay elsewhere can say where it leaves it: after each 24th of
 * the events twelve bits of a rolling hash over everything up to there. A wrong replay is caught at the
 * right 24th with a probability of 4095 in 4096.
 */
const SAMPLES = 24;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** `k~` and 48 characters: how many events, and the samples. */
export function wayTo(history: History, step: number): string {
  return `${step.toString(36)}~${samplesOf(history, step).join('')}`;
}

/** Virtual times between which this run leaves the way; null when it follows it to its end. */
export function departure(
  history: History,
  way: string,
): { readonly from: number; readonly to: number } | null {
  const match = /^([0-9a-z]{1,6})~([\w-]{48})$/.exec(way);
  if (match === null) return null;
  const step = Number.parseInt(match[1] ?? '0', 36);
  const samples = match[2] ?? '';
  const own = samplesOf(history, step);
  for (let i = 0; i < SAMPLES; i += 1) {
    const isSame = own[i] === samples.slice(2 * i, 2 * i + 2);
    if (isSame && position(step, i) <= history.length) continue;
    return {
      from: history.timeOf(Math.min(position(step, i - 1), history.length)),
      to: history.timeOf(Math.min(position(step, i), history.length)),
    };
  }
  return null;
}

/** Number of events before sample `i`. */
function position(step: number, i: number): number {
  return Math.round((step * (i + 1)) / SAMPLES);
}

function samplesOf(history: History, step: number): string[] {
  const samples: string[] = [];
  let hash = 0x811c9dc5;
  let next = 0;
  for (let i = 0; i < SAMPLES; i += 1) {
    for (; next < position(step, i); next += 1) {
      const event = history.event(next);
      if (event === undefined) break;
      hash = mix(hash, `${event.at} ${event.kind} ${event.from} ${event.to} ${event.body.type}`);
    }
    const bits = (hash ^ (hash >>> 12) ^ (hash >>> 24)) & 0xfff;
    samples.push(`${ALPHABET[bits >>> 6]}${ALPHABET[bits & 63]}`);
  }
  return samples;
}

/** FNV-1a, 32 bits: short, and the same everywhere. */
function mix(start: number, text: string): number {
  let hash = start;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}
