import { shapeOf } from '../lab';
import { OUTLINES } from './shapes';

/** The shape by which a lane is known on the plane. */
export function Glyph({ position }: { readonly position: number }) {
  return (
    <svg
      className={`cap-glyph lane-${position}`}
      width="1em"
      height="1em"
      viewBox="-9 -9 18 18"
      aria-hidden="true"
    >
      <path d={OUTLINES[shapeOf(position)]} />
    </svg>
  );
}
