import { memo } from 'react';
import type { Layout } from './layout';
import { texts } from './texts';
import type { Lang } from './types';

interface Props {
  readonly drawn: Layout;
  /** Letter of the branch on the stage; of use only beside others. */
  readonly branch?: string | undefined;
  readonly lang: Lang;
}

/** Names of the lanes, left of them; a line of text is 12 px high like a lane. */
export const LaneLabels = memo(function LaneLabels({ drawn, branch, lang }: Props) {
  const words = texts[lang];
  const { frame, ghosts } = drawn;
  const { bands, axisY, veil } = frame;
  const hasBands = axisY !== null && bands.top < veil;
  return (
    <div className="tl-lane-labels" aria-hidden="true">
      {branch !== undefined && ghosts.length > 0 && (
        <span className="tl-branch" style={{ top: 3 }}>
          {words.branch(branch)}
        </span>
      )}
      {frame.lanes.map(({ lane, y }) => (
        <span key={lane} style={{ top: y - 6 }}>
          {words.lanes[lane] ?? lane}
        </span>
      ))}
      {hasBands && (
        <span style={{ top: Math.round((bands.top + veil) / 2) - 6 }}>{words.leaders}</span>
      )}
      {ghosts.map(({ name, y }) => (
        <span key={name} style={{ top: y - 6 }}>
          {words.branch(name)}
        </span>
      ))}
    </div>
  );
});
