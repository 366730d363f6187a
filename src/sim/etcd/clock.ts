import { drawInteger } from '../../kernel/draw';
import { ticksToDeadline } from '../raft/raft';
import { raftInput } from './turn';
import type { MemberTurn, MutableMember } from './types';

/**
 * Ticks. etcd counts everything in ticks of one ticker per process, with a phase of its own. Most ticks
 * do nothing, so only those that act are events; the others are made up for before anything else is
 * handled. What one can observe stays on the ticks.
 */

/** Starts the process's ticker somewhere within a tick. */
export function startClock(turn: MemberTurn): void {
  const { member } = turn;
  const { name, seed, tick } = member.config;
  member.phase = drawInteger(seed, `etcd/${name}/phase`, member.starts, { min: 0, max: tick - 1 });
  member.ticks = ticksAt(member, turn.now);
  member.tickDueAt = -1;
}

/** Lets the ticks pass that fired unseen before now, except one that is due to act at this instant. */
export function catchUp(turn: MemberTurn): void {
  const { member } = turn;
  const passed = ticksAt(member, turn.now) - member.ticks;
  if (passed <= 0) return;
  const idle = Math.min(passed, ticksToDeadline(member.raft) - 1);
  if (idle <= 0) return;
  raftInput(turn, { type: 'elapse', ticks: idle });
  member.ticks += idle;
}

/** The tick that is due now. */
export function tick(turn: MemberTurn): void {
  const { member } = turn;
  member.tickDueAt = -1;
  if (ticksAt(member, turn.now) <= member.ticks) return;
  member.ticks += 1;
  raftInput(turn, { type: 'tick' });
}

/** A paused process sees no ticks, and Go's ticker does not make up for them. */
export function sleepThrough(turn: MemberTurn): void {
  turn.member.ticks = ticksAt(turn.member, turn.now);
}

/** Arms the timer for the next tick that acts. */
export function armTick(turn: MemberTurn): void {
  const { member } = turn;
  const away = ticksToDeadline(member.raft);
  if (member.status !== 'running' || !Number.isFinite(away)) {
    if (member.tickDueAt >= 0) turn.effects.push({ kind: 'cancel', key: 'tick' });
    member.tickDueAt = -1;
    return;
  }
  const dueAt = tickTime(member, member.ticks + Math.max(1, away));
  if (dueAt === member.tickDueAt) return;
  member.tickDueAt = dueAt;
  turn.effects.push({ kind: 'timer', key: 'tick', after: dueAt - turn.now, body: TICK });
}

const TICK = { type: 'TICK' } as const;

/** Number of ticks up to and including `now`. */
function ticksAt(member: MutableMember, now: number): number {
  return Math.floor((now - member.phase) / member.config.tick);
}

/** When tick number `n` fires. */
export function tickTime(member: { phase: number; config: { tick: number } }, n: number): number {
  return member.phase + n * member.config.tick;
}
