import type { MemberView } from '../../../sim/view';
import { lookOf, lookWord, type MemberMark } from '../ring/members';
import type { RaftTexts } from '../texts';
import { type RaftWorld, sideOf } from '../world';
import { DIGIT, noteOf } from './note';

/** All marks of the log table, in reference units. */
export interface LogMarks {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly {
    readonly index: number;
    /** From the log's origin. */
    readonly x: number;
    /** Empty where there is no room for each number. */
    readonly text: string;
    readonly strong: boolean;
    readonly differs: boolean;
  }[];
  readonly fold: { readonly x: number; readonly text: string } | null;
  readonly rows: readonly RowMark[];
  readonly cells: readonly CellMark[];
  /** Where column 0 would stand: cells are placed from there, so that a log that moves on moves as one. */
  readonly origin: number;
  /** Places that no entry has taken yet, as one path. */
  readonly slots: string;
  readonly cuts: readonly { readonly y: number }[];
  readonly stair: string;
  readonly commitLabel: { readonly x: number; readonly text: string } | null;
  readonly heads: readonly {
    readonly id: string;
    readonly x: number;
    readonly text: string;
    readonly anchor: 'start' | 'end';
  }[];
  readonly cell: { readonly width: number; readonly height: number };
}
export interface RowMark {
  readonly id: string;
  readonly name: string;
  readonly look: MemberMark['look'];
  readonly word: string;
  readonly term: string;
  readonly y: number;
  readonly commit: string;
  readonly applied: string;
  readonly note: { readonly x: number; readonly text: string; readonly tone: 'ok' | 'fail' } | null;
  readonly selected: boolean;
  /** Not the same in the branch beside. */
  readonly differs: boolean;
  readonly label: string;
}
export interface CellMark {
  readonly id: string;
  /** `e1/105`. */
  readonly cell: string;
  /** From the log's origin. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly odd: boolean;
  readonly uncommitted: boolean;
  readonly applied: boolean;
  readonly snapshot: boolean;
  readonly selected: boolean;
  readonly label: string;
}

export interface LogInput {
  readonly world: RaftWorld;
  readonly width: number;
  readonly selection: string | null;
  readonly differing: ReadonlySet<string>;
  readonly texts: RaftTexts;
  /** `brief` drops role words and the commit and applied columns. */
  readonly form: 'full' | 'brief' | 'tiny';
}

const HEAD = 48;
const ROW = 32;
const CUT = 18;
const CELL = { width: 34, height: 26 };
const PITCH = 36;

export function layoutLog(input: LogInput): LogMarks {
  const { world, width, selection, texts, form } = input;
  const left = form === 'full' ? 150 : form === 'brief' ? 84 : 54;
  const right = form === 'full' ? 128 : 0;
  const last = Math.max(1, ...world.members.map((member) => member.last));
  const fits = Math.max(2, Math.floor((width - left - right - (form === 'full' ? 44 : 0)) / PITCH));
  const future = form === 'tiny' ? 0 : form === 'full' ? 2 : 1;
  const to = last + future;
  // Where everybody has compacted there is nothing to show but the snapshot itself.
  const oldest = Math.min(...world.members.map(({ first }) => first - 1));
  const from = Math.max(1, to - fits + 1, Math.min(oldest, to - 1));
  const folded = from > 1 && form === 'full';
  const start = left + (folded ? 44 : 0);
  const xOf = (index: number) => start + (index - from) * PITCH;
  const ys = rowTops(world);
  const everyNth = Math.ceil((String(to).length * DIGIT + 6) / PITCH);
  const differing = differingIndexes(world.members, from);
  const commit = Math.max(0, ...world.members.map((member) => member.commit));
  return {
    width,
    height: (ys.tops.at(-1) ?? HEAD) + ROW + 4,
    columns: Array.from({ length: to - from + 1 }, (_, i) => from + i).map((index) => ({
      index,
      x: index * PITCH,
      text: (last - index) % everyNth === 0 ? String(index) : '',
      strong: index > commit - 1 && index <= last,
      differs: differing.includes(index),
    })),
    fold: folded ? { x: left, text: `1…${from - 1}` } : null,
    rows: world.members.map((member, i) =>
      rowOf(world, member, ys.tops[i] ?? HEAD, xOf, { ...input, from }),
    ),
    cells: world.members.flatMap((member, i) =>
      cellsOf(member, ys.tops[i] ?? HEAD, from, selection, texts),
    ),
    origin: start - from * PITCH,
    slots: world.members
      .map(({ last }, i) => slotsPath(Math.max(last, from - 1) + 1, to, xOf, ys.tops[i] ?? HEAD))
      .join(''),
    cuts: ys.cuts.map((y) => ({ y })),
    stair: stairPath(world.members, ys.tops, xOf, from),
    commitLabel:
      form === 'full' && commit >= from
        ? {
            x: xOf(world.members[0]?.commit ?? commit) + PITCH - 1,
            text: `${texts.commit} ${world.members[0]?.commit ?? commit}`,
          }
        : null,
    heads:
      form === 'full'
        ? [
            { id: 'member', x: 0, text: texts.member, anchor: 'start' },
            { id: 'commit', x: width - 62, text: texts.commit, anchor: 'end' },
            { id: 'applied', x: width - 2, text: texts.applied, anchor: 'end' },
          ]
        : [],
    cell: CELL,
  };
}

