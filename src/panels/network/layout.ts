import type { LinkView, MemberView } from '../../sim/view';
import { type Ground, layoutGround } from '../raft/ring/cut';
import { type Axes, onRing, type Point } from '../raft/ring/geometry';
import { texts as raftTexts } from '../raft/texts';
import type { RaftWorld } from '../raft/world';
import { type Cutting, groupsOf, letterOf, type Placed } from './cutting';
import { printLatency, printShare } from './print';
import type { NetworkTexts } from './texts';
import type { Lang } from './words';

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
  /** Differs from what most links are like. */
  readonly unusual: boolean;
  /** What sets it apart, once for each kind. */
  readonly words: (Point & { readonly text: string }) | null;
  readonly selected: boolean;
  readonly label: string;
}

export interface CanvasInput {
  readonly world: RaftWorld;
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
  return { width, height, ground, members, links: layoutLinks(input, members) };
}

function stateOf({ status }: MemberView): NodeMark['state'] {
  return status;
}

function sideOf(world: RaftWorld, name: string): string {
  return world.network?.sides.find(({ members }) => members.includes(name))?.letter ?? '';
}

function layoutLinks(
  { world, selection, texts }: CanvasInput,
  members: readonly NodeMark[],
): LinkMark[] {
  const links = new Map(world.network?.links.map((link) => [`${link.from}>${link.to}`, link]));
  const usual = usualOf([...links.values()]);
  const said = new Set<string>();
  return members.flatMap((a, i) =>
    members.slice(i + 1).map((b): LinkMark => {
      const there = links.get(`${a.name}>${b.name}`);
      const back = links.get(`${b.name}>${a.name}`);
      const state = stateOfLink(there, back);
      const own = there === undefined || there.cut ? back : there;
      const words = own === undefined ? usual : wordsOf(own);
      const unusual = state !== 'cut' && words !== usual;
      const says = unusual && !said.has(words);
      if (says) said.add(words);
      const id = `${a.name}-${b.name}`;
      return {
        id: `link/${id}`,
        x1: a.x,
        y1: a.y,
        x2: b.x,
        y2: b.y,
        state,
        bar: state !== 'oneWay' ? null : there?.cut === true ? barOn(a, b) : barOn(b, a),
        unusual,
        words: says ? { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, text: words } : null,
        selected: selection === `link/${id}`,
        label: texts.link(a.name, b.name, state, words),
      };
    }),
  );
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

function wordsOf({ latency, loss }: LinkView): string {
  return loss > 0 ? `${printLatency(latency)}, ${printShare(loss)}` : printLatency(latency);
}

/** What most links are like: only the others are worth a word in the drawing. */
function usualOf(links: readonly LinkView[]): string {
  const counts = new Map<string, number>();
  for (const link of links) counts.set(wordsOf(link), (counts.get(wordsOf(link)) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}
