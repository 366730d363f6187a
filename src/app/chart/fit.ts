import type { ChartView } from '../../sim/view';
import { layoutChart } from './layoutChart';
import type { ChartMarks } from './marks';
import { shapeOf, type Wording } from './shape';

/** From the most comfortable to the lowest. */
const WAYS: readonly Omit<Wording, 'wide'>[] = [
  { isReasonTold: true, isTight: false },
  { isReasonTold: true, isTight: true },
  { isReasonTold: false, isTight: true },
];

/**
 * The most comfortable drawing that is no higher than `limit`. Guards move from below their events to behind
 * them where that makes it lower; then the air goes, at last the reason of the last transition.
 */
export function fitChart(chart: ChartView, width: number, limit: number): ChartMarks {
  let best: ChartMarks | null = null;
  for (const way of WAYS) {
    const marks = lowest(chart, width, limit, { ...way, wide: new Set() });
    if (best === null || marks.height < best.height) best = marks;
    if (best.height <= limit) break;
  }
  return best ?? layoutChart(chart, width);
}

function lowest(chart: ChartView, width: number, limit: number, plain: Wording): ChartMarks {
  let wording = plain;
  let best = layoutChart(chart, width, wording);
  for (const { id, lines } of shapeOf(chart).bundles) {
    if (best.height <= limit) break;
    if (lines.every(({ guard }) => guard === '')) continue;
    const next = { ...wording, wide: new Set([...wording.wide, id]) };
    const marks = layoutChart(chart, width, next);
    if (marks.height >= best.height || marks.width > Math.max(width, best.width)) continue;
    best = marks;
    wording = next;
  }
  return best;
}
