import { useMemo } from 'react';
import { Drawing } from './Drawing';
import { drawLog } from './log/drawLog';
import { type LogInput, layoutLog } from './log/logLayout';

interface LogFigureProps extends LogInput {
  readonly scale: number;
  readonly caption: string;
  readonly onSelect: (id: string | null) => void;
}

/** The aligned logs, with the commit line through all rows. */
export function LogFigure({ scale, caption, onSelect, ...input }: LogFigureProps) {
  const { world, width, selection, differing, texts, form } = input;
  const marks = useMemo(
    () => layoutLog({ world, width: width / scale, selection, differing, texts, form }),
    [world, width, scale, selection, differing, texts, form],
  );
  return (
    <Drawing
      className="raft-log"
      caption={caption}
      marks={marks}
      draw={drawLog}
      scale={scale}
      onSelect={onSelect}
    />
  );
}
