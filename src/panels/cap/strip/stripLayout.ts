import type { LabNodeView, LaneView } from '../../../sim/consistency/view';
import type { NetworkView } from '../../../sim/view';
import { sidesOf } from '../lab';
import { breakLines } from '../plane/labels';
import type { CapTexts } from '../texts';
import { sideWords } from './words';

/** The nodes of a lane in a row, side by side of the cut, in reference units. */
export interface StripMarks {
  readonly width: number;
  readonly height: number;
  readonly grounds: readonly GroundMark[];
  /** Between two sides. */
  readonly cuts: readonly { readonly id: string; readonly x: number }[];
  readonly links: readonly {
    readonly id: string;
    readonly x1: number;
    readonly x2: number;
    readonly y: number;
    readonly cut: boolean;
    /** `link/n1-n2`: both ends in the order of their names. */
    readonly link: string;
    readonly selected: boolean;
    readonly label: string;
  }[];
  /** Where what is sent ends. */
  readonly crosses: readonly { readonly id: string; readonly x: number; readonly y: number }[];
  readonly nodes: readonly NodeMark[];
}

/** What a drawing over the strip must know: its size in reference units, and where the nodes stand. */
export interface StripPaper {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly r: number;
  readonly form: 'row';
  /** In the order of the lane's nodes, whatever side they stand on. */
  readonly members: readonly { readonly name: string; readonly x: number; readonly y: number }[];
}

export function paperOf({ nodes, width, height }: StripMarks, scale: number): StripPaper {
  const members = [...nodes].sort((a, b) => (a.name < b.name ? -1 : 1));
  return { width, height, scale, r: nodes[0]?.r ?? R, form: 'row', members };
}

export interface GroundMark {
  readonly id: string;
  readonly x: number;
  readonly width: number;
  readonly hatched: boolean;
  readonly letter: string;
  /** Where letter and words stand, and which way they run. */
  readonly textX: number;
  readonly anchor: 'start' | 'end';
  /** One line under the other, the last at the bottom. */
  readonly words: readonly string[];
}

export interface NodeMark {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly look: 'leads' | 'asks' | 'plain' | 'stopped' | 'paused';
  readonly value: string;
  /** Not what the leading node has. */
  readonly isBehind: boolean;
  readonly selected: boolean;
  readonly label: string;
}

export interface StripInput {
  readonly lane: LaneView;
  readonly network: NetworkView | null;
  readonly width: number;
  readonly selection: string | null;
  /** Name of the register whose copies the nodes show. */
  readonly register: string;
  readonly texts: CapTexts;
}

export const STRIP_HEIGHT = 158;
/** Width of the cut, place of the row of nodes, largest radius of a node, and what a cross beside it needs. */
const CUT = 10;
const Y = 70;
const R = 20;
const CROSS = 13;
/** The ground of a single node; and what its words need at least, the gap beside it included. */
const NARROW = 100;
const WORDS = 70;

export function layoutStrip(input: StripInput): StripMarks {
  const { lane, width } = input;
  const sides = sidesOf(lane);
  const each = (width - CUT * (sides.length - 1)) / Math.max(1, lane.nodes.length);
  const grounds: GroundMark[] = [];
  const nodes: NodeMark[] = [];
  let x = 0;
  for (const [i, side] of sides.entries()) {
    const own = lane.nodes.filter((node) => node.side === side);
    const ground = each * own.length;
    const inset = ground < NARROW ? 4 : 14;
    const last = i === sides.length - 1 && i > 0;
    grounds.push({
      id: side,
      x,
      width: ground,
      hatched: side !== '' && i % 2 === 0,
      letter: side,
      textX: last ? x + ground - inset : x + inset,
      anchor: last ? 'end' : 'start',
      words: breakLines(sideWords(lane, side, input.texts), Math.max(WORDS, ground - inset - 4)),
    });
    own.forEach((node, k) => {
      nodes.push(nodeMark(node, x + each * (k + 0.5), each, input));
    });
    x += ground + CUT;
  }
  return {
    width,
    height: STRIP_HEIGHT,
    grounds,
    cuts: grounds.slice(1).map((ground) => ({ id: ground.id, x: ground.x - CUT / 2 })),
    ...linksOf(nodes, input),
    nodes,
  };
}

