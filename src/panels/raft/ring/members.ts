import type { LogCell, MemberView } from '../../../sim/view';
import type { RaftTexts } from '../texts';
import { millis } from '../world';
import { arcPath, atAngle, CHECK, type Point, round, TIMER } from './geometry';

/** One member of the ring, placed. */
export interface MemberMark extends Point {
  readonly id: string;
  readonly name: string;
  readonly term: string;
  readonly look:
    | 'follower'
    | 'precandidate'
    | 'candidate'
    | 'leader'
    | 'learner'
    | 'stopped'
    | 'paused';
  readonly timer: string;
  readonly tick: {
    readonly x1: number;
    readonly y1: number;
    readonly x2: number;
    readonly y2: number;
  } | null;
  readonly check: string;
  readonly ballots: readonly {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly granted: boolean;
    readonly title: string;
  }[];
  readonly cells: readonly {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly text: string;
    readonly odd: boolean;
    readonly uncommitted: boolean;
  }[];
  readonly words: readonly {
    readonly x: number;
    readonly y: number;
    readonly anchor: 'start' | 'middle' | 'end';
    readonly text: string;
    readonly tone: 'strong' | 'plain' | 'wait';
  }[];
  readonly label: string;
  readonly selected: boolean;
  /** Not the same in the branch beside. */
  readonly differs: boolean;
}

const CELL = 24;
/** Mean width of a letter of the drawing's text. */
const LETTER = 6.4;

export function layoutMember(
  member: MemberView,
  at: Point,
  centre: Point,
  now: number,
  { selected, differs }: Pick<MemberMark, 'selected' | 'differs'>,
  texts: RaftTexts,
  width: number,
): MemberMark {
  const look = lookOf(member);
  const outspoken =
    look === 'leader' ||
    look === 'candidate' ||
    look === 'precandidate' ||
    look === 'stopped' ||
    look === 'paused';
  const lines = linesOf(member, look, now, texts);
  const longest = Math.max(3 * CELL, ...lines.map(({ text }) => text.length * LETTER));
  // Ballots stand under a candidate.
  const below = look === 'candidate' || look === 'precandidate' ? 16 : 0;
  const place = placeWords(at, centre, lines.length, { width, longest, below });
  return {
    id: member.id,
    name: member.name,
    term: `T${member.term}`,
    look,
    x: at.x,
    y: at.y,
    ...timerOf(member, at, now),
    check: checkOf(member, at, now),
    ballots: ballotsOf(member, at),
    cells: cellsOf(
      member,
      outspoken ? place.cells : { x: at.x - (3 * CELL) / 2, y: at.y + TIMER + 6 },
    ),
    words: lines.map((line, i) => ({ ...line, ...place.words, y: place.words.y + i * 17 })),
    label: `${texts.memberName(
      member.name,
      lookWord(look, texts),
      member.term,
      member.last,
      member.commit,
    )}${differs ? `, ${texts.differs}` : ''}`,
    selected,
    differs,
  };
}

/**
 * Words stand beside a member that has something to say, on the side away from the centre, with its newest
 * entries under them. Where there is no room beside it, they stand above or below.
 */
function placeWords(
  at: Point,
  centre: Point,
  lines: number,
  room: { readonly width: number; readonly longest: number; readonly below: number },
) {
  const right = at.x >= centre.x - 1;
  const end = at.x + (right ? 1 : -1) * (CHECK + 10 + room.longest);
  if (end < 0 || end > room.width) {
    const half = room.longest / 2 + 4;
    const x = Math.min(Math.max(at.x, half), room.width - half);
    const above = at.y - CHECK - 8 - (lines - 1) * 17;
    // The next member of the ring stands below an upper one and above a lower one.
    if (at.y < centre.y && above > 12)
      return {
        words: { x, y: above, anchor: 'middle' as const },
        cells: { x: at.x - (3 * CELL) / 2, y: at.y + TIMER + 6 + room.below },
      };
    const y = at.y + CHECK + 14 + room.below;
    return {
      words: { x, y, anchor: 'middle' as const },
      cells: { x: at.x - (3 * CELL) / 2, y: y + lines * 17 - 12 },
    };
  }
  const x = at.x + (right ? 1 : -1) * (CHECK + 10);
  const y = at.y - (lines === 1 ? 8 : 16);
  return {
    words: { x, y, anchor: right ? ('start' as const) : ('end' as const) },
    cells: { x: right ? x : x - 3 * CELL, y: y + lines * 17 - 4 },
  };
}

