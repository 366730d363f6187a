import { memo } from 'react';
import type { Frame } from './frame';
import { texts } from './texts';
import type { Lang } from './types';

interface Props {
  readonly frame: Frame;
  readonly lang: Lang;
}

/** Names of the lanes, left of them; a line of text is 12 px high like a lane. */
export const LaneLabels = memo(function LaneLabels({ frame, lang }: Props) {
  const words = texts[lang];
  const { bands, axisY } = frame;
  const hasBands = axisY !== null && bands.top < axisY;
  const middle = axisY === null ? 0 : (bands.top + axisY) / 2;
  return (
    <div className="tl-lane-labels" aria-hidden="true">
      {frame.lanes.map(({ lane, y }) => (
        <span key={lane} style={{ top: y - 6 }}>
          {words.lanes[lane]}
        </span>
      ))}
      {hasBands && <span style={{ top: Math.round(middle) - 6 }}>{words.leaders}</span>}
    </div>
  );
});
