import { lastIndex, termAt } from './log';
import { acknowledgedBy, committedIndex, majority, voterIds } from './quorum';
import { note, type Turn } from './turn';
import type { Index, MemberId, RaftState } from './types';

/** Moves the leader's commit index to what a majority holds, if the own-term rule allows it. */
export function maybeCommit(turn: Turn): boolean {
  const { node } = turn;
  const reached = committedIndex(node.config, (id) => node.progress[id]?.match);
  const index = Math.min(reached, lastIndex(node.log));
  if (index <= node.commit || isForeign(node, index)) return false;
  const causes = acknowledgedBy(node.config, node.progress, index);
  note(turn, { kind: 'commit', from: node.commit, to: index, causes });
  node.commit = index;
  return true;
}

/** Figure 8 of the Raft paper: counting replicas commits only entries of the leader's own term. */
function isForeign(state: RaftState, index: Index): boolean {
  return state.options.rules.ownTermCommit && termAt(state.log, index) !== state.term;
}

/** A follower's commit index moves to what the leader says, never back. */
export function commitTo(turn: Turn, index: Index): void {
  const { node } = turn;
  if (index <= node.commit) return;
  note(turn, { kind: 'commit', from: node.commit, to: index, causes: [] });
  node.commit = index;
}

/** Whether the leader has committed something of its own term; before that it may not answer reads. */
export function hasCommittedOwnTerm(state: RaftState): boolean {
  return termAt(state.log, state.commit) === state.term;
}

/** Why an entry is not committed, as a leader sees it. */
export interface MissingCommit {
  readonly index: Index;
  readonly held: readonly MemberId[];
  readonly missing: readonly MemberId[];
  readonly needed: number;
  /** Enough members hold it, but it is of an older term: it waits for an entry of this one. */
  readonly blockedByOwnTermRule: boolean;
}

/** Null when the entry is committed. */
export function whyNotCommitted(state: RaftState, index: Index): MissingCommit | null {
  if (index <= state.commit) return null;
  const voters = voterIds(state.config);
  const held = voters.filter((id) => (state.progress[id]?.match ?? 0) >= index);
  const reached = committedIndex(state.config, (id) => state.progress[id]?.match) >= index;
  return {
    index,
    held,
    missing: voters.filter((id) => !held.includes(id)),
    needed: majority(state.config.voters.length),
    blockedByOwnTermRule: reached && isForeign(state, index),
  };
}
