/** The timeline as numbers: pure, tested without a browser, drawn only when it changes. */
import { type Axis, compressAxis, plainAxis } from '../../player/pace';
import type { TimelineView } from '../../sim/view';
import { type BandMark, bandMarks } from './bandMarks';
import { type Frame, frameOf } from './frame';
import { type Bar, histogram } from './histogram';
import { type MarkLabel, markLabels } from './labels';
import { type Mark, type Placed, thin } from './marks';
import { type Fold, foldsOf, type Tick, ticksOf } from './ticks';
import type { Lane, Lang } from './types';

export interface LayoutInput {
  readonly timeline: TimelineView;
  readonly lanes: readonly Lane[];
  readonly width: number;
  readonly compress: boolean;
  readonly variant: 'study' | 'projector';
  readonly hiddenFrom: number | null;
  readonly lang: Lang;
}

export interface Layout {
  readonly frame: Frame;
  readonly width: number;
  /** Where the run's events end; the rest is the hidden future. */
  readonly plotWidth: number;
  readonly axis: Axis;
  readonly bars: readonly Bar[];
  readonly marks: readonly Mark[];
  /** Position in `marks` of the mark that stands for an event. */
  readonly holders: ReadonlyMap<number, number>;
  readonly labels: readonly MarkLabel[];
  readonly bands: readonly BandMark[];
  readonly ticks: readonly Tick[];
  readonly folds: readonly Fold[];
}

/** The hidden future takes this share of the width: enough to say that there is one. */
const HIDDEN_SHARE = 0.218;

export function layout(input: LayoutInput): Layout {
  const { timeline, width, compress, variant, hiddenFrom, lang } = input;
  const end = hiddenFrom === null ? timeline.end : Math.min(hiddenFrom, timeline.end);
  const plotWidth = hiddenFrom === null ? width : Math.round(width * (1 - HIDDEN_SHARE));
  // The lane of deeds has no room for what the run sets going by itself.
  const known = timeline.events.filter(
    (event) => event.at <= end && (event.visible || event.lane !== 'you'),
  );
  const visibleTimes = known.filter((event) => event.visible).map((event) => event.at);
  const axis = (compress ? compressAxis : plainAxisOf)(visibleTimes, timeline.start, end);
  const xOf = (at: number) => axis.toX(at, plotWidth);
  const isFolded = (at: number) => axis.breaks.some(({ from, to }) => at > from && at < to);
  const events = known.filter((event) => !isFolded(event.at));

  const used = input.lanes.filter((lane) => known.some((event) => event.lane === lane));
  const rowsMax = variant === 'study' && used.length > 4 ? 2 : 3;
  const bandsOf = { timeline, end, rowsMax: variant === 'projector' ? 2 : rowsMax, lang };
  const { frame, bands } = bandMarks(
    bandsOf,
    (rows) => frameOf(variant, used, rows),
    axis,
    plotWidth,
  );
  const folds = foldsOf(axis, plotWidth);

  const laneOf = new Map(frame.lanes.map(({ lane, y }) => [lane, y]));
  const placed: Placed[][] = frame.rows.map(() => []);
  for (const event of events) {
    const y = laneOf.get(event.lane);
    if (y === undefined || !frame.shows(event)) continue;
    placed[frame.rows.indexOf(y)]?.push({ event, x: xOf(event.at), y });
  }
  const { marks, holders } = thin(placed, plotWidth, frame.scale);
  return {
    frame,
    width,
    plotWidth,
    axis,
    bars:
      frame.histogram === null
        ? []
        : histogram(
            events.map(({ at }) => xOf(at)),
            frame.histogram,
          ),
    marks,
    holders,
    labels: variant === 'study' ? markLabels(marks, frame, plotWidth) : [],
    bands,
    ticks: frame.axisY === null ? [] : ticksOf(axis, plotWidth, folds),
    folds,
  };
}

function plainAxisOf(_: readonly number[], start: number, end: number): Axis {
  return plainAxis(start, end);
}
