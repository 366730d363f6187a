/**
 * While a run plays with very many messages on their way, the drawings of the page take turns: one frame draws
 * the ring, another the logs, another the timeline and what stands around. A frame then has a part of the work
 * only. The ring, where everything moves, comes round twice as often. As soon as the run stands, everything is
 * up to date.
 */
import { isPlaying } from './playback';
import type { State } from './store';

export type Turn = 'ring' | 'log' | 'page';

const ORDER: readonly Turn[] = ['ring', 'log', 'ring', 'page'];
/** More objects than this, messages most of them: nobody can follow a single one of so many. */
const MANY = 140;

/** Whose turn this frame is; null = everybody's. */
export function turnOf({ instant, playback }: Pick<State, 'instant' | 'playback'>): Turn | null {
  if (instant.played === null || instant.objects.size <= MANY || !isPlaying(playback)) return null;
  return ORDER[instant.played % ORDER.length] ?? null;
}
