import { formatTime } from './format';
import { texts } from './texts';
import type { Lang } from './types';

interface Props {
  readonly at: number;
  readonly step: number;
  readonly lang: Lang;
  readonly isShort?: boolean;
}

/** Both clocks: virtual time and the number of events so far. */
export function Readout({ at, step, lang, isShort = false }: Props) {
  return (
    <div className="tl-readout" data-time={Math.floor(at)} data-step={step}>
      <b>{formatTime(at)}</b>
      {!isShort && <span>{texts[lang].event(step)}</span>}
    </div>
  );
}
