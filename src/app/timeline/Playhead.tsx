import { formatSeconds } from './format';
import { newestEvent, texts } from './texts';
import type { Lang } from './types';

interface Props {
  readonly at: number;
  readonly step: number;
  readonly start: number;
  readonly stop: number;
  readonly x: number;
  /** It stands outside of what is in view; still reachable by keyboard, at the edge. */
  readonly isBeyond?: boolean;
  /** Of its line in pixels; without it the sheet says. */
  readonly height?: number;
  readonly lang: Lang;
  readonly hasHandle: boolean;
}

/**
 * A slider whose arrows are the page's own: ← and → step through events everywhere, so it needs no
 * keys of its own. Dragging belongs to the plot under it.
 */
export function Playhead({ hasHandle, lang, x, ...props }: Props) {
  const words = texts[lang];
  const { at, step, start, stop, isBeyond = false, height } = props;
  return (
    <div
      className={isBeyond ? 'tl-playhead is-beyond' : 'tl-playhead'}
      role="slider"
      tabIndex={0}
      aria-label={words.playhead}
      aria-orientation="horizontal"
      aria-valuemin={Math.floor(start)}
      aria-valuemax={Math.floor(Math.max(start, stop))}
      aria-valuenow={Math.floor(at)}
      aria-valuetext={words.position(formatSeconds(at), newestEvent(step, lang))}
      style={{ transform: `translateX(${Math.round(x * 2) / 2}px)`, height }}
    >
      {hasHandle && (
        <svg viewBox="-6 0 12 14" width="12" height="14" aria-hidden="true">
          <path d="M-6 0h12v8l-6 6l-6 -6z" />
        </svg>
      )}
    </div>
  );
}
