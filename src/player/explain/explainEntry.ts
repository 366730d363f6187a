import type { DroppedBody } from '../../kernel/effects';
import type { Body, SimEvent } from '../../kernel/types';
import type { ClusterWorld } from '../../sim/cluster';
import type { MemberState } from '../../sim/etcd/types';
import { hasEntry, termAt } from '../../sim/raft/log';
import { whyNotCommitted } from '../../sim/raft/raft';
import type { Message } from '../../sim/raft/types';
import { originOfEntry } from '../causality';
import type { History } from '../history';
import { explainCommit } from './explainEvent';
import { type Explanation, explanation, type Reason, type ReasonCode } from './types';

/** Why a log entry is committed at a member, or why it is not: which acknowledgements are missing, and where each ended. */
export function explainEntry(
  history: History,
  world: ClusterWorld,
  name: string,
  index: number,
): Explanation | null {
  const member = memberState(world, name);
  if (member === null) return null;
  if (index <= member.raft.commit) {
    const id = originOfEntry(history, world.step, name, index);
    const event = id === null ? undefined : history.event(id);
    return event === undefined ? null : explainCommit(history, event, name, index);
  }
  const lead = leaderOf(world, member, index);
  if (lead === null) return explanation('notCommitted', { index, count: 0, needed: 0, who: '' });
  const { raft } = lead;
  const missing = whyNotCommitted(raft, index);
  if (missing === null) return explanation('awaits', { who: name, index, lead: raft.id });
  const reasons = [
    ...missing.held.map(
      (id): Reason => heldBy(history, raft.progress[id]?.ackedBy, raft.id, id, index),
    ),
    ...missing.missing.map((id) => fateOf(history, world, lead, id, index)),
  ];
  const values = {
    who: raft.id,
    index,
    count: missing.held.length,
    needed: missing.needed,
    term: raft.term,
  };
  const code = missing.blockedByOwnTermRule ? 'ownTermRule' : 'notCommitted';
  return explanation(code, values, '', reasons);
}

/** The leader whose count decides: the member itself, else the newest leader that holds this very entry. */
function leaderOf(world: ClusterWorld, member: MemberState, index: number): MemberState | null {
  const term = termAt(member.raft.log, index);
  const leaders = membersOf(world)
    .filter(({ raft, status }) => raft.role === 'leader' && status !== 'stopped')
    .sort((a, b) => b.raft.term - a.raft.term);
  if (leaders.includes(member)) return member;
  return term === null
    ? null
    : (leaders.find(({ raft }) => hasEntry(raft.log, index, term)) ?? null);
}

function heldBy(
  history: History,
  acked: number | undefined,
  leader: string,
  member: string,
  index: number,
): Reason {
  const event = history.event(acked ?? -1);
  return {
    code: member === leader ? 'ownDisk' : 'acknowledged',
    values: { member, index },
    holds: true,
    event: event?.id ?? null,
    at: event?.at ?? null,
  };
}

/** What became of the attempts to get one member's acknowledgement: the newest thing known. */
function fateOf(
  history: History,
  world: ClusterWorld,
  lead: MemberState,
  peer: string,
  index: number,
): Reason {
  const leader = lead.raft.id;
  const reason = (code: ReasonCode, event: SimEvent | null = null): Reason => ({
    code,
    values: { member: peer, index },
    holds: false,
    event: event?.id ?? null,
    at: event?.at ?? null,
  });
  const there = (from: string, to: string) => from === `etcd/${leader}` && to === `etcd/${peer}`;
  for (const { kind, from, to, body } of world.queue.items()) {
    if (kind !== 'message') continue;
    if (there(from, to) && carries(body, index)) return reason('appendUnderway');
    if (there(to, from) && acknowledges(body, index)) return reason('ackUnderway');
  }
  const state = memberState(world, peer);
  if (state?.status === 'stopped') return reason('memberStopped');
  if (state?.status === 'paused') return reason('memberPaused');
  if (state !== null && state.sync !== null && hasEntry(state.raft.log, index, lead.raft.term))
    return reason('syncing');
  if (peer === leader) return reason('syncing');
  const from = originOfEntry(history, world.step, leader, index) ?? 0;
  for (let id = world.step - 1; id >= from; id -= 1) {
    const event = history.event(id);
    if (event === undefined) continue;
    if (event.kind === 'dropped') {
      const { message, reason: why } = event.body as DroppedBody;
      if (there(event.from, event.to) && carries(message, index))
        return reason(why === 'cut' ? 'appendCut' : 'appendLost', event);
      if (there(event.to, event.from) && acknowledges(message, index))
        return reason(why === 'cut' ? 'ackCut' : 'ackLost', event);
    } else if (there(event.to, event.from) && isRejection(event.body)) {
      return reason('rejected', event);
    }
  }
  return reason(lead.raft.progress[peer]?.state === 'snapshot' ? 'needsSnapshot' : 'notSent');
}

function carries(body: Body, index: number): boolean {
  const { type, entries = [] } = body as Message;
  return type === 'App' && entries.some((entry) => entry.index === index);
}

function acknowledges(body: Body, index: number): boolean {
  const message = body as Message;
  return message.type === 'AppResp' && message.reject !== true && (message.index ?? 0) >= index;
}

function isRejection(body: Body): boolean {
  const message = body as Message;
  return message.type === 'AppResp' && message.reject === true;
}

export function memberState(world: ClusterWorld, name: string): MemberState | null {
  const slot = world.entities.get(`etcd/${name}`);
  // Entities under etcd/ hold members.
  return slot === undefined ? null : (slot.state as MemberState);
}

export function membersOf(world: ClusterWorld): MemberState[] {
  return [...world.entities]
    .filter(([id]) => id.startsWith('etcd/'))
    .map(([, slot]) => slot.state as MemberState);
}
