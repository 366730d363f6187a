import type { Axis } from '../../player/pace';
import type { TimelineView } from '../../sim/view';
import { type Stretch, stretches } from './bands';
import { formatDuration, textWidth } from './format';
import type { Frame } from './frame';
import { texts } from './texts';
import type { Lang } from './types';

export interface BandMark {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Which tint; null where nobody leads. */
  readonly tint: 'odd' | 'even' | null;
  /** The longest wording that fits, or ''. */
  readonly text: string;
  readonly textX: number;
}

interface Input {
  readonly timeline: TimelineView;
  readonly end: number;
  readonly rowsMax: number;
  readonly lang: Lang;
}

const INDENT = 8;

export function bandMarks(
  { timeline, end, rowsMax, lang }: Input,
  frameFor: (rows: number) => Frame,
  axis: Axis,
  width: number,
): { readonly frame: Frame; readonly bands: readonly BandMark[] } {
  const list = stretches(timeline, end, rowsMax);
  const frame = frameFor(list.reduce((most, { row, rows }) => Math.max(most, row + rows), 0));
  const { top, height, gap } = frame.bands;
  const shown = list.filter(({ from, to }) => to >= axis.start && from <= axis.end);
  const bands = shown.map((stretch): BandMark => {
    const left = Math.max(0, axis.toX(stretch.from, width));
    const right = Math.min(width, axis.toX(stretch.to, width));
    const room = widestRoom(left, right, axis, width);
    const text = wording(stretch, lang).find(
      (words) => textWidth(words, frame.font) + INDENT * 1.5 <= room.to - room.from,
    );
    return {
      key: `${stretch.row}/${stretch.from}/${stretch.member ?? '-'}/${stretch.term}`,
      x: left,
      y: top + stretch.row * (height + gap),
      width: right - left,
      height: stretch.rows * (height + gap) - gap,
      tint: stretch.member === null ? null : stretch.term % 2 === 1 ? 'odd' : 'even',
      text: text ?? '',
      textX: room.from + INDENT,
    };
  });
  return { frame, bands };
}

/** From the full sentence to the bare numeral: the term is always printed where anything fits. */
function wording({ member, term, side, from, to }: Stretch, lang: Lang): readonly string[] {
  const words = texts[lang];
  const prefix = side === '' ? '' : `${side}: `;
  if (member === null) {
    const duration = words.noLeaderFor(formatDuration(to - from));
    return [prefix + duration, prefix + words.noLeader, words.noLeader];
  }
  const name = member.slice(member.lastIndexOf('/') + 1);
  return [
    prefix + words.leads(name, term),
    `${prefix}${name} T${term}`,
    `${name} T${term}`,
    `T${term}`,
  ];
}

/** Words do not run across a fold. */
function widestRoom(left: number, right: number, axis: Axis, width: number) {
  const folds = axis.breaks.map(({ from, to }) => {
    return { from: axis.toX(from, width), to: axis.toX(to, width) };
  });
  const inside = folds.filter(({ from, to }) => to > left && from < right);
  const starts = [left, ...inside.map(({ to }) => to)];
  const ends = [...inside.map(({ from }) => from), right];
  const rooms = starts.map((from, index) => ({ from, to: ends[index] ?? right }));
  return rooms.reduce((best, room) => (room.to - room.from > best.to - best.from ? room : best));
}
