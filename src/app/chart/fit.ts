import type { ChartView } from '../../sim/view';
import { layoutChart } from './layoutChart';
import type { ChartMarks } from './marks';
import { leastHeight } from './plan';
import { shapeOf, type Wording } from './shape';

/** From the most comfortable to the lowest. */
const WAYS: readonly Omit<Wording, 'wide'>[] = [
  { isReasonTold: true, isTight: false },
  { isReasonTold: true, isTight: true },
  { isReasonTold: false, isTight: true },
];

/**
 * The most comfortable drawing that is no higher than `limit`. Guards move from below their events to behind
 * them where that makes it lower; then the air goes, at last the reason of the last transition. Only what
 * may fit is laid out: that takes milliseconds, and the viewer may be watching.
 */
export function fitChart(chart: ChartView, width: number, limit: number): ChartMarks {
  const choices = WAYS.flatMap((way) => wordings(chart, width, way));
  let best: ChartMarks | null = null;
  for (const { wording, least } of choices) {
    if (least > limit) continue;
    const marks = layoutChart(chart, width, wording);
    if (best === null || marks.height < best.height) best = marks;
    if (best.height <= limit) return best;
  }
  const lowest = choices.reduce((a, b) => (b.least < a.least ? b : a));
  return best ?? layoutChart(chart, width, lowest.wording);
}

interface Choice {
  readonly wording: Wording;
  readonly least: number;
}

/** One way with more and more guards behind their events, as long as each makes it lower. */
function wordings(chart: ChartView, width: number, way: Omit<Wording, 'wide'>): readonly Choice[] {
  const choice = (wide: ReadonlySet<string>): Choice => {
    const wording = { ...way, wide };
    return { wording, least: leastHeight(shapeOf(chart, wording), width, way.isTight) };
  };
  let last = choice(new Set());
  const found = [last];
  for (const { id, lines } of shapeOf(chart).bundles) {
    if (lines.every(({ guard }) => guard === '')) continue;
    const next = choice(new Set([...last.wording.wide, id]));
    if (next.least >= last.least) continue;
    found.push(next);
    last = next;
  }
  return found;
}
