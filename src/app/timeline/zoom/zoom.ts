/**
 * The part of the axis that is in view. Zooming stretches the folded axis and keeps folds as wide
 * as they are: what is left out stays left out, however close one looks.
 */
import type { Axis } from '../../../player/pace';

export interface Zoom {
  /** How many times wider than the plot the whole axis is; 1 = everything is in view. */
  readonly scale: number;
  /** Virtual microseconds at the left edge. A time, not a distance, so that it survives resizing. */
  readonly left: number;
}

/** The whole axis and the pixels that it has when nothing is zoomed. */
export interface View {
  readonly base: Axis;
  readonly width: number;
}

export const FIT: Zoom = { scale: 1, left: Number.NEGATIVE_INFINITY };

/** Closer than this over the whole width there is nothing more to tell apart. */
const WINDOW_MICROS_MIN = 5_000;

/** The axis of what is in view; times outside of it stand outside 0 … width. */
export function zoomedAxis(view: View, zoom: Zoom): Axis {
  const { base, width } = view;
  const { wide, offset } = place(view, zoom);
  if (offset === 0 && wide === width) return base;
  const start = base.toTime(offset, wide);
  const end = base.toTime(offset + width, wide);
  return {
    start,
    end,
    breaks: base.breaks.filter(({ from, to }) => to > start && from < end),
    // Without the rounding what stands exactly at an edge could fall out of view.
    toX: (at) => Math.round((base.toX(at, wide) - offset) * 1000) / 1000,
    toTime: (x) => base.toTime(offset + Math.min(Math.max(x, 0), width), wide),
  };
}

/** Zooms by a factor; the time under `x` stays where it is. */
export function zoomAround(view: View, zoom: Zoom, factor: number, x: number): Zoom {
  const scale = Math.min(Math.max(zoom.scale * factor, 1), scaleMax(view.base));
  if (scale === zoom.scale) return zoom;
  return putAt(view, scale, zoomedAxis(view, zoom).toTime(x, view.width), x);
}

/** Moves what is in view to the right by that many pixels, as far as the run goes. */
export function panBy(view: View, zoom: Zoom, pixels: number): Zoom {
  if (zoom.scale <= 1 || pixels === 0) return zoom;
  const { wide, offset } = place(view, zoom);
  return startingAt(view, zoom.scale, wide, offset + pixels);
}

/** Starts the view at a share (0 … 1) of the whole axis. */
export function panTo(view: View, zoom: Zoom, share: number): Zoom {
  const wide = view.width * zoom.scale;
  return zoom.scale <= 1 ? zoom : startingAt(view, zoom.scale, wide, share * wide);
}

/** Brings a time back into view: with most of the room on the side towards which it moves. */
export function reveal(view: View, zoom: Zoom, at: number): Zoom {
  if (zoom.scale <= 1) return zoom;
  const x = zoomedAxis(view, zoom).toX(at, view.width);
  if (x >= 0 && x <= view.width) return zoom;
  return putAt(view, zoom.scale, at, view.width * (x < 0 ? 0.75 : 0.25));
}

/** Which part of the whole axis is in view, as shares 0 … 1. */
export function inView(view: View, zoom: Zoom): { readonly from: number; readonly to: number } {
  const { wide, offset } = place(view, zoom);
  return { from: offset / wide, to: (offset + view.width) / wide };
}

function putAt(view: View, scale: number, at: number, x: number): Zoom {
  const wide = view.width * scale;
  return startingAt(view, scale, wide, view.base.toX(at, wide) - x);
}

function startingAt({ base, width }: View, scale: number, wide: number, offset: number): Zoom {
  if (scale <= 1) return FIT;
  return { scale, left: base.toTime(Math.min(Math.max(offset, 0), wide - width), wide) };
}

function place({ base, width }: View, zoom: Zoom) {
  // A shorter axis (a question has opened) may allow less than was asked for.
  const scale = Math.min(zoom.scale, scaleMax(base));
  const wide = width * scale;
  const offset = scale <= 1 ? 0 : Math.min(base.toX(zoom.left, wide), wide - width);
  return { wide, offset };
}

function scaleMax({ start, end, breaks }: Axis): number {
  const skipped = breaks.reduce((sum, { from, to }) => sum + to - from, 0);
  return Math.max(1, (end - start - skipped) / WINDOW_MICROS_MIN);
}
