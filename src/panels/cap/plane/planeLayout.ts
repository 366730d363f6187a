import type { LabPoint, LaneView } from '../../../sim/consistency/view';
import { SHAPES, type Shape } from '../lab';
import { printMillis, printShare } from '../print';
import type { PlaneTexts } from '../texts';
import { type Label, placeLabels } from './labels';
import { latencyAxis, shareAxis } from './scale';

/** A plane with one measured point for each lane, in reference units. */
export interface PlaneMarks {
  readonly width: number;
  readonly height: number;
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly xTicks: readonly { readonly at: number; readonly text: string }[];
  readonly yTicks: readonly { readonly at: number; readonly text: string }[];
  readonly xTitle: string;
  readonly points: readonly PointMark[];
}

export interface PointMark {
  /** `lab/etcd`. */
  readonly id: string;
  readonly position: number;
  readonly shape: Shape;
  readonly x: number;
  readonly y: number;
  /** Where it stood before, oldest first. */
  readonly trail: readonly { readonly x: number; readonly y: number }[];
  readonly title: Label;
  readonly selected: boolean;
  readonly label: string;
}

/** What stands on the two axes: the plane of PACELC, or one of the two scatters beside it. */
export type View = 'pacelc' | 'partition' | 'healthy';

export interface PlaneInput {
  readonly lanes: readonly LaneView[];
  readonly view: View;
  readonly width: number;
  readonly height: number;
  readonly selection: string | null;
  readonly lang: 'en' | 'ko';
  readonly texts: PlaneTexts;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where a lane stands; null = one of its two numbers has not been measured. */
export function placeOf(point: LabPoint, view: View): Place | null {
  const { latency, answered, stale } = point;
  const [x, y] = {
    pacelc: [latency, answered],
    partition: [answered, stale === null ? null : 1 - stale],
    healthy: [latency, stale],
  }[view];
  return x == null || y == null ? null : { x, y };
}

export function layoutPlane(input: PlaneInput): PlaneMarks {
  const { lanes, view, width, height, selection, lang, texts } = input;
  const plot = { left: 46, right: width - 8, top: 14, bottom: height - 40 };
  const placed = lanes.flatMap((lane, position) => {
    const place = placeOf(lane.point, view);
    return place === null ? [] : [{ lane, position, place }];
  });
  const slowest = Math.max(
    0,
    ...placed.flatMap(({ lane, place }) => [
      place.x,
      ...lane.point.trail.map(({ latency }) => latency),
    ]),
  );
  const xAxis =
    view === 'partition'
      ? shareAxis(plot.left, plot.right)
      : latencyAxis(plot.left, plot.right, slowest);
  const yAxis = shareAxis(plot.bottom, plot.top);
  const at = ({ x, y }: Place) => ({ x: xAxis.at(x), y: yAxis.at(y) });
  const trails = placed.map(({ lane }) =>
    view === 'pacelc'
      ? lane.point.trail.map(({ latency, answered }) => at({ x: latency, y: answered }))
      : [],
  );
  const titles = placeLabels(
    placed.map(({ lane, place }) => ({ ...at(place), title: lane.title[lang] })),
    trails.flat(),
    { left: plot.left, right: width + 2, top: 0, bottom: plot.bottom },
  );
  return {
    width,
    height,
    plot,
    xTicks: xAxis.ticks.map(({ value, text }) => ({ at: xAxis.at(value), text })),
    yTicks: yAxis.ticks.map(({ value, text }) => ({ at: yAxis.at(value), text })),
    xTitle: view === 'partition' ? texts.answered : texts.latency,
    points: placed.map(({ lane, position, place }, i): PointMark => {
      const here = at(place);
      return {
        id: lane.id,
        position,
        shape: SHAPES[position % SHAPES.length] ?? 'circle',
        ...here,
        trail: trails[i] ?? [],
        title: titles[i] ?? { ...here, anchor: 'start', lines: [], leader: null },
        selected: selection === lane.id,
        label: texts.point(lane.title[lang], ...numbersOf(place, view, texts)),
      };
    }),
  };
}

/** Both numbers of a point in words. */
function numbersOf({ x, y }: Place, view: View, texts: PlaneTexts): [string, string] {
  const xWords =
    view === 'partition'
      ? `${texts.answered} ${printShare(x)}`
      : `${texts.latency} ${printMillis(x)}`;
  const yName = { pacelc: texts.answered, partition: texts.fresh, healthy: texts.stale }[view];
  return [xWords, `${yName} ${printShare(y)}`];
}

/** Why lanes are not on the plane yet, one line each. */
export function missingWords(
  lanes: readonly LaneView[],
  view: View,
  lang: 'en' | 'ko',
  texts: PlaneTexts,
): readonly string[] {
  return lanes
    .filter(({ point }) => placeOf(point, view) === null)
    .map(({ point, title }) => {
      const { missing } = texts;
      if (view !== 'partition' && point.latency === null) return missing.latency(title[lang]);
      if (view !== 'healthy' && point.answered === null) return missing.answered(title[lang]);
      return missing.stale(title[lang]);
    });
}
