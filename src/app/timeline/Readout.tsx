import { formatTime } from './format';
import { newestEvent } from './texts';
import type { Lang } from './types';

interface Props {
  readonly at: number;
  readonly step: number;
  readonly lang: Lang;
  readonly isShort?: boolean;
}

/** Both clocks: virtual time and the newest event. */
export function Readout({ at, step, lang, isShort = false }: Props) {
  return (
    <div className="tl-readout" data-time={Math.floor(at)} data-step={step}>
      <b>{formatTime(at)}</b>
      {!isShort && <span>{newestEvent(step, lang)}</span>}
    </div>
  );
}
