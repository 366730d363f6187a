import { memo, useMemo } from 'react';
import { Drawing } from './Drawing';
import { drawLog } from './log/drawLog';
import { type LogInput, layoutLog } from './log/logLayout';
import { isWaiting } from './turns';

interface LogFigureProps extends LogInput {
  readonly scale: number;
  readonly caption: string;
  readonly onSelect: (id: string | null) => void;
  /** It is another drawing's turn. */
  readonly waits: boolean;
}

/** The aligned logs, with the commit line through all rows. */
export const LogFigure = memo(function LogFigure(props: LogFigureProps) {
  const { scale, caption, onSelect, ...input } = props;
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
}, isWaiting);
