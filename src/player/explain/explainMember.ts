import type { ClusterWorld } from '../../sim/cluster';
import { tickTime } from '../../sim/etcd/clock';
import type { MemberState } from '../../sim/etcd/types';
import { sidesOf } from '../../sim/network/cuts';
import { majority, voterIds } from '../../sim/raft/quorum';
import { isPromotable } from '../../sim/raft/roles';
import type { History } from '../history';
import { lastNoted } from '../noted';
import { memberState, membersOf } from './explainEntry';
import { ballotsOf, explainEvent } from './explainEvent';
import { type Explanation, explanation, type Reason } from './types';

/** Why a member is what it is: the event that last changed its role. */
export function explainMember(
  history: History,
  world: ClusterWorld,
  name: string,
): Explanation | null {
  const member = memberState(world, name);
  if (member === null) return null;
  if (member.status === 'stopped') return explanation('stopped', { who: name });
  if (member.status === 'paused') return explanation('paused', { who: name });
  const event = lastRoleEvent(history, world.step, name);
  if (event !== null) return explainEvent(history, event);
  const { lead, term } = member.raft;
  return lead === null
    ? explainLeader(history, world)
    : explanation('follows', { who: name, lead, index: member.raft.commit, term });
}

function lastRoleEvent(history: History, step: number, name: string) {
  const id = lastNoted(history, step, 'role', name);
  return id === null ? null : (history.event(id) ?? null);
}

/** Who leads and by whose votes, or why nobody does: what each member is doing about it. */
export function explainLeader(history: History, world: ClusterWorld): Explanation {
  const members = membersOf(world).filter(isMember);
  const leader = members
    .filter(({ raft, status }) => raft.role === 'leader' && status === 'running')
    .sort((a, b) => b.raft.term - a.raft.term)
    .at(0);
  if (leader !== undefined) {
    const event = lastRoleEvent(history, world.step, leader.raft.id);
    const { id, term } = leader.raft;
    return explanation(
      'leads',
      { who: id, term },
      '',
      event === null ? [] : ballotsOf(history, event),
    );
  }
  const voters = members.flatMap(({ raft }) => voterIds(raft.config));
  const needed = majority(new Set(voters).size);
  const sides = sidesOf(
    world.network,
    members.map(({ raft }) => raft.id),
  );
  const running = members.filter(({ status }) => status === 'running').map(({ raft }) => raft.id);
  const reasons = members.map((member): Reason => {
    const { raft, status } = member;
    const reason = (code: Reason['code'], values: Reason['values'] = {}): Reason => ({
      code,
      values: { member: raft.id, ...values },
      holds: false,
      event: null,
      at: null,
    });
    if (status === 'stopped') return reason('memberStopped');
    if (status === 'paused') return reason('memberPaused');
    const side = sides.find((names) => names.includes(raft.id)) ?? [];
    const reachable = side.filter((id) => running.includes(id) && voters.includes(id)).length;
    if (reachable < needed) return reason('noMajority', { count: reachable, needed });
    if (raft.role === 'candidate' || raft.role === 'precandidate') {
      const granted = Object.values(raft.votes).filter((vote) => vote.granted).length;
      return reason('asks', { count: granted, needed });
    }
    if (!isPromotable(raft)) return reason('learnerOnly');
    const due = tickTime(member, member.ticks + raft.randomizedTimeout - raft.electionElapsed);
    return { ...reason('waits'), at: due };
  });
  return explanation('noLeader', { needed }, '', reasons);
}

function isMember({ raft, starts }: MemberState): boolean {
  return starts > 0 && [...raft.config.voters, ...raft.config.learners].includes(raft.id);
}
