import type { LaneView } from '../../../sim/consistency/view';
import { printMillis } from '../print';
import type { CapTexts } from '../texts';
import { type Span, ticksOf } from './axis';
import { type BarMark, barsOf, widthOf } from './bars';

/** What each client did, one row each, on an axis that all lanes share. Reference units. */
export interface ClientsMarks {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  /** Where the axis' zero stands. */
  readonly origin: number;
  readonly rows: readonly RowMark[];
  /** Between the sides of a cut. */
  readonly edges: readonly { readonly id: string; readonly y: number }[];
  readonly bars: readonly BarMark[];
  /** The read that no order allows, and what it contradicts. */
  readonly proof: ProofMark | null;
  readonly axis: {
    readonly y: number;
    readonly ticks: readonly { readonly x: number; readonly text: string }[];
  };
}

interface RowMark {
  readonly id: string;
  readonly name: string;
  readonly y: number;
  readonly label: string;
}

interface ProofMark {
  readonly boxes: readonly {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
  }[];
  /** End of the one, start of the read, and the rows they stand in. */
  readonly from: number;
  readonly to: number;
  readonly y: number;
  /** Length of the line down (or up) to the measure. */
  readonly rise: number;
  readonly gap: string;
  /** Where its words stand: behind the read, or before the measure when there is no room. */
  readonly words: { readonly x: number; readonly anchor: 'start' | 'end' };
}

export interface ClientsInput {
  readonly lane: LaneView;
  readonly span: Span;
  readonly width: number;
  readonly selection: string | null;
  readonly texts: CapTexts;
}

/** Place of the first row, its distance to the next, and what a cut adds. */
const FIRST = 22;
const ROW = 33;
const EDGE = 29;
const LEFT = 26;
/** Before the first moment, so that its words have room. */
const INSET = 6;

export function layoutClients(input: ClientsInput): ClientsMarks {
  const { lane, span, width, selection, texts } = input;
  const scale = (width - LEFT - INSET) / (span.to - span.from);
  const { rows, edges, last } = rowsOf(lane, texts);
  const { proof } = lane.verdict;
  const pair = proof === null ? null : { read: proof.read.id, against: proof.against.id };
  const bars = lane.recent.clients.flatMap((client, i) =>
    barsOf({ client, y: rows[i]?.y ?? FIRST, span, scale, selection, proof: pair, texts }),
  );
  return {
    width,
    height: last + 35,
    left: LEFT,
    origin: LEFT + INSET - span.from * scale,
    rows,
    edges,
    bars,
    proof: proofOf(lane, bars, scale, span.to * scale),
    axis: {
      y: last + 10,
      ticks: ticksOf(span, scale).map(({ at, text }) => ({ x: at * scale, text })),
    },
  };
}

function rowsOf({ recent }: LaneView, texts: CapTexts) {
  const edges: { id: string; y: number }[] = [];
  let y = FIRST - ROW;
  const rows = recent.clients.map(({ name, side }, i): RowMark => {
    const isNext = i > 0 && recent.clients[i - 1]?.side !== side;
    if (isNext) edges.push({ id: name, y: y + 16 });
    y += isNext ? ROW + EDGE : ROW;
    return { id: name, name, y, label: texts.clients.client(name, side) };
  });
  return { rows, edges, last: Math.max(FIRST, y) };
}

/** Boxes around both operations and the measured time between them; null while one of them is out of sight. */
function proofOf(
  { verdict }: LaneView,
  bars: readonly BarMark[],
  scale: number,
  edge: number,
): ProofMark | null {
  const { proof } = verdict;
  const read = bars.find(({ operation }) => operation === proof?.read.id);
  const against = bars.find(({ operation }) => operation === proof?.against.id);
  if (proof === null || read === undefined || against === undefined) return null;
  const from = proof.against.ret === null ? against.x : proof.against.ret * scale;
  const isBelow = read.y >= against.y;
  const gap = printMillis(proof.gap);
  const isTight = read.x + 5 + widthOf(gap) > edge;
  const y = isBelow ? read.y - 24 : read.y + 12;
  return {
    boxes: [against, read].map(({ id, x, y, width, words }) => ({
      id,
      x: x - 5,
      y: y - 15,
      width: width + 10 + (words.anchor === 'start' ? 4 + widthOf(words.text) : 0),
    })),
    from,
    to: read.x,
    y,
    rise: read.y === against.y ? 0 : y - (against.y + (isBelow ? 5 : -16)),
    gap,
    words: isTight ? { x: from - 5, anchor: 'end' } : { x: read.x + 5, anchor: 'start' },
  };
}
