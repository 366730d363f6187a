import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useRoving } from './useRoving';
import './drawing.css';

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

/** The hatch that drawings fill with, by `url(#id)`; stands in an SVG. */
export function HatchPattern({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern
        id={id}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line className="hatch-line" x1="0" y1="0" x2="0" y2="6" />
      </pattern>
    </defs>
  );
}
