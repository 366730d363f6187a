/**
 * While a run plays with very many messages on their way, it is drawn in every second frame of the screen: one
 * computes and draws, the next one lays out and paints. Logs, inspector and what else stands around take turns
 * then. The ring's messages, which move, are drawn each time, its members whenever the logs are not. As soon as
 * the run stands, everything is up to date.
 */
import { isPlaying } from './playback';
import type { State } from './store';

export type Turn = 'log' | 'page' | 'inspector';

const ORDER: readonly Turn[] = ['log', 'page', 'inspector'];
/** More objects than this, messages most of them: nobody can follow a single one of so many. */
const MANY = 140;

type Shown = Pick<State, 'instant' | 'playback'>;

/** Whether so much is on its way that it is drawn in every second frame. */
export function isCrowded({ instant, playback }: Shown): boolean {
  return instant.played !== null && instant.objects.size > MANY && isPlaying(playback);
}

/** Whose turn this frame is; null = everybody's. */
export function turnOf(shown: Shown): Turn | null {
  return isCrowded(shown) ? (ORDER[(shown.instant.played ?? 0) % ORDER.length] ?? null) : null;
}
