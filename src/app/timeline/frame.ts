/** Where rows stand, per variant: the mock's numbers, given as much room as empty lanes leave. */
import type { EventShape, EventView } from '../../sim/view';
import type { Lane } from './types';

export interface Frame {
  readonly height: number;
  readonly lanes: readonly { readonly lane: Lane; readonly y: number }[];
  /** Distinct heights of lanes: one only when lanes are merged. */
  readonly rows: readonly number[];
  readonly pitch: number;
  readonly histogram: { readonly top: number; readonly bottom: number } | null;
  readonly bands: { readonly top: number; readonly height: number; readonly gap: number };
  /** Null where no axis is drawn. */
  readonly axisY: number | null;
  /** Middles of the lanes of other branches, under the bands. */
  readonly ghosts: readonly number[];
  /** Lower end of the veil over the future: the other branches stay out of it. */
  readonly veil: number;
  /** Lower end of the playhead's line. */
  readonly bottom: number;
  /** Size of shapes and of text. */
  readonly scale: number;
  readonly font: number;
  shows(event: EventView): boolean;
}

export function frameOf(
  variant: 'study' | 'projector',
  used: readonly Lane[],
  bandRows: number,
  ghosts = 0,
): Frame {
  return variant === 'study' ? study(used, bandRows, ghosts) : projector(used, bandRows);
}

const STUDY = { height: 120, histogramTop: 1, histogramBottom: 17, axisY: 106 };
const LANE_PITCH_MAX = 18;
/** The strip grows by this for each ghost; nothing above it moves. */
const GHOST_PITCH = 12;

function study(used: readonly Lane[], bandRows: number, ghosts: number): Frame {
  const grown = ghosts * GHOST_PITCH;
  const bands = { height: 12, gap: 2, top: STUDY.axisY + 1 - bandRows * 14 };
  const room = bands.top - 1 - STUDY.histogramBottom;
  const pitch = Math.min(LANE_PITCH_MAX, Math.floor(room / Math.max(1, used.length)));
  const first = STUDY.histogramBottom + 1 + Math.floor((room - pitch * (used.length - 1)) / 2);
  const lanes = used.map((lane, index) => ({ lane, y: first + index * pitch }));
  return {
    height: STUDY.height + grown,
    lanes,
    rows: lanes.map(({ y }) => y),
    pitch,
    histogram: { top: STUDY.histogramTop, bottom: STUDY.histogramBottom },
    bands,
    axisY: STUDY.axisY + grown,
    ghosts: Array.from({ length: ghosts }, (_, index) => {
      return STUDY.axisY + GHOST_PITCH * index + GHOST_PITCH / 2 + 1;
    }),
    veil: STUDY.axisY,
    bottom: STUDY.axisY + grown,
    scale: 1,
    font: 12,
    shows: () => true,
  };
}

/** What the last row of a room needs: deeds, decisions and losses, no bookkeeping. */
const TOLD: ReadonlySet<EventShape> = new Set(['user', 'request', 'role', 'decision']);

function projector(used: readonly Lane[], bandRows: number): Frame {
  const y = [38, 17, 11, 11][bandRows] ?? 11;
  const top = bandRows === 1 ? 38 : 22;
  return {
    height: 72,
    lanes: used.map((lane) => ({ lane, y })),
    rows: [y],
    pitch: 20,
    histogram: null,
    bands: { top, height: bandRows === 1 ? 26 : 22, gap: 3 },
    axisY: null,
    ghosts: [],
    veil: 72,
    bottom: 72,
    scale: 1.65,
    font: 20,
    shows: (event) => event.visible && TOLD.has(event.shape),
  };
}
