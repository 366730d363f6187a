import { useMemo } from 'react';
import { ArticleBar } from './ArticleBar';
import { PaceControls } from './PaceControls';
import { PauseWhen } from './PauseWhen';
import { Plot } from './Plot';
import { Readout } from './Readout';
import { Transport } from './Transport';
import { texts } from './texts';
import type { TimelineProps } from './types';
import './timeline.css';
import './emphasis/emphasis.css';
import './signs/signs.css';
import './card/card.css';
import './controls.css';
import './variants.css';

/** The run at a glance and the only clock on the page. Nothing in here moves by itself. */
export function Timeline(props: TimelineProps) {
  const { timeline, at, step, end, playing, lang, variant, hiddenFrom = null } = props;
  const stop = hiddenFrom === null ? end.at : Math.min(end.at, hiddenFrom);
  const isWaiting = hiddenFrom !== null && at >= hiddenFrom;
  const shown = useMemo(
    () => timeline ?? { start: 0, end: 0, events: [], bands: [], cuts: [] },
    [timeline],
  );
  const isAtStart = step <= 0 && at <= 0;
  const isAtEnd = isWaiting || (step >= end.step && at >= end.at);
  const transport = { isAtStart, isAtEnd, playing, lang, isWaiting };
  const { rate, realRate, compress, onRate, onCompress } = props;
  const pace = { rate, realRate, compress, lang, onRate, onCompress };
  const moves = { onSeek: props.onSeek, onPlay: props.onPlay, onPause: props.onPause };
  return (
    <section
      className={`tl tl-${variant}`}
      data-panel="timeline"
      data-reduced-motion={props.reducedMotion}
      aria-label={texts[lang].timeline}
      lang={lang}
    >
      {variant === 'article' ? (
        <>
          <Transport {...transport} {...moves} kind="article" />
          <ArticleBar {...props} timeline={shown} stop={stop} />
          <Readout at={at} step={step} lang={lang} isShort />
        </>
      ) : (
        <>
          {variant === 'study' && (
            <div className="tl-controls">
              <Transport {...transport} {...moves} kind="study" />
              <PaceControls {...pace} />
              <PauseWhen {...props} />
            </div>
          )}
          <Plot {...props} timeline={shown} variant={variant} stop={stop}>
            <Readout at={at} step={step} lang={lang} stoppedBy={props.stoppedBy ?? null} />
          </Plot>
        </>
      )}
    </section>
  );
}
