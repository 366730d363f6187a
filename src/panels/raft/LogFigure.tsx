import { useLayoutEffect, useMemo, useRef } from 'react';
import { drawLog } from './log/drawLog';
import { type LogInput, layoutLog } from './log/logLayout';
import { useRoving } from './useRoving';

/** The aligned logs, with the commit line through all rows. */
export function LogFigure({
  scale,
  onSelect,
  caption,
  ...input
}: LogInput & { scale: number; caption: string; onSelect: (id: string | null) => void }) {
  const svg = useRef<SVGSVGElement>(null);
  const { world, width, selection, texts, form } = input;
  const marks = useMemo(
    () => layoutLog({ world, width: width / scale, selection, texts, form }),
    [world, width, scale, selection, texts, form],
  );
  useLayoutEffect(() => {
    if (svg.current !== null) drawLog(svg.current, marks);
  }, [marks]);
  const roving = useRoving(svg, onSelect);
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG cannot be a fieldset; the marks inside are the buttons
    <svg
      ref={svg}
      className="raft-log"
      role="group"
      aria-label={caption}
      width={marks.width * scale}
      height={marks.height * scale}
      viewBox={`0 0 ${marks.width} ${marks.height}`}
      {...roving}
    />
  );
}
