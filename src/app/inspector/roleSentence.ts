/** "Leader of term 3, on side A": the one line that says what a member is. */
import type { MemberView, NetworkView } from '../../sim/view';
import { sideOf } from '../../store/selectors';
import type { Say } from '../texts/i18n';

/** What the shape of a member shows; a stopped one shows that before anything else. */
export type Appearance =
  | 'leader'
  | 'follower'
  | 'precandidate'
  | 'candidate'
  | 'learner'
  | 'stopped'
  | 'paused';

export function appearanceOf({ status, membership, role }: MemberView): Appearance {
  if (status !== 'running') return status;
  return membership === 'learner' ? 'learner' : role;
}

export function roleSentence(member: MemberView, network: NetworkView | null, say: Say): string {
  const role = bareSentence(member, say);
  const side = sideOf(network, member.name);
  return side === '' ? role : say('role.onSide', { role, side });
}

function bareSentence(member: MemberView, say: Say): string {
  const { term, lead } = member;
  const appearance = appearanceOf(member);
  if (appearance === 'follower' && lead !== null) return say('role.followerOf', { lead, term });
  if (appearance === 'precandidate') return say('role.precandidate', { term: term + 1 });
  return say(`role.${appearance}`, { term });
}
