/** The timeline as numbers: pure, tested without a browser, drawn only when it changes. */
import { type Axis, compressAxis, plainAxis } from '../../player/pace';
import type { EventView, TimelineView } from '../../sim/view';
import { type BandMark, bandMarks } from './bandMarks';
import { type Frame, frameOf } from './frame';
import { type GhostRow, ghostEvents, ghostRows, shownGhosts } from './ghosts/ghosts';
import { type Bar, histogram } from './histogram';
import { type MarkLabel, markLabels } from './labels';
import { type Mark, type Placed, thin } from './marks';
import { type Fold, foldsOf, type Tick, ticksOf } from './ticks';
import type { GhostLane, Lane, Lang } from './types';
import { FIT, type Zoom, zoomedAxis } from './zoom/zoom';

export interface LayoutInput {
  readonly timeline: TimelineView;
  readonly lanes: readonly Lane[];
  readonly width: number;
  readonly compress: boolean;
  readonly variant: 'study' | 'projector';
  readonly hiddenFrom: number | null;
  readonly lang: Lang;
  readonly ghosts?: readonly GhostLane[];
  readonly zoom?: Zoom;
}

export interface Layout {
  readonly frame: Frame;
  readonly width: number;
  /** Where the run's events end; the rest is the hidden future. */
  readonly plotWidth: number;
  /** What is in view. */
  readonly axis: Axis;
  /** The whole run, of which `axis` may be a part. */
  readonly base: Axis;
  /** Last time that may be shown, in virtual microseconds. */
  readonly end: number;
  readonly bars: readonly Bar[];
  readonly marks: readonly Mark[];
  /** Position in `marks` of the mark that stands for an event. */
  readonly holders: ReadonlyMap<number, number>;
  readonly labels: readonly MarkLabel[];
  readonly bands: readonly BandMark[];
  readonly ticks: readonly Tick[];
  readonly folds: readonly Fold[];
  readonly ghosts: readonly GhostRow[];
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
  const ghosts = variant === 'study' ? shownGhosts(input.ghosts ?? [], hiddenFrom) : [];
  const base = axisOf(known, ghosts, timeline.start, end, compress);
  const axis = zoomedAxis({ base, width: plotWidth }, input.zoom ?? FIT);
  const xOf = (at: number) => axis.toX(at, plotWidth);
  const isFolded = (at: number) => axis.breaks.some(({ from, to }) => at > from && at < to);
  // Each place is computed once: there may be ten thousand of them.
  const events = known.flatMap((event) => {
    const x = isFolded(event.at) ? -1 : xOf(event.at);
    return x >= 0 && x <= plotWidth ? [{ event, x }] : [];
  });

  const used = input.lanes.filter((lane) => known.some((event) => event.lane === lane));
  const rowsMax = variant === 'study' && used.length > 4 ? 2 : 3;
  const bandsOf = { timeline, end, rowsMax: variant === 'projector' ? 2 : rowsMax, lang };
  const { frame, bands } = bandMarks(
    bandsOf,
    (rows) => frameOf(variant, used, rows, ghosts.length),
    axis,
    plotWidth,
  );
  const folds = foldsOf(axis, plotWidth);

  const laneOf = new Map(frame.lanes.map(({ lane, y }) => [lane, y]));
  const placed: Placed[][] = frame.rows.map(() => []);
  for (const { event, x } of events) {
    const y = laneOf.get(event.lane);
    if (y === undefined || !frame.shows(event)) continue;
    placed[frame.rows.indexOf(y)]?.push({ event, x, y });
  }
  const { marks, holders } = thin(placed, plotWidth, frame.scale);
  return {
    frame,
    width,
    plotWidth,
    axis,
    base,
    end,
    bars:
      frame.histogram === null
        ? []
        : histogram(
            events.map(({ x }) => x),
            frame.histogram,
          ),
    marks,
    holders,
    labels: variant === 'study' ? markLabels(marks, frame, plotWidth, folds) : [],
    bands,
    ticks: frame.axisY === null ? [] : ticksOf(axis, plotWidth, folds),
    folds,
    ghosts: ghostRows(ghosts, { axis, width: plotWidth, end, rows: frame.ghosts }),
  };
}

/** What a ghost did is not silence either: it would vanish in a fold. */
function axisOf(
  known: readonly EventView[],
  ghosts: readonly GhostLane[],
  start: number,
  end: number,
  compress: boolean,
): Axis {
  if (!compress) return plainAxis(start, end);
  const times = known.flatMap(({ at, visible }) => (visible ? [at] : []));
  if (ghosts.length === 0) return compressAxis(times, start, end);
  const others = ghosts.flatMap((ghost) => ghostEvents(ghost, end).map(({ at }) => at));
  return compressAxis(
    [...times, ...others].sort((one, other) => one - other),
    start,
    end,
  );
}
