import type { Shape } from '../lab';

/** Outlines around (0, 0) that look equally large. */
export const OUTLINES: Readonly<Record<Shape, string>> = {
  circle: 'M-7 0a7 7 0 1 0 14 0a7 7 0 1 0 -14 0z',
  square: 'M-6.5 -6.5h13v13h-13z',
  diamond: 'M0 -8.5l8.5 8.5l-8.5 8.5l-8.5 -8.5z',
  triangle: 'M0 -8.5l8 14h-16z',
};
