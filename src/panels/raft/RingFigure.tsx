import { useLayoutEffect, useMemo, useRef } from 'react';
import { Patterns } from './Patterns';
import { drawRing } from './ring/drawRing';
import { layoutRing, type RingInput } from './ring/ringLayout';
import { useRoving } from './useRoving';

/** The ring: React owns the frame, D3 the marks. `scale` enlarges everything alike, for projectors. */
export function RingFigure({
  scale,
  onSelect,
  caption,
  ...input
}: RingInput & { scale: number; caption: string; onSelect: (id: string | null) => void }) {
  const svg = useRef<SVGSVGElement>(null);
  const { world, now, width, height, selection, texts, still } = input;
  const marks = useMemo(
    () => layoutRing({ world, now, width: width / scale, height, selection, texts, still }),
    [world, now, width, height, scale, selection, texts, still],
  );
  useLayoutEffect(() => {
    if (svg.current !== null) drawRing(svg.current, marks);
  }, [marks]);
  const roving = useRoving(svg, onSelect);
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG cannot be a fieldset; the marks inside are the buttons
    <svg
      ref={svg}
      className="raft-ring"
      role="group"
      aria-label={caption}
      width={marks.width * scale}
      height={marks.height * scale}
      viewBox={`0 0 ${marks.width} ${marks.height}`}
      {...roving}
    >
      <Patterns />
    </svg>
  );
}
