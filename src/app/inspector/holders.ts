/** Who holds the same log entry: the count that decides whether it can commit. */
import type { LogCell, MemberView } from '../../sim/view';
import { majorityOf, votersOf } from '../../store/selectors';

export type Holding =
  | { readonly kind: 'same'; readonly term: number }
  | { readonly kind: 'other'; readonly term: number }
  | { readonly kind: 'absent' }
  | { readonly kind: 'compacted' };

export interface Holder {
  readonly name: string;
  readonly holding: Holding;
}
export interface Holders {
  readonly holders: readonly Holder[];
  /** Voters that hold it, voters in all, and how many of them make a majority. */
  readonly count: number;
  readonly total: number;
  readonly needed: number;
}

export function holdersOf(entry: LogCell, members: readonly MemberView[]): Holders {
  const voters = votersOf(members);
  const holders = members.map((member) => ({
    name: member.name,
    holding: holdingOf(entry, member),
  }));
  const count = voters.filter((member) => holdingOf(entry, member).kind === 'same').length;
  return { holders, count, total: voters.length, needed: majorityOf(voters.length) };
}

export function entryOf(member: MemberView, index: number): LogCell | null {
  return member.log.find((cell) => cell.index === index) ?? null;
}

function holdingOf(entry: LogCell, member: MemberView): Holding {
  if (entry.index <= member.snapshot.index) return { kind: 'compacted' };
  const held = entryOf(member, entry.index);
  if (held === null) return { kind: 'absent' };
  return { kind: held.term === entry.term ? 'same' : 'other', term: held.term };
}