function nodeMark(node: LabNodeView, x: number, each: number, input: StripInput): NodeMark {
  const { lane, selection, register, texts } = input;
  const { strip } = texts;
  const leader = lane.nodes.find(({ leads, status }) => leads && status === 'running');
  const values = printValues(node.values);
  const state = node.status === 'running' ? node.role : strip.status[node.status];
  return {
    id: node.id,
    name: node.name,
    x,
    y: Y,
    r: Math.max(R / 2, Math.min(R, each / 2 - CROSS)),
    look: lookOf(node),
    value: `${register}=${values === '' ? '–' : values}`,
    isBehind: leader !== undefined && printValues(leader.values) !== values,
    selected: selection === node.id,
    label: strip.node({
      name: node.name,
      side: node.side,
      state,
      term: node.term === null ? '' : `, ${strip.term(node.term)}`,
      values: values === '' ? strip.absent : `${register}=${values}`,
    }),
  };
}

/** Siblings in one word; more than two are counted. */
export function printValues(values: readonly string[]): string {
  const [first = '', second] = values;
  if (second === undefined) return first;
  return values.length === 2 ? `${first}|${second}` : `${first} +${values.length - 1}`;
}

/** Roles in which a node asks others to let it lead, in the words of the statecharts. */
const ASKING = new Set(['candidate', 'precandidate']);

function lookOf({ status, leads, role }: LabNodeView): NodeMark['look'] {
  if (status !== 'running') return status;
  if (leads) return 'leads';
  return ASKING.has(role) ? 'asks' : 'plain';
}

/** Between neighbours of the row. Inside a side a link can be cut as well; between sides it ends at the gap. */
function linksOf(
  nodes: readonly NodeMark[],
  { lane, network, selection, texts }: StripInput,
): Pick<StripMarks, 'links' | 'crosses'> {
  const links: StripMarks['links'][number][] = [];
  const crosses: StripMarks['crosses'][number][] = [];
  const sideOf = new Map(lane.nodes.map(({ name, side }) => [name, side]));
  nodes.slice(1).forEach((right, i) => {
    const left = nodes[i];
    if (left === undefined) return;
    const id = `${left.name}-${right.name}`;
    const apart = sideOf.get(left.name) !== sideOf.get(right.name);
    const [from, to] = [left.x + left.r, right.x - right.r];
    const middle = (from + to) / 2;
    const ends = [left.name, right.name].sort();
    const link = `link/${ends.join('-')}`;
    const said = { link, selected: selection === link };
    const cut = apart || isCut(network, left.name, right.name);
    if (!apart) {
      const label = texts.strip.link(ends[0] ?? '', ends[1] ?? '', cut);
      links.push({ id, x1: from, x2: to, y: Y, cut, ...said, label });
      if (cut) crosses.push({ id, x: middle, y: Y });
      return;
    }
    const edge = (left.x + right.x) / 2;
    const label = texts.strip.link(ends[0] ?? '', ends[1] ?? '', cut);
    links.push({ id: `${id}-left`, x1: from, x2: edge - CUT / 2, y: Y, cut, ...said, label });
    links.push({ id: `${id}-right`, x1: edge + CUT / 2, x2: to, y: Y, cut, ...said, label });
    crosses.push({ id: `${id}-left`, x: edge - CUT / 2 - 7, y: Y });
    crosses.push({ id: `${id}-right`, x: edge + CUT / 2 + 7, y: Y });
  });
  return { links, crosses };
}

/** In at least one direction. */
function isCut(network: NetworkView | null, one: string, other: string): boolean {
  return (network?.cuts ?? []).some(
    ({ from, to }) => (from === one && to === other) || (from === other && to === one),
  );
}
