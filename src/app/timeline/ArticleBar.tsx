import { useMemo, useRef } from 'react';
import { compressAxis, plainAxis } from '../../player/pace';
import type { TimelineView } from '../../sim/view';
import { Playhead } from './Playhead';
import type { TimelineProps } from './types';
import { useScrub } from './useScrub';
import { useWidth } from './useWidth';

interface Props extends TimelineProps {
  readonly timeline: TimelineView;
  readonly stop: number;
}

/** A line to drag along: on a phone the story is read, not surveyed. */
export function ArticleBar({ timeline, at, step, stop, compress, lang, onScrub }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 140);
  const isHidden = stop < timeline.end;
  const axis = useMemo(() => {
    const times = timeline.events.flatMap((event) => (event.visible ? [event.at] : []));
    return compress ? compressAxis(times, timeline.start, stop) : plainAxis(timeline.start, stop);
  }, [timeline, stop, compress]);
  // While a question is open the line goes on, but the way there is closed.
  const reach = isHidden ? width * 0.78 : width;
  const x = axis.toX(at, reach);
  const scrub = useScrub({
    timeAt: (position) => Math.floor(axis.toTime(position, reach)),
    playheadX: x,
    pickAt: () => null,
    onPick: () => undefined,
    onScrub,
  });
  return (
    <div className="tl-bar" ref={box} {...scrub.handlers}>
      <span className="tl-bar-past" style={{ width: x }} />
      <Playhead
        at={at}
        step={step}
        start={timeline.start}
        stop={stop}
        x={x}
        lang={lang}
        hasHandle={false}
      />
    </div>
  );
}
