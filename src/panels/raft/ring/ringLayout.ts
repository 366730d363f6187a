import type { ClientView } from '../../../sim/view';
import type { RaftTexts } from '../texts';
import { millis, type RaftWorld } from '../world';
import { type Ground, layoutGround } from './cut';
import { type CrowdMark, type FlightMark, layoutFlights } from './flights';
import { type Axes, MEMBER, onRing, type Point, RADIUS } from './geometry';
import { layoutMember, type MemberMark } from './members';

/** All marks of the ring, in reference units. */
export interface RingMarks {
  readonly width: number;
  readonly height: number;
  readonly ground: Ground;
  readonly links: readonly {
    readonly id: string;
    readonly x1: number;
    readonly y1: number;
    readonly x2: number;
    readonly y2: number;
    readonly cut: boolean;
    readonly oneWay: (Point & { readonly angle: number }) | null;
  }[];
  readonly members: readonly MemberMark[];
  readonly flights: readonly FlightMark[];
  readonly crowds: readonly CrowdMark[];
  readonly clients: readonly ClientMark[];
}
export interface ClientMark extends Point {
  readonly id: string;
  readonly name: string;
  readonly lines: readonly {
    readonly text: string;
    readonly tone: 'plain' | 'ok' | 'fail' | 'wait';
  }[];
}

export interface RingInput {
  readonly world: RaftWorld;
  readonly now: number;
  readonly width: number;
  /** Room above the logs; null = as tall as it is best. */
  readonly height: number | null;
  readonly selection: string | null;
  readonly differing: ReadonlySet<string>;
  readonly texts: RaftTexts;
  readonly still: boolean;
}

const HEIGHT = 368;
const SHORTEST = 300;
/** Below this width there is no room for clients beside the ring. */
const ROOM_FOR_CLIENTS = 640;

/** What stands beside the ring is as tall as it. */
export function ringHeight(width: number, height: number | null): number {
  return sizeOf({ width, height }).height;
}

export function layoutRing(input: RingInput): RingMarks {
  const { world, now, width, selection, differing, texts, still } = input;
  const compact = width < 480;
  const { height, axes } = sizeOf(input);
  const withClients = width >= ROOM_FOR_CLIENTS && world.clients.length > 0;
  const centre = {
    x: width / 2 + (withClients ? 24 : compact ? -26 : 0),
    y: height / 2 + (compact ? -12 : 6),
  };
  const n = world.members.length;
  const places = new Map(world.members.map((member, i) => [member.id, onRing(centre, axes, i, n)]));
  const lefts = [...places.values()].filter(({ x }) => x < centre.x);
  const clients = layoutClients(withClients ? world.clients : [], now, height, differing, (y) =>
    lettersBeside(y, width, lefts),
  );
  const clientPlaces = new Map(
    clients.map((client): [string, Point] => [client.id, { x: client.x + 6, y: client.y }]),
  );
  const ground = layoutGround(world, { width, height }, centre, axes, texts);
  const place = (entity: string) => places.get(entity) ?? clientPlaces.get(entity) ?? null;
  return {
    width,
    height,
    ground,
    links: layoutLinks(world, places),
    members: world.members.map((member) =>
      layoutMember(
        member,
        places.get(member.id) ?? centre,
        centre,
        now,
        { selected: isSelected(selection, member.id), differs: differing.has(member.id) },
        texts,
        width,
      ),
    ),
    ...flightsOf(world, place, now, ground, still),
    clients,
  };
}

/** The ring gives way to the logs, down to where members would touch. */
function sizeOf({ width, height }: Pick<RingInput, 'width' | 'height'>): {
  readonly height: number;
  readonly axes: Axes;
} {
  if (width < 480) {
    const [tall, radius] = width < 400 ? [348, 104] : [HEIGHT, 118];
    const fitting = Math.min(tall, Math.max(SHORTEST, height ?? tall));
    return { height: fitting, axes: { x: radius, y: radius - (tall - fitting) / 2 } };
  }
  const fitting = Math.min(HEIGHT, Math.max(SHORTEST, height ?? HEIGHT));
  const lost = HEIGHT - fitting;
  return { height: fitting, axes: { x: RADIUS + lost * 0.7, y: RADIUS - lost / 2 } };
}

