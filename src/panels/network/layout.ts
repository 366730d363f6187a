import type { LatencyModel } from '../../sim/network/types';
import type { LinkView, MemberView, NetworkView } from '../../sim/view';
import type { Placed } from './cutting';
import type { NetworkTexts } from './texts';

/** The panel's marks in its own units (width × HEIGHT), and the rows of its table. */
export interface NetworkMarks {
  readonly width: number;
  readonly height: number;
  readonly members: readonly NodeMark[];
  readonly links: readonly LinkMark[];
}
export interface NodeMark extends Placed {
  readonly id: string;
  readonly side: string;
  /** Would be on side B if it were cut now. */
  readonly chosen: boolean;
  readonly stopped: boolean;
  readonly label: string;
}
export interface LinkMark {
  readonly id: string;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** Both directions are open, one is, none is. */
  readonly state: 'open' | 'oneWay' | 'cut';
  /** What sets it apart from the other links: its latency, its loss. */
  readonly words: string;
  /** Where the words stand. */
  readonly x: number;
  readonly y: number;
}

/** Room around the ring for a circle and a letter. */
const EDGE = 28;

export function layoutNetwork(
  members: readonly MemberView[],
  network: NetworkView | null,
  given: {
    readonly width: number;
    readonly height: number;
    readonly group: readonly string[];
    readonly texts: NetworkTexts;
  },
): NetworkMarks {
  const { width, height, group, texts } = given;
  const centre = { x: width / 2, y: height / 2 };
  const radius = { x: Math.min(110, width / 2 - EDGE - 20), y: height / 2 - EDGE };
  const placed = members.map(({ id, name, status }, i): NodeMark => {
    const angle = (2 * Math.PI * i) / members.length - Math.PI / 2;
    const side = network?.sides.find((one) => one.members.includes(name))?.letter ?? '';
    return {
      id,
      name,
      x: Math.round((centre.x + radius.x * Math.cos(angle)) * 10) / 10,
      y: Math.round((centre.y + radius.y * Math.sin(angle)) * 10) / 10,
      side,
      chosen: group.includes(name),
      stopped: status === 'stopped',
      label: texts.member(name, side),
    };
  });
  const usual = usualLatency(network?.links ?? []);
  return {
    width,
    height,
    members: placed,
    links: placed.flatMap((a, i) =>
      placed.slice(i + 1).map((b) => linkOf(a, b, network?.links ?? [], usual)),
    ),
  };
}

function linkOf(a: NodeMark, b: NodeMark, links: readonly LinkView[], usual: string): LinkMark {
  const there = links.find(({ from, to }) => from === a.name && to === b.name);
  const back = links.find(({ from, to }) => from === b.name && to === a.name);
  const cuts = [there, back].filter((link) => link?.cut === true).length;
  const own = there === undefined ? '' : printLatency(there.latency);
  const loss = Math.max(there?.loss ?? 0, back?.loss ?? 0);
  const words = [own === usual ? '' : own, loss > 0 ? `${Math.round(loss * 100)} %` : '']
    .filter((word) => word !== '')
    .join(', ');
  return {
    id: `${a.name}-${b.name}`,
    x1: a.x,
    y1: a.y,
    x2: b.x,
    y2: b.y,
    state: cuts === 0 ? 'open' : cuts === 1 ? 'oneWay' : 'cut',
    words: cuts === 2 ? '' : words,
    x: (a.x + b.x) / 2,
    y: (a.y + b.y) / 2,
  };
}

/** The latency that most links have: only the others are worth a word in the drawing. */
function usualLatency(links: readonly LinkView[]): string {
  const counts = new Map<string, number>();
  for (const { latency } of links) {
    const words = printLatency(latency);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

/** `12 ms`, `10–15 ms`; distributions by their least and their name. */
export function printLatency(model: LatencyModel): string {
  switch (model.kind) {
    case 'constant':
      return `${millis(model.value)} ms`;
    case 'uniform':
      return `${millis(model.min)}–${millis(model.max)} ms`;
    case 'exponential':
      return `${millis(model.min)} ms + exp ${millis(model.mean)}`;
    case 'pareto':
      return `${millis(model.min)} ms, pareto`;
    case 'trace':
      return 'trace';
  }
}

function millis(micros: number): string {
  return String(Math.round(micros / 100) / 10);
}

export interface LinkRow {
  readonly id: string;
  readonly name: string;
  readonly delay: string;
  readonly sent: number;
  readonly dropped: number;
}

/** The links summed up: by side while there is a cut, else all together. */
export function rowsOf(network: NetworkView, texts: NetworkTexts): LinkRow[] {
  const { sides, links } = network;
  const sideOf = (name: string) =>
    sides.find(({ members }) => members.includes(name))?.letter ?? '';
  const row = (id: string, name: string, of: readonly LinkView[]): LinkRow => {
    const open = of.filter(({ cut }) => !cut);
    const delays = [...new Set(open.map(({ latency }) => printLatency(latency)))];
    return {
      id,
      name,
      delay: open.length === 0 ? texts.cutWord : delays.length === 1 ? (delays[0] ?? '') : '…',
      sent: of.reduce((sum, { sent }) => sum + sent, 0),
      dropped: of.reduce((sum, { dropped }) => sum + dropped, 0),
    };
  };
  if (sides.length === 0) return [row('all', texts.all, links)];
  const letters = sides.map(({ letter }) => letter);
  const pairs = letters.flatMap((a) => letters.map((b): readonly [string, string] => [a, b]));
  return [...pairs.filter(([a, b]) => a === b), ...pairs.filter(([a, b]) => a !== b)]
    .map(([a, b]) =>
      row(
        `${a}${b}`,
        a === b ? texts.inside(a) : texts.between(a, b),
        links.filter(({ from, to }) => sideOf(from) === a && sideOf(to) === b),
      ),
    )
    .filter(({ id }, _, rows) => rows.length <= 4 || id[0] === id[1]);
}
