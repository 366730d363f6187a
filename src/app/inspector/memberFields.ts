/** The fields of a member as text, so that two moments can be compared. */
import type { MemberView } from '../../sim/view';
import { printTime } from '../narration/quantities';
import type { TextKey } from '../texts/en';

export interface Field {
  readonly label: TextKey;
  readonly value: string;
  /** What it was before the newest event; null = the same, or not known. */
  readonly old: string | null;
}

/** Compared with the member before the newest event, when that is known. */
export function memberFields(
  member: MemberView,
  before: MemberView | null,
  none: string,
): readonly Field[] {
  const was = before === null ? null : valuesOf(before, none);
  return valuesOf(member, none).map(([label, value], i) => {
    const old = was?.[i]?.[1] ?? value;
    return { label, value, old: old === value ? null : old };
  });
}

function valuesOf(member: MemberView, none: string): readonly (readonly [TextKey, string])[] {
  const { term, vote, commit, applied, last, lastTerm, lead, durable, timer } = member;
  return [
    ['inspector.term', String(term)],
    ['inspector.vote', vote ?? none],
    ['inspector.commit', String(commit)],
    ['inspector.applied', String(applied)],
    ['inspector.last', `${last} (T${lastTerm})`],
    ['inspector.lead', lead ?? none],
    ['inspector.durable', String(durable)],
    ['inspector.timer', timer === null ? none : printTime(timer.dueAt)],
  ];
}
