import { lastIndex } from './log';
import { freshProgress } from './membership';
import { NOTHING_READY } from './ready';
import { drawTimeout } from './roles';
import type {
  Configuration,
  HardState,
  Index,
  MemberId,
  RaftLog,
  RaftOptions,
  RaftState,
} from './types';

/**
 * etcd's Raft node as a pure library: `step` an input, `takeReady` what is to be done, apply, repeat.
 * Rules: etcd-io/raft. See README.md.
 */
export { whyNotCommitted } from './commit';
export { entriesToApply, hasReady, takeReady } from './ready';
export { step } from './step';
export { ticksToDeadline } from './ticks';

/** What a node knows when it starts: exactly what was durable. */
export interface Durable {
  readonly id: MemberId;
  readonly options: RaftOptions;
  readonly hardState: HardState;
  readonly log: RaftLog;
  /** Configuration at `applied`. */
  readonly config: Configuration;
  readonly applied: Index;
  /** Draw counter to go on from, so that a restart draws fresh timeouts. */
  readonly draws?: number;
}

/** A node as it starts or restarts: follower, without leader. */
export function createRaft(durable: Durable): RaftState {
  const { id, options, hardState, log, config, applied } = durable;
  const last = lastIndex(log);
  const state: RaftState = {
    id,
    options,
    role: 'follower',
    term: hardState.term,
    vote: hardState.vote,
    lead: null,
    transferee: null,
    log,
    offered: last,
    saved: hardState,
    commit: Math.max(hardState.commit, applied),
    applied,
    config,
    progress: freshProgress(id, config, last),
    votes: {},
    electionElapsed: 0,
    heartbeatElapsed: 0,
    randomizedTimeout: 0,
    draws: durable.draws ?? 0,
    pendingConfIndex: 0,
    reads: [],
    waitingReads: [],
    ready: NOTHING_READY,
  };
  return { ...state, ...drawTimeout(state) };
}
