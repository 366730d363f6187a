import { formatTime } from './format';
import { newestEvent } from './texts';
import type { Lang } from './types';

interface Props {
  readonly at: number;
  readonly step: number;
  readonly lang: Lang;
  readonly isShort?: boolean;
  /** The condition at which playing has stopped here. */
  readonly stoppedBy?: string | null;
}

/** Both clocks: virtual time and the newest event. */
export function Readout({ at, step, lang, isShort = false, stoppedBy = null }: Props) {
  return (
    <div className="tl-readout" data-time={Math.floor(at)} data-step={step}>
      <b>{formatTime(at)}</b>
      {!isShort && <span className="tl-event">{newestEvent(step, lang)}</span>}
      {stoppedBy !== null && (
        <span className="tl-stopped" title={stoppedBy}>
          <svg
            className="tl-octagon"
            viewBox="-8 -8 16 16"
            width="12"
            height="12"
            aria-hidden="true"
          >
            <path d="M-3 -7.2h6l4.2 4.2v6l-4.2 4.2h-6l-4.2 -4.2v-6z" />
          </svg>
          {stoppedBy}
        </span>
      )}
    </div>
  );
}
