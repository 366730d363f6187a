/** What can be done to a member now, and why not. Pure; the words for it are in `texts.ts`. */
import type { Action } from '../../sim/config';
import type { MemberView, NetworkView } from '../../sim/view';

export type DeedName =
  | 'restart'
  | 'resume'
  | 'stop'
  | 'shutDown'
  | 'pause'
  | 'isolate'
  | 'reconnect'
  | 'timeout'
  | 'transfer'
  | 'snapshot';
export type Because = 'noLeader' | 'learner' | 'noMember' | 'handingOver' | 'nothingNew';

export interface MemberDeed {
  readonly name: DeedName;
  readonly action: Action;
  /** Why not now; null = it can be done. */
  readonly because: Because | null;
}

/** How many of a member's links are cut. */
export type Reach = 'whole' | 'partly' | 'alone';

/** What makes no sense for a member is left out; what it is only not ready for says why. */
export function deedsOf(
  member: MemberView,
  { leader, reach }: { readonly leader: MemberView | null; readonly reach: Reach },
): readonly MemberDeed[] {
  const target = member.name;
  const can = (name: DeedName, action: Action, because: Because | null = null): MemberDeed => ({
    name,
    action,
    because,
  });
  const stop = can('stop', { do: 'crash', target, signal: 'KILL' });
  if (member.status === 'stopped') return [can('restart', { do: 'restart', target })];
  if (member.status === 'paused') return [can('resume', { do: 'resume', target }), stop];
  const leads = member.role === 'leader';
  const isLearning = outsider(member);
  return [
    stop,
    ...(leads ? [can('shutDown', { do: 'crash', target, signal: 'TERM' })] : []),
    can('pause', { do: 'pause', target }),
    ...(reach === 'alone' ? [] : [can('isolate', { do: 'isolate', target })]),
    ...(reach === 'whole'
      ? []
      : [can('reconnect', { do: 'mend', from: target, to: null, oneWay: false })]),
    ...(leads ? [] : [can('timeout', { do: 'fire', target, event: 'TIMER_FIRED' }, isLearning)]),
    ...(member === leader
      ? []
      : [can('transfer', { do: 'transfer', to: target }, isLearning ?? objection(leader))]),
    can(
      'snapshot',
      { do: 'compact', target, index: null },
      member.applied > member.snapshot.index ? null : 'nothingNew',
    ),
  ];
}

/** Who has no vote never campaigns and cannot be made leader. */
function outsider({ membership }: MemberView): Because | null {
  if (membership === 'voter') return null;
  return membership === 'learner' ? 'learner' : 'noMember';
}

function objection(leader: MemberView | null): Because | null {
  if (leader === null) return 'noLeader';
  return leader.transferee === null ? null : 'handingOver';
}

/** Whoever leads the newest term; null = nobody does. */
export function leaderOf(members: readonly MemberView[]): MemberView | null {
  let newest: MemberView | null = null;
  for (const member of members) {
    if (member.role !== 'leader' || member.status === 'stopped') continue;
    if (newest === null || member.term > newest.term) newest = member;
  }
  return newest;
}

export function reachOf(name: string, network: NetworkView | null): Reach {
  const own = network?.links.filter(({ from, to }) => from === name || to === name) ?? [];
  const cut = own.filter((link) => link.cut).length;
  if (cut === 0) return 'whole';
  return cut < own.length ? 'partly' : 'alone';
}

/** Members as the newest configuration that is applied anywhere has them; who has left is not among them. */
export function belonging(members: readonly MemberView[]): readonly MemberView[] {
  return members.filter(({ membership }) => membership !== 'none');
}

/** A name that nobody has had: e6 after e5, whether or not e6 came and went. */
export function nextName(taken: Iterable<string>): string {
  const numbers = [...taken].map((name) => Number(/^e(\d+)$/.exec(name)?.[1] ?? 0));
  return `e${Math.max(0, ...numbers) + 1}`;
}
