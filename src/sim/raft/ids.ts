import type { MemberId } from './types';

/** Shorter names first, then byte order: e2 before e10. Broadcasts go out in this order. */
export function compareIds(a: MemberId, b: MemberId): number {
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A sorted list of ids, each once. */
export function idList(ids: Iterable<MemberId>): readonly MemberId[] {
  return [...new Set(ids)].sort(compareIds);
}