/** Rounded rectangles for the indexes from `first` to `last`. */
function slotsPath(first: number, last: number, xOf: (index: number) => number, y: number): string {
  const [across, down] = [CELL.width - 4, CELL.height - 4];
  let path = '';
  for (let index = first; index <= last; index += 1)
    path += `M${xOf(index) + 2} ${y}h${across}q2 0 2 2v${down}q0 2 -2 2h${-across}q-2 0 -2 -2v${-down}q0 -2 2 -2z`;
  return path;
}

/** Rows of one side stand together; a cut between two sides takes room of its own. */
function rowTops(world: RaftWorld): {
  readonly tops: readonly number[];
  readonly cuts: readonly number[];
} {
  const tops: number[] = [];
  const cuts: number[] = [];
  let y = HEAD;
  world.members.forEach((member, i) => {
    const previous = world.members[i - 1];
    if (
      previous !== undefined &&
      sideOf(world, previous.name)?.letter !== sideOf(world, member.name)?.letter
    ) {
      cuts.push(y + CUT / 2 - 3);
      y += CUT;
    }
    tops.push(y);
    y += ROW;
  });
  return { tops, cuts };
}

function rowOf(
  world: RaftWorld,
  member: MemberView,
  y: number,
  xOf: (index: number) => number,
  given: Omit<LogInput, 'world'> & { readonly from: number },
): RowMark {
  const { selection, differing, texts, from } = given;
  const differs = differing.has(member.id);
  const look = lookOf(member);
  const word = lookWord(look, texts);
  return {
    id: member.id,
    name: member.name,
    look,
    word,
    term: `T${member.term}`,
    y,
    commit: String(member.commit),
    applied: String(member.applied),
    note: noteOf(world, member, xOf(Math.max(member.last, from - 1)) + PITCH + 6, given),
    selected: selection === member.id,
    differs,
    label: `${texts.memberName(member.name, word, member.term, member.last, member.commit)}${differs ? `, ${texts.differs}` : ''}`,
  };
}

function cellsOf(
  member: MemberView,
  y: number,
  from: number,
  selection: string | null,
  texts: RaftTexts,
): CellMark[] {
  const shown = member.log
    .filter(({ index }) => index >= from)
    .map((entry): CellMark => {
      const uncommitted = entry.index > member.commit;
      return {
        id: `${member.id}/${entry.index}`,
        cell: `${member.name}/${entry.index}`,
        x: entry.index * PITCH,
        y,
        text: String(entry.term),
        odd: entry.term % 2 === 1,
        uncommitted,
        applied: entry.index === member.applied,
        snapshot: false,
        selected: selection === `${member.id}/${entry.index}`,
        label: `${texts.entry(member.name, entry.index, entry.term, !uncommitted)}${entry.label === '' ? '' : `, ${entry.label}`}`,
      };
    });
  const { snapshot } = member;
  if (snapshot.index < from || snapshot.index === 0) return shown;
  const folded: CellMark = {
    id: `${member.id}/snapshot`,
    cell: `${member.name}/${snapshot.index}`,
    x: snapshot.index * PITCH,
    y,
    text: String(snapshot.term),
    odd: snapshot.term % 2 === 1,
    uncommitted: false,
    applied: snapshot.index === member.applied,
    snapshot: true,
    selected: false,
    label: `${member.name}, ${texts.legend.snapshot} ${snapshot.index}`,
  };
  return [folded, ...shown];
}

/** Indexes at which two members hold entries of different terms. */
function differingIndexes(members: readonly MemberView[], from: number): number[] {
  const terms = new Map<number, Set<number>>();
  for (const { log, status } of members) {
    if (status === 'stopped') continue;
    for (const { index, term } of log) {
      if (index >= from) terms.set(index, (terms.get(index) ?? new Set()).add(term));
    }
  }
  return [...terms].filter(([, seen]) => seen.size > 1).map(([index]) => index);
}

/** One continuous line along everybody's commit index: the argument of the picture. */
function stairPath(
  members: readonly MemberView[],
  tops: readonly number[],
  xOf: (index: number) => number,
  from: number,
): string {
  if (members.length === 0) return '';
  const edges = members.map(({ commit }) => xOf(Math.max(commit, from - 1)) + PITCH - 1);
  const parts = [`M${edges[0] ?? 0} ${(tops[0] ?? HEAD) - 22}`];
  edges.forEach((x, i) => {
    const next = edges[i + 1];
    const bottom = (tops[i] ?? HEAD) + ROW - 3;
    const turn =
      next === undefined ? bottom + 3 : ((tops[i] ?? HEAD) + ROW + (tops[i + 1] ?? 0)) / 2 - 3;
    parts.push(`V${turn}`);
    if (next !== undefined && next !== x) parts.push(`H${next}`);
  });
  return parts.join('');
}
