import { useMemo } from 'react';
import { Drawing } from './Drawing';
import { Patterns } from './Patterns';
import { drawRing } from './ring/drawRing';
import { layoutRing, type RingInput } from './ring/ringLayout';

interface RingFigureProps extends RingInput {
  readonly scale: number;
  readonly caption: string;
  readonly onSelect: (id: string | null) => void;
}

/** The ring of members, their links and the messages between them. */
export function RingFigure({ scale, caption, onSelect, ...input }: RingFigureProps) {
  const { world, now, width, height, selection, differing, texts, still } = input;
  const marks = useMemo(
    () =>
      layoutRing({ world, now, width: width / scale, height, selection, differing, texts, still }),
    [world, now, width, height, scale, selection, differing, texts, still],
  );
  return (
    <Drawing
      className="raft-ring"
      caption={caption}
      marks={marks}
      draw={drawRing}
      scale={scale}
      onSelect={onSelect}
    >
      <Patterns />
    </Drawing>
  );
}
