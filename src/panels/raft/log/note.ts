import type { MemberView } from '../../../sim/view';
import { leadersOf, type RaftWorld } from '../world';
import type { LogInput, RowMark } from './logLayout';

/** Width of a digit of an index, and of any letter beside a log. */
export const DIGIT = 7.3;
/** The columns of a full table behind the log. */
const COLUMNS = 110;

/** Beside a leader's row: what became of its newest write, as much of it as has room. */
export function noteOf(
  world: RaftWorld,
  member: MemberView,
  x: number,
  { texts, form, width }: Pick<LogInput, 'texts' | 'form' | 'width'>,
): RowMark['note'] {
  const newest = member.log.at(-1);
  const holder = leadersOf(world).includes(member);
  if (!holder || newest === undefined || newest.kind === 'empty') return null;
  const room = Math.floor((width - (form === 'full' ? COLUMNS : 0) - x) / DIGIT);
  if (newest.index <= member.commit)
    return fitted({ x, tone: 'ok' }, newest.label, form === 'tiny' ? '' : ' ok', room);
  const voters = world.members.filter(({ membership }) => membership === 'voter');
  const have = voters.filter(({ log }) =>
    log.some(({ index, term }) => index === newest.index && term === newest.term),
  ).length;
  const count = form === 'full' ? ` (${texts.holds(have, voters.length)})` : '';
  return fitted({ x, tone: 'fail' }, newest.label, count, room);
}

/** Two letters and dots say nothing: then there is no note. */
const LEAST = 6;

function fitted(
  note: Omit<NonNullable<RowMark['note']>, 'text'>,
  label: string,
  end: string,
  room: number,
): RowMark['note'] {
  const most = room - end.length;
  if (label.length <= most) return { ...note, text: `${label}${end}` };
  return most < LEAST ? null : { ...note, text: `${label.slice(0, most - 1)}…${end}` };
}