function flightsOf(
  world: RaftWorld,
  place: (entity: string) => Point | null,
  now: number,
  ground: Ground,
  still: boolean,
) {
  const { marks, crowds } = layoutFlights(world.flights, place, now, ground.line, still);
  return { flights: marks, crowds };
}

function isSelected(selection: string | null, id: string): boolean {
  return selection === id || selection?.startsWith(`${id}/`) === true;
}

function layoutLinks(world: RaftWorld, places: ReadonlyMap<string, Point>): RingMarks['links'] {
  const cut = new Set(world.network?.cuts.map(({ from, to }) => `${from}>${to}`));
  return world.members.flatMap((a, i) =>
    world.members.slice(i + 1).map((b) => {
      const from = places.get(a.id) ?? { x: 0, y: 0 };
      const to = places.get(b.id) ?? { x: 0, y: 0 };
      const there = cut.has(`${a.name}>${b.name}`);
      const back = cut.has(`${b.name}>${a.name}`);
      return {
        id: `${a.name}-${b.name}`,
        x1: from.x,
        y1: from.y,
        x2: to.x,
        y2: to.y,
        cut: there && back,
        oneWay: there === back ? null : there ? onLink(from, to) : onLink(to, from),
      };
    }),
  );
}

/** A bar across a link that lets one direction through: near the sender that is not heard. */
function onLink(from: Point, to: Point): Point & { readonly angle: number } {
  return {
    x: from.x + (to.x - from.x) * 0.36,
    y: from.y + (to.y - from.y) * 0.36,
    angle: (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI,
  };
}

function layoutClients(
  clients: readonly ClientView[],
  now: number,
  height: number,
  differing: ReadonlySet<string>,
  letters: (y: number) => number,
): ClientMark[] {
  const shown = clients.slice(0, 4);
  const step = Math.min(92, (height - 40) / Math.max(1, shown.length));
  const top = height / 2 - ((shown.length - 1) * step) / 2;
  return shown.map((client, i) => {
    const newest = client.operations.at(-1);
    const y = top + i * step;
    const most = letters(y);
    return {
      id: client.id,
      name: differing.has(client.id) ? `${client.name} ≠` : client.name,
      x: 20,
      y,
      lines:
        newest === undefined
          ? []
          : [
              {
                text: `${shortened(newest.label, Math.min(34, most - 5))} → ${newest.member}`,
                tone: 'plain' as const,
              },
              newest.outcome === 'waiting'
                ? { text: millis(now - newest.sentAt), tone: 'wait' as const }
                : {
                    text: shortened(newest.text, Math.min(26, most)),
                    tone: newest.outcome === 'ok' ? ('ok' as const) : ('fail' as const),
                  },
            ],
    };
  });
}

/** Below this width a client's lines reach the members on their side of the ring. */
const ROOM_FOR_LINES = 760;
/** A letter, what a member's own words take beside it, and how far above and below it they reach. */
const LETTER = 7.3;
const OWN_WORDS = 96;
const REACH = 62;

/** So many letters fit between a client's lines at a height and the members that stand there. */
function lettersBeside(y: number, width: number, lefts: readonly Point[]): number {
  if (width >= ROOM_FOR_LINES) return Number.POSITIVE_INFINITY;
  const near = lefts.filter((member) => Math.abs(member.y - y - 30) < REACH);
  const edge = Math.min(width / 2, ...near.map(({ x }) => x - MEMBER - OWN_WORDS));
  return Math.max(12, (edge - 20) / LETTER);
}

/** Beside the ring there is room for so many letters; the inspector has the rest. */
function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
