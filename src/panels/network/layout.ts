import type { LinkView, MemberView } from '../../sim/view';
import { type Ground, layoutGround } from '../raft/ring/cut';
import { type Axes, onRing, type Point } from '../raft/ring/geometry';
import { texts as raftTexts } from '../raft/texts';
import { type Cutting, groupsOf, letterOf, type Placed } from './cutting';
import { boundsOf, printLatency, printShare } from './print';
import type { NetworkTexts } from './texts';
import type { Lang } from './words';
import type { NetworkWorld } from './world';

/** All marks of the canvas, in its own units. Members stand as in the Raft ring. */
export interface NetworkMarks {
  readonly width: number;
  readonly height: number;
  readonly ground: Ground;
  readonly members: readonly NodeMark[];
  readonly links: readonly LinkMark[];
}
export interface NodeMark extends Placed {
  readonly id: string;
  readonly r: number;
  /** Stands in the group that would be parted now. */
  readonly chosen: boolean;
  readonly selected: boolean;
  readonly state: 'running' | 'stopped' | 'paused';
  readonly flapping: boolean;
  readonly label: string;
}
export interface LinkMark {
  /** `link/e1-e2`. */
  readonly id: string;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** Both directions are open, one is, none is. */
  readonly state: 'open' | 'oneWay' | 'cut';
  /** The bar near the sender that is not heard, when only one direction is cut. */
  readonly bar: (Point & { readonly angle: number }) | null;
  /** Slower, or loses more, than the best links. */
  readonly unusual: boolean;
  /** What sets it apart, once for each kind. */
  readonly words:
    | (Point & { readonly text: string; readonly anchor: 'start' | 'middle' | 'end' })
    | null;
  readonly selected: boolean;
  readonly label: string;
}

export interface CanvasInput {
  readonly world: NetworkWorld;
  readonly width: number;
  readonly height: number;
  /** Radius of a member's circle. */
  readonly r: number;
  readonly selection: string | null;
  readonly cutting: Cutting | null;
  readonly texts: NetworkTexts;
  readonly lang: Lang;
}

/** Room around the ring. */
const EDGE = 8;

export function layoutNetwork(input: CanvasInput): NetworkMarks {
  const { world, width, height, r, selection, cutting, texts, lang } = input;
  const names = world.members.map(({ name }) => name);
  const centre = { x: width / 2, y: height / 2 };
  const radius = Math.min(width, height) / 2 - r - EDGE;
  const axes: Axes = { x: Math.min(radius * 1.25, width / 2 - r - EDGE), y: radius };
  const groups = groupsOf(names, cutting?.group ?? []);
  const members = world.members.map((member, i): NodeMark => {
    const { x, y } = onRing(centre, axes, i, names.length);
    const side = cutting === null ? sideOf(world, member.name) : letterOf(groups, member.name);
    return {
      id: member.id,
      name: member.name,
      x,
      y,
      r,
      chosen: cutting?.group.includes(member.name) ?? false,
      selected: selection === member.id || selection?.startsWith(`${member.id}/`) === true,
      state: stateOf(member),
      flapping: world.network?.flapping.includes(member.name) ?? false,
      label: texts.member(member.name, side),
    };
  });
  // A new cut takes the place of the old one, so the ground is whole until it is made.
  const seen = groups === null ? world : { ...world, network: null };
  const ground = layoutGround(seen, { width, height }, centre, axes, raftTexts[lang]);
  return { width, height, ground, members, links: layoutLinks(input, members, centre) };
}

function stateOf({ status }: Pick<MemberView, 'status'>): NodeMark['state'] {
  return status;
}

function sideOf(world: NetworkWorld, name: string): string {
  return world.network?.sides.find(({ members }) => members.includes(name))?.letter ?? '';
}

