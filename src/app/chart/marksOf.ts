import type { ChartView } from '../../sim/view';
import { fitChart } from './fit';
import type { ChartMarks } from './marks';
import { nearby } from './nearby';
import { shapeKey } from './shape';

/** As high as the chart may be in a column, when it shows what is near. */
export const FIT = 240;

/** Drawings of the machines seen last: an event that takes no transition changes no drawing. */
const known = new Map<string, ChartMarks>();
const KEPT = 16;

export function marksOf(chart: ChartView, width: number, isWhole: boolean): ChartMarks {
  const part = isWhole ? chart : nearby(chart);
  const key = `${width} ${isWhole} ${shapeKey(part)}`;
  const marks = known.get(key) ?? fitChart(part, width, isWhole ? Number.POSITIVE_INFINITY : FIT);
  // Whatever is used moves to the end, so that the first is the one to forget.
  known.delete(key);
  known.set(key, marks);
  const [oldest] = known.keys();
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
  return marks;
}
