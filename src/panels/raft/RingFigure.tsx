import { memo, type ReactNode, useMemo } from 'react';
import { Drawing, HatchPattern } from './Drawing';
import { drawMessages, drawRing } from './ring/drawRing';
import { MEMBER } from './ring/geometry';
import { layoutRing, type RingInput, type RingMarks } from './ring/ringLayout';

/** The drawing's paper, for what is laid over it. */
export interface RingPaper {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly members: RingMarks['members'];
  /** Radius of a member. */
  readonly r: number;
}

interface RingFigureProps extends RingInput {
  readonly scale: number;
  readonly caption: string;
  readonly onSelect: (id: string | null) => void;
  readonly over: ((paper: RingPaper) => ReactNode) | null;
  /** Members and clients stay as they are for this frame. */
  readonly membersWait: boolean;
}

/** The ring of members, their links and the messages between them. */
export const RingFigure = memo(function RingFigure(props: RingFigureProps) {
  const { scale, caption, onSelect, over, membersWait, ...input } = props;
  const { world, now, width, height, selection, differing, texts, still } = input;
  const marks = useMemo(
    () =>
      layoutRing({ world, now, width: width / scale, height, selection, differing, texts, still }),
    [world, now, width, height, scale, selection, differing, texts, still],
  );
  return (
    <div className="raft-paper">
      <Drawing
        className="raft-ring"
        caption={caption}
        marks={marks}
        draw={membersWait ? drawMessages : drawRing}
        scale={scale}
        onSelect={onSelect}
      >
        <HatchPattern id="raft-hatch" />
      </Drawing>
      {over?.({ ...marks, scale, r: MEMBER })}
    </div>
  );
});
