import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useRoving } from './useRoving';

interface DrawingProps<M> {
  readonly className: string;
  readonly caption: string;
  /** Marks in reference units, with the size of their paper. */
  readonly marks: M;
  readonly draw: (svg: SVGSVGElement, marks: M) => void;
  /** Enlarges everything alike, for projectors. */
  readonly scale: number;
  readonly onSelect: (id: string | null) => void;
  readonly children?: ReactNode;
}

/** A figure's drawing: React owns the frame, D3 the marks. */
export function Drawing<M extends { readonly width: number; readonly height: number }>(
  props: DrawingProps<M>,
) {
  const { className, caption, marks, draw, scale, onSelect, children } = props;
  const svg = useRef<SVGSVGElement>(null);
  useLayoutEffect(() => {
    if (svg.current !== null) draw(svg.current, marks);
  }, [draw, marks]);
  const roving = useRoving(svg, onSelect);
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG cannot be a fieldset; the marks inside are the buttons
    <svg
      ref={svg}
      className={className}
      role="group"
      aria-label={caption}
      width={marks.width * scale}
      height={marks.height * scale}
      viewBox={`0 0 ${marks.width} ${marks.height}`}
      {...roving}
    >
      {children}
    </svg>
  );
}