function layoutLinks(
  { world, selection, texts }: CanvasInput,
  members: readonly NodeMark[],
  centre: Point,
): LinkMark[] {
  const links = new Map(world.network?.links.map((link) => [`${link.from}>${link.to}`, link]));
  const usual = usualOf([...links.values()]);
  const wordsOf = (link: LinkView | undefined) =>
    link === undefined ? '' : wordsFor(link, usual, texts);
  const marks = members.flatMap((a, i) =>
    members.slice(i + 1).map((b): KindMark => {
      const there = links.get(`${a.name}>${b.name}`);
      const back = links.get(`${b.name}>${a.name}`);
      const state = stateOfLink(there, back);
      const own = there === undefined || there.cut ? back : there;
      const kind = wordsOf(own);
      const id = `${a.name}-${b.name}`;
      return {
        id: `link/${id}`,
        x1: a.x,
        y1: a.y,
        x2: b.x,
        y2: b.y,
        state,
        bar: state !== 'oneWay' ? null : there?.cut === true ? barOn(a, b) : barOn(b, a),
        unusual: state !== 'cut' && kind !== wordsOf(usual),
        kind,
        words: null,
        selected: selection === `link/${id}`,
        label: texts.link(a.name, b.name, state, kind),
      };
    }),
  );
  return withWords(marks, centre);
}

/** A link with what it is like, in words. */
type KindMark = LinkMark & { readonly kind: string };

/** Each kind of link is named once, on the one that lies farthest out; one kind alone needs no name. */
function withWords(marks: readonly KindMark[], centre: Point): LinkMark[] {
  const open = marks.filter(({ state }) => state !== 'cut');
  const kinds = new Set(open.map(({ kind }) => kind));
  const named = new Map<string, string>();
  for (const kind of kinds.size > 1 ? kinds : []) {
    const outermost = open
      .filter((mark) => mark.kind === kind)
      .reduce((best, mark) => (farOut(mark, centre) > farOut(best, centre) + 1 ? mark : best));
    named.set(outermost.id, kind);
  }
  return marks.map(({ kind: _kind, ...mark }) => {
    const text = named.get(mark.id);
    return text === undefined ? mark : { ...mark, words: { ...outside(mark, centre), text } };
  });
}

function stateOfLink(there: LinkView | undefined, back: LinkView | undefined): LinkMark['state'] {
  const cuts = [there, back].filter((link) => link?.cut === true).length;
  return cuts === 0 ? 'open' : cuts === 1 ? 'oneWay' : 'cut';
}

function barOn(from: Point, to: Point): Point & { readonly angle: number } {
  return {
    x: from.x + (to.x - from.x) * 0.36,
    y: from.y + (to.y - from.y) * 0.36,
    angle: (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI,
  };
}

/** Beside the middle of a link, away from the centre of the ring. */
function outside(link: LinkMark, centre: Point) {
  const { x, y } = middleOf(link);
  const far = farOut(link, centre) || 1;
  const out = { x: (x - centre.x) / far, y: (y - centre.y) / far };
  const anchor = out.x > 0.4 ? 'start' : out.x < -0.4 ? 'end' : 'middle';
  return { x: x + out.x * 8, y: y + out.y * 12, anchor } as const;
}

function farOut(link: LinkMark, centre: Point): number {
  const { x, y } = middleOf(link);
  return Math.hypot(x - centre.x, y - centre.y);
}

function middleOf({ x1, y1, x2, y2 }: LinkMark): Point {
  return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
}

/** A link in short: its delay, and what it loses; of two links alike in one of them only the other. */
function wordsFor(
  { latency, loss }: LinkView,
  best: LinkView | undefined,
  texts: NetworkTexts,
): string {
  const delay = printLatency(latency);
  if (loss === 0) return delay;
  const lost = `${texts.quality.loss} ${printShare(loss)}`;
  const isAsUsual =
    best?.loss !== loss && best !== undefined && printLatency(best.latency) === delay;
  return isAsUsual ? lost : `${delay}, ${lost}`;
}

/** The best link: the others are drawn apart. */
function usualOf(links: readonly LinkView[]): LinkView | undefined {
  return [...links].sort((a, b) => a.loss - b.loss || slowest(a) - slowest(b))[0];
}

function slowest({ latency }: LinkView): number {
  return boundsOf(latency)?.max ?? Number.POSITIVE_INFINITY;
}
