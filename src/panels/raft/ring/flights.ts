import type { FlightView } from '../../../sim/view';
import {
  along,
  type CutLine,
  distance,
  type Point,
  trailPath,
  type Way,
  wayBetween,
} from './geometry';

/** A message on its way, placed. */
export interface FlightMark extends Point {
  readonly id: string;
  readonly shape: 'beat' | 'append' | 'vote' | 'snapshot' | 'control' | 'talk';
  readonly small: boolean;
  readonly refused: boolean;
  /** Direction in degrees. */
  readonly angle: number;
  /** All messages of one edge have the same. */
  readonly way: Way;
  /** How much of the way it has come, 0…1. */
  readonly travelled: number;
  /** Shows a cross instead: it ended here. */
  readonly ended: boolean;
  readonly label: {
    readonly x: number;
    readonly y: number;
    readonly anchor: 'start' | 'middle' | 'end';
    readonly text: string;
  } | null;
  readonly title: string;
  /** The event in which it ended, else the one in which it was sent: what a click asks about. */
  readonly event: number;
}
/** So many messages on one edge that they are a line with a number. */
export interface CrowdMark {
  readonly id: string;
  readonly path: string;
  readonly count: number;
  readonly x: number;
  readonly y: number;
}

/** More messages than this are drawn by look, not one by one, and have no words: nobody could tell whose they are. */
export const SINGLE = 40;
/** More than this on one edge are not drawn one by one. */
const CROWD = 60;
/** Their small marks say enough. */
const UNLABELLED: ReadonlySet<string> = new Set([
  'AppResp',
  'VoteResp',
  'PreVoteResp',
  'HeartbeatResp',
  'Response',
  // The client's own lines say what it asks for.
  'Request',
]);
/** More labels than this explain nothing. */
const LABELS = 6;
const GAP = 42;
/** Where on its way a message stands when nothing moves. */
const STILL = 0.62;

export function layoutFlights(
  flights: readonly FlightView[],
  place: (entity: string) => Point | null,
  now: number,
  line: CutLine | null,
  still: boolean,
): { readonly marks: readonly FlightMark[]; readonly crowds: readonly CrowdMark[] } {
  const edges = new Map<string, { readonly edge: Edge | null; count: number }>();
  const edgeOf = ({ from, to }: FlightView) => {
    const key = `${from}>${to}`;
    const known = edges.get(key) ?? { edge: edgeBetween(place(from), place(to), line), count: 0 };
    edges.set(key, known);
    return known;
  };
  for (const flight of flights) edgeOf(flight).count += 1;
  const drawn: FlightView[] = [];
  const marks: FlightMark[] = [];
  for (const flight of flights) {
    const { edge, count } = edgeOf(flight);
    if (edge === null || count > CROWD) continue;
    drawn.push(flight);
    marks.push(markOf(flight, edge, now, still));
  }
  const crowds: CrowdMark[] = [];
  for (const [id, { edge, count }] of edges) {
    if (edge === null || count <= CROWD) continue;
    crowds.push({ id, path: trailPath(edge.way, 1), count, ...along(edge.way, 0.5) });
  }
  if (marks.length > SINGLE) return { marks, crowds };
  return { marks: still ? withNumbers(marks, drawn) : withLabels(marks, drawn), crowds };
}

interface Edge {
  readonly way: Way;
  /** Where on the way the network is cut; null when it is not, or not in a straight line. */
  readonly cutAt: number | null;
}

function edgeBetween(from: Point | null, to: Point | null, line: CutLine | null): Edge | null {
  if (from === null || to === null) return null;
  const way = wayBetween(from, to, GAP);
  return { way, cutAt: crossing(way, from, to, line) };
}

/** Where on its way a message meets the cut; the middle when there is no straight one. */
function crossing(way: Way, from: Point, to: Point, line: CutLine | null): number | null {
  if (line === null) return null;
  const a = distance(line, from);
  const b = distance(line, to);
  if (a >= 0 === b >= 0) return null;
  let low = 0;
  let high = 1;
  for (let i = 0; i < 12; i += 1) {
    const middle = (low + high) / 2;
    if (distance(line, along(way, middle)) >= 0 === a >= 0) low = middle;
    else high = middle;
  }
  return low;
}

