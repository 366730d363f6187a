import { leaseOf } from '../kv/leases';
import type { Lease, Store } from '../kv/types';
import { hex } from '../kv/words';
import { noteServer, raftInput } from '../turn';
import type { Command, MemberTurn } from '../types';

/** The lessor looks for expired leases each 500 ms (lease/lessor.go, runLoop). */
const CHECK_EVERY = 500_000;
/** A revocation that has not come back is proposed again after 3 s (defaultExpiredleaseRetryInterval). */
const RETRY_AFTER = 3_000_000;
const SECOND = 1_000_000;

/**
 * A new leader gives every lease its whole time again, and an election timeout on top: nobody knows how much of
 * it had passed (lessor.go, Promote). That is why a change of leader extends leases.
 */
export function promote(turn: MemberTurn): void {
  const { member } = turn;
  const { tick, raft } = member.config;
  const extend = raft.electionTick * tick;
  const expiry: Record<string, number> = {};
  for (const { id, ttl } of member.store.leases.values())
    expiry[id] = turn.now + ttl * SECOND + extend;
  member.lessor = { isPrimary: true, expiry };
  noteServer(turn, 'leasesExtended', { leases: member.store.leases.size, by: extend });
  arm(turn);
}

/** After applying: new leases begin to count, ended ones are forgotten. */
export function followLeases(turn: MemberTurn, before: Store): void {
  const { member } = turn;
  if (!member.lessor.isPrimary || before.leases === member.store.leases) return;
  const expiry: Record<string, number> = {};
  for (const { id, ttl } of member.store.leases.values())
    expiry[id] = member.lessor.expiry[id] ?? turn.now + ttl * SECOND;
  member.lessor = { ...member.lessor, expiry };
  arm(turn);
}

/** Gives a lease its whole time again; null = there is none, or it has just run out. */
export function renew(turn: MemberTurn, id: number): Lease | null {
  const { member } = turn;
  const lease = leaseOf(member.store, id);
  if (lease === undefined || (member.lessor.expiry[id] ?? 0) <= turn.now) return null;
  const expiry = { ...member.lessor.expiry, [id]: turn.now + lease.ttl * SECOND };
  member.lessor = { ...member.lessor, expiry };
  noteServer(turn, 'renewed', { lease: hex(id), ttl: lease.ttl });
  arm(turn);
  return lease;
}

/** Whole seconds that a lease still has. */
export function remaining({ lessor }: MemberTurn['member'], id: number, now: number): number {
  return Math.max(0, Math.floor(((lessor.expiry[id] ?? now) - now) / SECOND));
}

/** Proposes to end what has expired. */
export function checkLeases(turn: MemberTurn): void {
  const { member } = turn;
  if (!member.lessor.isPrimary) return;
  const expiry = { ...member.lessor.expiry };
  for (const [id, at] of Object.entries(expiry)) {
    if (at > turn.now) continue;
    expiry[id] = turn.now + RETRY_AFTER;
    const data: Command = {
      op: 'kv',
      kv: { op: 'leaseRevoke', id: Number(id) },
      token: null,
      origin: '',
      request: '',
    };
    noteServer(turn, 'leaseExpired', { lease: hex(Number(id)) });
    raftInput(turn, { type: 'propose', data, size: 16 });
  }
  member.lessor = { ...member.lessor, expiry };
  arm(turn);
}

/** The next look at which something has expired; looks that find nothing are no events. */
function arm(turn: MemberTurn): void {
  const ends = Object.values(turn.member.lessor.expiry);
  if (ends.length === 0) {
    turn.effects.push({ kind: 'cancel', key: 'lease' });
    return;
  }
  const wait = Math.max(1, Math.min(...ends) - turn.now);
  const after = Math.ceil((turn.now + wait) / CHECK_EVERY) * CHECK_EVERY - turn.now;
  turn.effects.push({ kind: 'timer', key: 'lease', after, body: { type: 'LEASE_CHECK' } });
}
