import { entriesBetween, lastIndex } from './log';
import { draftOf } from './turn';
import type { Entry, HardState, PendingReady, RaftState, Ready } from './types';

/** What the host has to do, after etcd-io/raft rawnode.go (Ready, HasReady, MustSync). */
export const NOTHING_READY: PendingReady = {
  messages: [],
  afterAppend: [],
  readStates: [],
  snapshot: null,
};

export function hasReady(state: RaftState): boolean {
  const { ready, saved } = state;
  return (
    ready.messages.length > 0 ||
    ready.afterAppend.length > 0 ||
    ready.readStates.length > 0 ||
    ready.snapshot !== null ||
    lastIndex(state.log) > state.offered ||
    state.commit > state.applied ||
    saved.term !== state.term ||
    saved.vote !== state.vote ||
    saved.commit !== state.commit
  );
}

/** Takes what has piled up. A host takes the next one only when its disk has done with this one. */
export function takeReady(state: RaftState): { readonly state: RaftState; readonly ready: Ready } {
  const { ready, saved, term, vote, commit } = state;
  const last = lastIndex(state.log);
  const entries = entriesBetween(state.log, state.offered + 1, last);
  const hardState: HardState = { term, vote, commit };
  const taken = draftOf(state);
  taken.offered = last;
  taken.saved = hardState;
  taken.ready = NOTHING_READY;
  return {
    state: taken,
    ready: {
      entries,
      hardState,
      snapshot: ready.snapshot,
      mustSync:
        entries.length > 0 || ready.snapshot !== null || saved.term !== term || saved.vote !== vote,
      messages: ready.messages,
      afterAppend: ready.afterAppend,
      readStates: ready.readStates,
    },
  };
}

/** Committed entries that the host has not applied yet. */
export function entriesToApply(state: RaftState): readonly Entry[] {
  return state.commit > state.applied
    ? entriesBetween(state.log, state.applied + 1, state.commit)
    : NONE;
}

const NONE: readonly Entry[] = [];
