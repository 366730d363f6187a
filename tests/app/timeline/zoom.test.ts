import { describe, expect, it } from 'vitest';
import {
  FIT,
  inView,
  panBy,
  panTo,
  reveal,
  type View,
  type Zoom,
  zoomAround,
  zoomedAxis,
} from '../../../src/app/timeline/zoom/zoom';
import { compressAxis, plainAxis } from '../../../src/player/pace';

const plain: View = { base: plainAxis(0, 10e6), width: 1000 };
const folded: View = { base: compressAxis([1e6, 1.2e6, 9e6, 9.2e6], 0, 10e6), width: 1000 };
const xOf = (view: View, zoom: Zoom, at: number) => zoomedAxis(view, zoom).toX(at, view.width);

describe('zooming', () => {
  it('leaves the whole run in view at first', () => {
    expect(zoomedAxis(plain, FIT)).toBe(plain.base);
    expect(inView(plain, FIT)).toEqual({ from: 0, to: 1 });
  });

  it.each([plain, folded])('keeps the time under the pointer where it is', (view) => {
    const at = zoomedAxis(view, FIT).toTime(300, 1000);
    const closer = zoomAround(view, FIT, 4, 300);
    expect(xOf(view, closer, at)).toBeCloseTo(300, 0);
    const nearer = zoomAround(view, closer, 2, 300);
    expect(xOf(view, nearer, at)).toBeCloseTo(300, 0);
  });

  it('shows less the closer it is, and never less than five milliseconds', () => {
    const closer = zoomAround(plain, FIT, 4, 500);
    const shown = inView(plain, closer);
    expect(shown.to - shown.from).toBeCloseTo(0.25, 5);
    const closest = zoomedAxis(plain, zoomAround(plain, FIT, 1e9, 500));
    expect(closest.end - closest.start).toBeCloseTo(5000, 0);
  });

  it('ends where everything is in view', () => {
    const closer = zoomAround(plain, FIT, 4, 500);
    expect(zoomAround(plain, closer, 0.01, 500)).toEqual(FIT);
    expect(zoomAround(plain, FIT, 0.5, 500)).toBe(FIT);
  });

  it('keeps folds, as wide as they are', () => {
    const closer = zoomAround(folded, FIT, 3, 500);
    const [fold] = folded.base.breaks;
    if (fold === undefined) throw new Error('nothing is folded');
    const width = (zoom: Zoom) => xOf(folded, zoom, fold.to) - xOf(folded, zoom, fold.from);
    expect(width(closer)).toBeCloseTo(width(FIT), 0);
  });
});

describe('moving what is in view', () => {
  const closer = zoomAround(plain, FIT, 4, 0);

  it('goes as far as the run goes', () => {
    expect(zoomedAxis(plain, panBy(plain, closer, 250)).start).toBeCloseTo(625_000, 0);
    expect(zoomedAxis(plain, panBy(plain, closer, 1e6)).end).toBeCloseTo(10e6, 0);
    expect(zoomedAxis(plain, panBy(plain, closer, -1e6)).start).toBe(0);
    expect(panBy(plain, FIT, 100)).toBe(FIT);
  });

  it('starts at a share of the run', () => {
    expect(zoomedAxis(plain, panTo(plain, closer, 0.5)).start).toBeCloseTo(5e6, 0);
  });

  it('brings a time back, with room on the side towards which it moves', () => {
    expect(reveal(plain, closer, 1e6)).toBe(closer);
    expect(xOf(plain, reveal(plain, closer, 6e6), 6e6)).toBeCloseTo(250, 0);
    const right = panTo(plain, closer, 0.7);
    expect(xOf(plain, reveal(plain, right, 5e6), 5e6)).toBeCloseTo(750, 0);
  });

  it('holds its time when the window gets another width', () => {
    const moved = panTo(plain, closer, 0.5);
    const wider = zoomedAxis({ ...plain, width: 1600 }, moved);
    expect(wider.start).toBeCloseTo(5e6, -1);
  });
});
