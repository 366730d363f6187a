/**
 * Which marks are drawn: a pixel can show one thing, so what overlaps is absorbed by what matters
 * more.
 */
import type { EventShape, EventView } from '../../sim/view';
import { PRIORITY, RADII } from './shapes';

export interface Mark {
  /** Stays the same while the event keeps its mark. */
  readonly key: string;
  readonly event: EventView;
  readonly shape: EventShape | 'bar';
  readonly x: number;
  readonly y: number;
  /** Size of a bar; 0 for shapes. */
  readonly width: number;
  readonly height: number;
  /** Events that this mark stands for, its own included. */
  readonly count: number;
}

export interface Placed {
  readonly event: EventView;
  readonly x: number;
  readonly y: number;
}

export interface Thinned {
  readonly marks: readonly Mark[];
  /** Position in `marks` of the mark that stands for an event. */
  readonly holders: ReadonlyMap<number, number>;
}

export const MARKS_MAX = 1500;
/** Shapes may overlap by nearly half and still be told apart. */
const OVERLAP = 0.55;
/** Heartbeats closer than this, this many in a row, read better as a steady line. */
const STEADY_PIXELS = 6;
const STEADY_COUNT_MIN = 6;

/** `events` per lane, each ascending in x. */
export function thin(lanes: readonly (readonly Placed[])[], width: number, size = 1): Thinned {
  const drawn = lanes.map((lane) => mergeHeartbeats(absorb(lane, size)));
  if (count(drawn) <= MARKS_MAX) return number(drawn);
  // Too dense for shapes: a bar per stretch of each lane; only deeds and losses keep theirs.
  for (let pixels = 4; ; pixels *= 1.6) {
    const bars = lanes.map((lane) => toBars(lane, pixels, size));
    if (count(bars) <= MARKS_MAX || pixels > width) return number(bars);
  }
}

interface Group {
  readonly mark: Mark;
  readonly members: number[];
}

function absorb(lane: readonly Placed[], size: number): readonly Group[] {
  const order = [...lane].sort(
    (one, other) =>
      PRIORITY[one.event.shape] - PRIORITY[other.event.shape] ||
      Number(other.event.visible) - Number(one.event.visible) ||
      one.event.id - other.event.id,
  );
  const groups: Group[] = [];
  // Which group stands at a pixel: looking around one position beats comparing all pairs.
  const taken = new Map<number, number>();
  for (const { event, x, y } of order) {
    const shape = glyphOf(event);
    const radius = RADII[shape] * size;
    const near = nearest(Math.round(x), radius);
    const group = near === null ? undefined : groups[near];
    if (group !== undefined) {
      group.members.push(event.id);
      continue;
    }
    const mark = {
      key: `e${event.id}`,
      event,
      shape,
      x,
      y,
      width: 0,
      height: 0,
      count: 1,
    };
    taken.set(Math.round(x), groups.length);
    groups.push({ mark, members: [event.id] });
  }
  return groups.sort((one, other) => one.mark.x - other.mark.x);

  function nearest(x: number, radius: number): number | null {
    const reach = Math.ceil((radius + RADII.user * size) * OVERLAP);
    for (let offset = 0; offset <= reach; offset += 1) {
      for (const pixel of offset === 0 ? [x] : [x - offset, x + offset]) {
        const index = taken.get(pixel);
        const group = index === undefined ? undefined : groups[index];
        if (index === undefined || group === undefined) continue;
        const other = RADII[glyphOf(group.mark.event)] * size;
        if (offset < (radius + other) * OVERLAP) return index;
      }
    }
    return null;
  }
}

/** Timers that only go round are as quiet as heartbeats, and as many. */
function glyphOf({ shape, visible }: EventView): EventShape {
  return shape === 'timer' && !visible ? 'heartbeat' : shape;
}

/** A long row of dots becomes one line. */
function mergeHeartbeats(groups: readonly Group[]): readonly Group[] {
  const result: Group[] = [];
  let row: Group[] = [];
  const flush = () => {
    const first = row[0];
    const last = row.at(-1);
    if (first === undefined || last === undefined || row.length < STEADY_COUNT_MIN) {
      result.push(...row);
    } else {
      const width = last.mark.x - first.mark.x;
      const mark: Mark = { ...first.mark, shape: 'bar', width, height: 2 };
      result.push({ mark, members: row.flatMap((group) => group.members) });
    }
    row = [];
  };
  for (const group of groups) {
    const gap = group.mark.x - (row.at(-1)?.mark.x ?? group.mark.x);
    const isDot = group.mark.shape === 'heartbeat';
    if (!isDot || gap > STEADY_PIXELS) flush();
    if (isDot) row.push(group);
    else result.push(group);
  }
  flush();
  return result;
}

const KEEPS_SHAPE: ReadonlySet<EventShape> = new Set(['user', 'error']);
const BAR_HEIGHT_MAX = 9;

function toBars(lane: readonly Placed[], pixels: number, size: number): readonly Group[] {
  const kept = absorb(
    lane.filter(({ event }) => KEEPS_SHAPE.has(event.shape)),
    (size * pixels) / 4,
  );
  const bins = new Map<number, Placed[]>();
  for (const placed of lane) {
    if (KEEPS_SHAPE.has(placed.event.shape)) continue;
    const bin = Math.floor(placed.x / pixels);
    const inside = bins.get(bin);
    if (inside === undefined) bins.set(bin, [placed]);
    else inside.push(placed);
  }
  const most = Math.max(1, ...[...bins.values()].map((bin) => bin.length));
  const bars = [...bins].flatMap(([bin, inside]) => {
    const first = inside.find(({ event }) => event.visible) ?? inside[0];
    if (first === undefined) return [];
    const height = 2 + (BAR_HEIGHT_MAX - 2) * Math.sqrt(inside.length / most);
    const mark: Mark = {
      key: `e${first.event.id}`,
      event: first.event,
      shape: 'bar',
      x: bin * pixels,
      y: first.y,
      width: pixels - 1,
      height,
      count: 1,
    };
    return [{ mark, members: inside.map(({ event }) => event.id) }];
  });
  return [...bars, ...kept];
}

function count(lanes: readonly (readonly Group[])[]): number {
  return lanes.reduce((sum, lane) => sum + lane.length, 0);
}

function number(lanes: readonly (readonly Group[])[]): Thinned {
  const groups = lanes.flat();
  const holders = new Map<number, number>();
  groups.forEach(({ members }, index) => {
    for (const id of members) holders.set(id, index);
  });
  return {
    marks: groups.map(({ mark, members }) => ({ ...mark, count: members.length })),
    holders,
  };
}
