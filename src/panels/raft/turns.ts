/**
 * With very many messages on their way the ring and the logs are drawn in turns, each in every other frame:
 * one frame's work stays half as large, and nobody can follow a single one of so many messages anyway.
 */

/** More messages than this. */
const MANY = 120;

/** Which drawing is left as it is in this frame; null = none. `frame` as in the panel's properties. */
export function whoWaits(frame: number | null, flights: number): 'ring' | 'log' | null {
  if (frame === null || flights <= MANY) return null;
  return frame % 2 === 0 ? 'ring' : 'log';
}

/** For `memo`: a figure that waits keeps its picture, whatever else has changed. */
export function isWaiting(_before: unknown, { waits }: { readonly waits: boolean }): boolean {
  return waits;
}
