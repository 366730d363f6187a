import { drawInteger } from '../../kernel/draw';
import { entriesBetween, lastIndex } from './log';
import { newProgress } from './progress';
import { tally, voteResult } from './quorum';
import type { MemberId, Progress, RaftState, Term } from './types';

/** Guards and field changes of the role chart, after etcd-io/raft raft.go (become…, reset, promotable). */

const EMPTY = {};

export function hasWon(state: RaftState): boolean {
  return tally(state.config, state.votes) === 'won';
}

/** A loss is declared as soon as a win has become impossible. */
export function hasLost(state: RaftState): boolean {
  return tally(state.config, state.votes) === 'lost';
}

/** Learners, strangers and nodes with a snapshot that is not stored yet do not campaign. */
export function isPromotable(state: RaftState): boolean {
  const own = state.progress[state.id];
  return own !== undefined && !own.learner && state.ready.snapshot === null;
}

/** Nor does a node that has committed but not applied a change of membership. */
export function mayCampaign(state: RaftState): boolean {
  return isPromotable(state) && !hasUnappliedChange(state);
}

export function mayPreVote(state: RaftState): boolean {
  return state.options.preVote && mayCampaign(state);
}

function hasUnappliedChange(state: RaftState): boolean {
  if (state.applied >= state.commit) return false;
  return entriesBetween(state.log, state.applied + 1, state.commit).some(
    (entry) => entry.change !== undefined,
  );
}

/** Whether fewer than a majority of the voters answered since the last check. */
export function lacksQuorum(state: RaftState): boolean {
  return voteResult(state.config, (id) => state.progress[id]?.recentActive ?? false) !== 'won';
}

export function stepsDown(state: RaftState): boolean {
  return state.options.stepDownOnRemoval;
}

/** becomeFollower. */
export function followsTerm(
  state: RaftState,
  term: Term,
  lead: MemberId | null,
): Partial<RaftState> {
  return { ...resetFor(state, term), lead };
}

/** becomePreCandidate: neither term nor vote nor timer change. */
export function forgetsLeader(_state: RaftState): Partial<RaftState> {
  return { votes: EMPTY, lead: null };
}

/** becomeCandidate: a new term and the own vote. */
export function campaigns(state: RaftState): Partial<RaftState> {
  return { ...resetFor(state, state.term + 1), vote: state.id };
}

/** becomeLeader: everybody is probed; no change of membership may be proposed before the log so far is applied. */
export function leads(state: RaftState): Partial<RaftState> {
  const reset = resetFor(state, state.term);
  const last = lastIndex(state.log);
  const own = state.progress[state.id] ?? newProgress(last + 1, false);
  return {
    ...reset,
    lead: state.id,
    pendingConfIndex: last,
    progress: {
      ...reset.progress,
      [state.id]: {
        ...newProgress(last + 1, own.learner),
        state: 'replicate',
        match: last,
        recentActive: true,
      },
    },
  };
}

/** reset: what every change of role into follower, candidate or leader clears. */
function resetFor(state: RaftState, term: Term): Partial<RaftState> {
  const next = lastIndex(state.log) + 1;
  const progress: Record<MemberId, Progress> = {};
  for (const [id, { learner }] of Object.entries(state.progress)) {
    progress[id] = newProgress(next, learner);
  }
  const own = progress[state.id];
  if (own !== undefined) progress[state.id] = { ...own, match: next - 1 };
  return {
    term,
    vote: term === state.term ? state.vote : null,
    lead: null,
    transferee: null,
    electionElapsed: 0,
    heartbeatElapsed: 0,
    votes: EMPTY,
    progress,
    pendingConfIndex: 0,
    reads: [],
    waitingReads: state.waitingReads,
    ...drawTimeout(state),
  };
}

/** The randomised election timeout, drawn anew. */
export function drawTimeout(state: RaftState): Pick<RaftState, 'randomizedTimeout' | 'draws'> {
  const { timeout } = state.options;
  if (timeout.kind === 'fixed') return { randomizedTimeout: timeout.ticks, draws: state.draws };
  const { seed, stream, min, max } = timeout;
  const randomizedTimeout = drawInteger(seed, stream, state.draws, { min, max });
  return { randomizedTimeout, draws: state.draws + 1 };
}
