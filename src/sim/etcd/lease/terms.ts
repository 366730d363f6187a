import { keyValue } from '../../keyValue';
import type { MemberTurn } from '../types';
import type { Lessor } from './types';

export const RESTING: Lessor = { isPrimary: false, expiry: {} };

/** A new leader counts the time of leases from now on, anew where there are any. */
export function lead(turn: MemberTurn): void {
  if (turn.member.store.leases.size > 0) keyValue().member.promote(turn);
  else turn.member.lessor = { isPrimary: true, expiry: {} };
}

/** Whoever does not lead any more stops counting. */
export function demote(turn: MemberTurn): void {
  if (!turn.member.lessor.isPrimary) return;
  turn.member.lessor = RESTING;
  turn.effects.push({ kind: 'cancel', key: 'lease' });
}