function markOf(flight: FlightView, { way, cutAt }: Edge, now: number, still: boolean): FlightMark {
  const { dropped, sentAt, dueAt } = flight;
  const share = Math.min(1, Math.max(0, (now - sentAt) / Math.max(1, dueAt - sentAt)));
  // The model ends a message in the middle of its link; the drawing ends it where the cut is drawn.
  const stop =
    dropped === null ? 1 : dropped.reason === 'cut' && cutAt !== null ? cutAt : dropped.fraction;
  const travelled = dropped !== null ? stop : still ? STILL * (cutAt ?? 1) : moving(share, cutAt);
  const at = along(way, travelled);
  return {
    id: flight.id,
    shape: shapeOf(flight),
    small:
      flight.type.endsWith('Resp') ||
      flight.type === 'Response' ||
      (flight.type === 'App' && flight.label.startsWith('commit=')),
    refused: flight.reject,
    x: at.x,
    y: at.y,
    angle: at.angle,
    way,
    travelled,
    ended: dropped !== null,
    label: null,
    event: dropped === null ? flight.cause : Number(flight.id.slice('flight/d'.length)),
    title: `Msg${flight.type} ${shortOf(flight.from)}→${shortOf(flight.to)} ${flight.label}`.trim(),
  };
}

/** Before a cut a message has half of its time for the way up to it. */
function moving(share: number, cutAt: number | null): number {
  return cutAt === null ? share : Math.min(share, 0.5) * 2 * cutAt;
}

function shapeOf({ type }: FlightView): FlightMark['shape'] {
  if (type === 'Heartbeat' || type === 'HeartbeatResp') return 'beat';
  if (type === 'App' || type === 'AppResp' || type === 'Prop') return 'append';
  if (type.includes('Vote')) return 'vote';
  if (type === 'Snap') return 'snapshot';
  return type === 'Request' || type === 'Response' ? 'talk' : 'control';
}

/** One label for each sender and word, and one for each way, in the middle of its way, on messages that are still travelling. */
function withLabels(marks: readonly FlightMark[], flights: readonly FlightView[]): FlightMark[] {
  const said = new Set<string>();
  const ways = new Set<Way>();
  return marks.map((mark, i) => {
    const flight = flights[i];
    if (flight === undefined || flight.label === '' || UNLABELLED.has(flight.type)) return mark;
    if (mark.ended || said.size >= LABELS) return mark;
    if (ways.has(mark.way)) return mark;
    const key = `${flight.from} ${flight.label}`;
    if (said.has(key)) return mark;
    said.add(key);
    ways.add(mark.way);
    return { ...mark, label: { ...besideWay(mark.way), text: flight.label } };
  });
}

/** Without motion every arrow carries its number in the order of sending, so that one can still read the sequence. */
function withNumbers(marks: readonly FlightMark[], flights: readonly FlightView[]): FlightMark[] {
  const order = flights
    .filter(({ dropped }) => dropped === null)
    .sort((a, b) => a.sentAt - b.sentAt);
  const numbers = new Map(order.map(({ id }, i) => [id, i + 1]));
  return marks.map((mark, i) => {
    const number = numbers.get(mark.id);
    if (number === undefined) return mark;
    const text = `${number} ${flights[i]?.label ?? ''}`.trim();
    return { ...mark, label: { ...besideWay(mark.way), text } };
  });
}

/** Outside of the bend, so that the words do not cover the message. */
function besideWay(way: Way): {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
} {
  const middle = along(way, 0.5);
  const straight = { x: (way.from.x + way.to.x) / 2, y: (way.from.y + way.to.y) / 2 };
  const out = Math.hypot(middle.x - straight.x, middle.y - straight.y) || 1;
  const ux = (middle.x - straight.x) / out;
  const uy = (middle.y - straight.y) / out;
  const anchor = ux > 0.5 ? 'start' : ux < -0.5 ? 'end' : 'middle';
  return { x: middle.x + ux * 10, y: middle.y + uy * 14 + 4, anchor };
}

function shortOf(entity: string): string {
  return entity.slice(entity.indexOf('/') + 1);
}
