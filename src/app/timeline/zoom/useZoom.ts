import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { FIT, panBy, panTo, reveal, type View, type Zoom, zoomAround } from './zoom';

export interface ZoomHandle {
  readonly zoom: Zoom;
  /** Tells what is drawn, once it is. */
  look(view: View): void;
  /** Zooms around a place in pixels; without one around the middle. */
  by(factor: number, x?: number): void;
  pan(pixels: number): void;
  /** Starts the view at a share of the whole run. */
  panTo(share: number): void;
  fit(): void;
}

/** Wheels turn by about a hundred pixels a notch, fingers on a pad by a few. */
const WHEEL_RATE = 0.002;
const PINCH_RATE = 0.01;
/** Pixels of a line and of a page, for wheels that count in those. */
const UNITS = [1, 16, 400] as const;

/** What is in view: wheel, and the playhead, which takes the view along. */
export function useZoom(box: RefObject<HTMLElement | null>, at: number): ZoomHandle {
  const [zoom, setZoom] = useState(FIT);
  const seen = useRef<View | null>(null);
  const now = useRef(zoom);
  useLayoutEffect(() => {
    now.current = zoom;
  }, [zoom]);

  const change = useCallback((next: (view: View, zoom: Zoom) => Zoom): boolean => {
    if (seen.current === null) return false;
    const after = next(seen.current, now.current);
    if (after === now.current) return false;
    now.current = after;
    setZoom(after);
    return true;
  }, []);

  useEffect(() => {
    change((view, before) => reveal(view, before, at));
  }, [at, change]);

  useEffect(() => {
    const target = box.current;
    if (target === null) return;
    const onWheel = (event: WheelEvent) => {
      const unit = UNITS[event.deltaMode] ?? 1;
      const [dx, dy] = [event.deltaX * unit, event.deltaY * unit];
      const isAside = event.shiftKey || Math.abs(dx) > Math.abs(dy);
      const x = event.clientX - target.getBoundingClientRect().left;
      const rate = event.ctrlKey ? PINCH_RATE : WHEEL_RATE;
      const changed = change((view, before) =>
        isAside
          ? panBy(view, before, Math.abs(dx) > Math.abs(dy) ? dx : dy)
          : zoomAround(view, before, Math.exp(-dy * rate), Math.min(x, view.width)),
      );
      // A wheel that changes nothing here is the page's own; with Ctrl it would enlarge the page.
      if (changed || event.ctrlKey) event.preventDefault();
    };
    // React listens passively, and could not keep the page from scrolling.
    target.addEventListener('wheel', onWheel, { passive: false });
    return () => target.removeEventListener('wheel', onWheel);
  }, [box, change]);

  return {
    zoom,
    look: useCallback((view: View) => {
      seen.current = view;
    }, []),
    by: (factor, x) =>
      void change((view, before) => zoomAround(view, before, factor, x ?? view.width / 2)),
    pan: (pixels) => void change((view, before) => panBy(view, before, pixels)),
    panTo: (share) => void change((view, before) => panTo(view, before, share)),
    fit: () => void change(() => FIT),
  };
}
