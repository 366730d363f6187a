import { changeRole, hup } from './campaign';
import { voterIds } from './quorum';
import { broadcastHeartbeat } from './replicate';
import { isPromotable, lacksQuorum } from './roles';
import { abortTransfer } from './transfer';
import { editProgress, note, type Turn } from './turn';
import type { RaftState } from './types';

/** Time in Raft is counted in ticks; after etcd-io/raft raft.go (tickElection, tickHeartbeat). */
export function tick(turn: Turn): void {
  if (turn.node.role === 'leader') tickLeader(turn);
  else tickElection(turn);
}

function tickElection(turn: Turn): void {
  const { node } = turn;
  node.electionElapsed += 1;
  if (!isPromotable(node) || node.electionElapsed < node.randomizedTimeout) return;
  node.electionElapsed = 0;
  hup(turn, false);
}

function tickLeader(turn: Turn): void {
  turn.node.heartbeatElapsed += 1;
  turn.node.electionElapsed += 1;
  if (turn.node.electionElapsed >= turn.node.options.electionTick) {
    turn.node.electionElapsed = 0;
    if (turn.node.options.checkQuorum) checkQuorum(turn);
    if (turn.node.role === 'leader')
      abortTransfer(turn, 'it did not succeed within an election timeout');
  }
  const { node } = turn;
  if (node.role !== 'leader' || node.heartbeatElapsed < node.options.heartbeatTick) return;
  node.heartbeatElapsed = 0;
  broadcastHeartbeat(turn, node.reads.at(-1)?.context ?? null);
}

/** A leader that has not heard from a majority since the last check stops leading. */
export function checkQuorum(turn: Turn): void {
  const { node } = turn;
  const active = voterIds(node.config).filter((id) => node.progress[id]?.recentActive);
  const passed = !lacksQuorum(node);
  note(turn, { kind: 'quorumCheck', active, passed });
  changeRole(
    turn,
    { type: 'QUORUM_CHECKED' },
    `only ${active.length} of ${voterIds(node.config).length} answered since the last check`,
  );
  for (const id of Object.keys(turn.node.progress)) {
    if (id === turn.node.id) continue;
    const progress = editProgress(turn, id);
    if (progress !== undefined) progress.recentActive = false;
  }
}

/**
 * Ticks from now until one does something: 1 = the next. Infinity when none ever will. With it a host can
 * leave out the ticks in between and make up for them with `elapse`.
 */
export function ticksToDeadline(state: RaftState): number {
  const { options, electionElapsed, heartbeatElapsed } = state;
  if (state.role === 'leader') {
    return Math.max(
      1,
      Math.min(options.heartbeatTick - heartbeatElapsed, options.electionTick - electionElapsed),
    );
  }
  if (!isPromotable(state)) return Number.POSITIVE_INFINITY;
  return Math.max(1, state.randomizedTimeout - electionElapsed);
}

/** Lets `ticks` ticks pass of which none does anything. */
export function elapse(turn: Turn, ticks: number): void {
  turn.node.electionElapsed += ticks;
  if (turn.node.role === 'leader') turn.node.heartbeatElapsed += ticks;
}
