import type { ChartView } from '../../sim/view';
import { layoutChart } from './layoutChart';
import type { ChartMarks } from './marks';
import { shapeKey } from './shape';

/** Drawings of the machines seen last: a frame changes what a machine does, never how it is laid out. */
const known = new Map<string, ChartMarks>();
const KEPT = 8;

export function marksOf(chart: ChartView, width: number): ChartMarks {
  const key = `${width} ${shapeKey(chart)}`;
  const marks = known.get(key) ?? layoutChart(chart, width);
  // Whatever is used moves to the end, so that the first is the one to forget.
  known.delete(key);
  known.set(key, marks);
  const [oldest] = known.keys();
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
  return marks;
}
