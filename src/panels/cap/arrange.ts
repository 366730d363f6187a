/** Who stands where, by the room there is. CSS pixels. */

export interface Arrangement {
  /** Lanes side by side; the others wrap. */
  readonly columns: number;
  readonly laneWidth: number;
  /** The plane to the right of the lanes, or under them. */
  readonly plane: 'beside' | 'below';
  readonly planeWidth: number;
}

/** The mock's plane, and the space between columns. */
const PLANE = 284;
export const GAP = 30;
/** With less a table by side does not fit any more. */
const LEAST = 300;
/** A single lane does not become a hall. */
const MOST = 560;

/** `scale` = how much larger than the reference everything is drawn. */
export function arrange(width: number, lanes: number, scale: number): Arrangement {
  const wide = width / scale;
  const beside = wide - PLANE - GAP;
  const inRow = (room: number) => Math.max(1, Math.floor((room + GAP) / (LEAST + GAP)));
  const columnsBeside = Math.min(lanes, inRow(beside));
  // Lanes are compared by position, so all in one row is worth more than the plane beside them; and with
  // the plane beside there must be at least two, or the lanes would be a tower.
  const columnsBelow = even(lanes, inRow(wide));
  const isBeside = beside >= LEAST && (columnsBeside === lanes || columnsBeside === columnsBelow);
  const columns = isBeside ? columnsBeside : columnsBelow;
  const room = isBeside ? beside : wide;
  const laneWidth = Math.min(MOST, Math.floor((room - GAP * (columns - 1)) / columns));
  return {
    columns,
    laneWidth: laneWidth * scale,
    plane: isBeside ? 'beside' : 'below',
    planeWidth: Math.min(PLANE * 1.25, isBeside ? PLANE : wide) * scale,
  };
}

/** Four in rows of three would leave one alone. */
function even(lanes: number, most: number): number {
  return Math.ceil(lanes / Math.ceil(lanes / most));
}
