/** The groups of the drawing, from back to front, and how to reach them. */
import type { Selection } from 'd3-selection';
import { select } from '../../panels/quietSelection';

export type Layer = Selection<SVGGElement, unknown, null, undefined>;

/** Under the veil over the future. */
export const LAYERS_BELOW = ['bars', 'lines', 'bands', 'marks'];
/** Words and the axis stay legible through it, and so does what stands out. */
export const LAYERS_ABOVE = [
  'ghosts',
  'chain',
  'chained',
  'rings',
  'breakpoints',
  'band-texts',
  'labels',
  'folds',
  'ticks',
  'signs',
];

export function layerOf(canvas: HTMLElement, name: string): Layer {
  return select(canvas).select<SVGGElement>(`[data-layer="${name}"]`);
}

/** A tenth of a pixel is finer than any screen shows, and keeps the document short. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