export function lookOf(member: MemberView): MemberMark['look'] {
  if (member.status !== 'running') return member.status;
  if (member.role === 'follower' && member.membership === 'learner') return 'learner';
  return member.role;
}

export function lookWord(look: MemberMark['look'], texts: RaftTexts): string {
  if (look === 'stopped' || look === 'paused') return texts.status[look];
  return look === 'learner' ? texts.learner : texts.role[look];
}

function linesOf(
  member: MemberView,
  look: MemberMark['look'],
  now: number,
  texts: RaftTexts,
): { readonly text: string; readonly tone: 'strong' | 'plain' | 'wait' }[] {
  if (look === 'leader') {
    const { quorumCheck, leaderSince } = member;
    const failing =
      quorumCheck !== null && !quorumCheck.passing && quorumCheck.dueAt - now < 950_000;
    return [
      { text: texts.leaderOf(member.term), tone: 'strong' },
      failing
        ? { text: texts.quorumCheck(millis(quorumCheck.dueAt - now)), tone: 'wait' }
        : { text: texts.leadsFor(millis(now - (leaderSince ?? now))), tone: 'plain' },
    ];
  }
  if (look === 'follower' || look === 'learner') return [];
  const words =
    look === 'candidate' || look === 'precandidate'
      ? `${texts.role[look]}, T${look === 'candidate' ? member.term : member.term + 1}`
      : lookWord(look, texts);
  return [{ text: words, tone: 'strong' }];
}

/** The circle is the longest possible timeout; what has passed is gone, the tick is the drawn one. */
function timerOf(member: MemberView, at: Point, now: number): Pick<MemberMark, 'timer' | 'tick'> {
  const { timer } = member;
  if (timer === null) return { timer: '', tick: null };
  const turn = (micros: number) =>
    Math.max(0, Math.min(1, micros / (timer.timeoutMax * 1.05))) * 360;
  const end = turn(timer.timeout);
  const a = atAngle(at, TIMER - 5, end);
  const b = atAngle(at, TIMER + 5, end);
  return {
    timer: arcPath(at, TIMER, Math.min(turn(now - timer.startedAt), end), end),
    tick: { x1: round(a.x), y1: round(a.y), x2: round(b.x), y2: round(b.y) },
  };
}

/** What is left until a quorum check that would fail. */
function checkOf(member: MemberView, at: Point, now: number): string {
  const check = member.quorumCheck;
  if (check === null || check.passing || member.status !== 'running') return '';
  const left = (check.dueAt - now) / Math.max(1, check.dueAt - check.startedAt);
  return left >= 0.95 ? '' : arcPath(at, CHECK, 0, Math.max(0, left) * 360);
}

function ballotsOf(member: MemberView, at: Point): MemberMark['ballots'] {
  if (member.role !== 'candidate' && member.role !== 'precandidate') return [];
  return member.ballots.map(({ from, granted, because }, i) => {
    const place = atAngle(at, CHECK + 6, 180 + (i - (member.ballots.length - 1) / 2) * 26);
    return {
      id: from,
      x: place.x,
      y: place.y,
      granted,
      title: `${from} ${granted ? '✓' : '✕'} ${because}`.trim(),
    };
  });
}

function cellsOf(member: MemberView, from: Point): MemberMark['cells'] {
  return member.log.slice(-3).map((cell: LogCell, i) => ({
    // By place, not by index: a log that grows then changes a word or a tint, not the shapes.
    id: String(i),
    x: from.x + i * CELL,
    y: from.y,
    text: String(cell.term),
    odd: cell.term % 2 === 1,
    uncommitted: cell.index > member.commit,
  }));
}
