import type { RaftNote } from './notes';
import type { EventRef, MemberId, Message, Progress, RaftState } from './types';

/**
 * The working copy of one input. A step copies the state once, shallowly; within the step its fields
 * are replaced, and at the end it is handed out as an immutable value again. Nested values are never
 * changed in place, except progress records that this very step has copied.
 */
export interface Turn {
  node: Draft;
  /** The event being handled. */
  readonly event: EventRef;
  readonly messages: Message[];
  readonly afterAppend: Message[];
  readonly notes: RaftNote[];
  /** Peers whose progress record this turn has copied already. */
  readonly copied: MemberId[];
}
export type Draft = { -readonly [K in keyof RaftState]: RaftState[K] };
export type MutableProgress = { -readonly [K in keyof Progress]: Progress[K] };

export function openTurn(state: RaftState, event: EventRef): Turn {
  return { node: draftOf(state), event, messages: [], afterAppend: [], notes: [], copied: [] };
}

/** Field by field: a spread costs ten times as much, and every input takes one. */
export function draftOf(state: RaftState): Draft {
  return {
    id: state.id,
    options: state.options,
    role: state.role,
    term: state.term,
    vote: state.vote,
    lead: state.lead,
    transferee: state.transferee,
    log: state.log,
    offered: state.offered,
    saved: state.saved,
    commit: state.commit,
    applied: state.applied,
    config: state.config,
    progress: state.progress,
    votes: state.votes,
    electionElapsed: state.electionElapsed,
    heartbeatElapsed: state.heartbeatElapsed,
    randomizedTimeout: state.randomizedTimeout,
    draws: state.draws,
    pendingConfIndex: state.pendingConfIndex,
    reads: state.reads,
    waitingReads: state.waitingReads,
    ready: state.ready,
  };
}

export function closeTurn(turn: Turn): RaftState {
  const { node, messages, afterAppend } = turn;
  if (messages.length > 0 || afterAppend.length > 0) {
    const { ready } = node;
    node.ready = {
      messages: joined(ready.messages, messages),
      afterAppend: joined(ready.afterAppend, afterAppend),
      readStates: ready.readStates,
      snapshot: ready.snapshot,
    };
  }
  return node;
}

function joined(first: readonly Message[], second: readonly Message[]): readonly Message[] {
  if (second.length === 0) return first;
  return first.length === 0 ? second : [...first, ...second];
}

/** Answers wait for the disk; everything else may leave at once when the node leads. */
export function send(turn: Turn, message: Omit<Message, 'from'>): void {
  const full: Message = { ...message, from: turn.node.id };
  const waits =
    message.type === 'AppResp' || message.type === 'VoteResp' || message.type === 'PreVoteResp';
  (waits ? turn.afterAppend : turn.messages).push(full);
}

/** Passes a message on to somebody else; it keeps its sender. */
export function forward(turn: Turn, message: Message, to: MemberId): void {
  turn.messages.push({ ...message, to });
}

export function note(turn: Turn, what: RaftNote): void {
  turn.notes.push(what);
}

/** The progress record of a peer, ready to be changed in this turn; undefined for a stranger. */
export function editProgress(turn: Turn, id: MemberId): MutableProgress | undefined {
  const current = turn.node.progress[id];
  if (current === undefined || turn.copied.includes(id)) return current;
  const copy: MutableProgress = {
    state: current.state,
    match: current.match,
    next: current.next,
    paused: current.paused,
    pendingSnapshot: current.pendingSnapshot,
    recentActive: current.recentActive,
    learner: current.learner,
    sentCommit: current.sentCommit,
    inflight: current.inflight,
    ackedBy: current.ackedBy,
  };
  turn.node.progress = { ...turn.node.progress, [id]: copy };
  turn.copied.push(id);
  return copy;
}

/** Replaces all progress records; their copies belong to this turn. */
export function replaceProgress(turn: Turn, progress: Readonly<Record<MemberId, Progress>>): void {
  turn.node.progress = progress;
  turn.copied.length = 0;
}
