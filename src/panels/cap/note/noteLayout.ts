import type { NoteTexts } from './texts';

/** The note's triangle and the tree of PACELC, as an index of scenarios. Reference units. */
export interface NoteMarks {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly { readonly id: string; readonly path: string }[];
  readonly places: readonly PlaceMark[];
  readonly words: readonly {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly text: string;
    readonly anchor: 'start' | 'middle' | 'end';
  }[];
}

export interface PlaceMark {
  readonly id: PlaceName;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly text: string;
  readonly isEtcd: boolean;
  readonly label: string;
}

/** Which scenario shows it. */
export const SCENARIOS = {
  C: 'cap-side-by-side',
  A: 'cap-side-by-side',
  P: 'cap-side-by-side',
  CA: 'ca-illusion',
  CP: 'cap-side-by-side',
  AP: 'cap-side-by-side',
  PA: 'cap-side-by-side',
  PC: 'cap-side-by-side',
  EL: 'pacelc-else',
  EC: 'pacelc-else',
  etcd: 'pacelc-point',
} as const;
export type PlaceName = keyof typeof SCENARIOS;

const TRIANGLE = { C: [150, 26], A: [52, 186], P: [248, 186] } as const;
const EDGES = { CA: ['C', 'A'], CP: ['C', 'P'], AP: ['A', 'P'] } as const;
const CORNER = 18;
const EDGE = 15;

/** `isNarrow` puts the tree under the triangle. */
export function layoutNote(isNarrow: boolean, texts: NoteTexts): NoteMarks {
  const [dx, dy] = isNarrow ? [0, 236] : [320, 0];
  const triangle = triangleMarks(texts);
  const tree = treeMarks(dx, dy, texts);
  return {
    width: isNarrow ? 300 : 620,
    height: isNarrow ? 456 : 220,
    lines: [...triangle.lines, ...tree.lines],
    places: [...triangle.places, ...tree.places],
    words: tree.words,
  };
}

function triangleMarks(texts: NoteTexts): Pick<NoteMarks, 'lines' | 'places'> {
  const corners = (['C', 'A', 'P'] as const).map((id) => {
    const [x, y] = TRIANGLE[id];
    return placeMark(id, x, y, CORNER, id, texts);
  });
  const edges = (['CA', 'CP', 'AP'] as const).map((id) => {
    const [one, other] = EDGES[id];
    const [a, b] = [TRIANGLE[one], TRIANGLE[other]];
    return placeMark(id, (a[0] + b[0]) / 2, (a[1] + b[1]) / 2, EDGE, id, texts);
  });
  const { C, A, P } = TRIANGLE;
  return {
    lines: [{ id: 'triangle', path: `M${C.join(' ')}L${A.join(' ')}L${P.join(' ')}Z` }],
    places: [...corners, ...edges],
  };
}

/** Question, its two answers, and what is given up in each. */
function treeMarks(
  dx: number,
  dy: number,
  texts: NoteTexts,
): Pick<NoteMarks, 'lines' | 'places' | 'words'> {
  const at = (x: number, y: number) => [x + dx, y + dy] as const;
  const root = at(150, 26);
  const [cut, calm] = [at(75, 92), at(225, 92)];
  const leaves = [
    { id: 'PA', text: 'A', to: at(38, 150), from: cut },
    { id: 'PC', text: 'C', to: at(112, 150), from: cut },
    { id: 'EL', text: 'L', to: at(188, 150), from: calm },
    { id: 'EC', text: 'C', to: at(262, 150), from: calm },
  ] as const;
  const etcd = at(187, 200);
  const line = (id: string, a: readonly [number, number], b: readonly [number, number]) => ({
    id,
    path: `M${a[0]} ${a[1]}L${b[0]} ${b[1]}`,
  });
  const [pc, ec] = [at(112, 150), at(262, 150)];
  return {
    lines: [
      line('root-cut', [root[0], root[1] + 8], [cut[0], cut[1] - 14]),
      line('root-calm', [root[0], root[1] + 8], [calm[0], calm[1] - 14]),
      ...leaves.map(({ id, from, to }) => line(id, [from[0], from[1] + 6], to)),
      line('etcd-pc', pc, etcd),
      line('etcd-ec', ec, etcd),
    ],
    places: [
      ...leaves.map(({ id, text, to }) => placeMark(id, to[0], to[1], EDGE, text, texts)),
      placeMark('etcd', etcd[0], etcd[1], EDGE, 'etcd', texts),
    ],
    words: [
      { id: 'root', x: root[0], y: root[1], text: texts.question, anchor: 'middle' },
      { id: 'cut', x: cut[0], y: cut[1], text: texts.cut, anchor: 'middle' },
      { id: 'calm', x: calm[0], y: calm[1], text: texts.calm, anchor: 'middle' },
    ],
  };
}

function placeMark(
  id: PlaceName,
  x: number,
  y: number,
  r: number,
  text: string,
  texts: NoteTexts,
): PlaceMark {
  return { id, x, y, r, text, isEtcd: id === 'etcd', label: texts.places[id] };
}
