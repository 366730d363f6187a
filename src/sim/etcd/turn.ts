import type { Body, Occurrence } from '../../kernel/types';
import type { RaftNote } from '../raft/notes';
import { step } from '../raft/raft';
import type { RaftInput, Refusal } from '../raft/types';
import type { MemberState, MemberTurn } from './types';

/**
 * Opens the working copy of one reaction: one shallow copy; nested values are replaced, never changed. Field by
 * field: a spread costs ten times as much, and every event takes one.
 */
export function openTurn(state: MemberState, event: Occurrence): MemberTurn {
  const member: MemberTurn['member'] = {
    config: state.config,
    status: state.status,
    leaving: state.leaving,
    raft: state.raft,
    disk: state.disk,
    sync: state.sync,
    syncs: state.syncs,
    store: state.store,
    phase: state.phase,
    ticks: state.ticks,
    tickDueAt: state.tickDueAt,
    starts: state.starts,
    roleSince: state.roleSince,
    leadElectedAt: state.leadElectedAt,
    heard: state.heard,
    waiting: state.waiting,
    watchers: state.watchers,
    toldRevision: state.toldRevision,
    lessor: state.lessor,
    defrag: state.defrag,
    inbox: state.inbox,
  };
  return { now: event.at, event: event.id, member, effects: [] };
}

/** Hands an input to the Raft node and turns its reasons into notes. */
export function raftInput(turn: MemberTurn, input: RaftInput): Refusal | null {
  const outcome = step(turn.member.raft, input, turn.event);
  turn.member.raft = outcome.state;
  for (const note of outcome.notes) noteRaft(turn, note);
  return outcome.refusal;
}

function noteRaft(turn: MemberTurn, note: RaftNote): void {
  if (note.kind === 'role') turn.member.roleSince = turn.now;
  const about = turn.member.config.name;
  const causes = 'causes' in note && note.causes.length > 0 ? { causes: note.causes } : {};
  turn.effects.push({ kind: 'note', reason: note.kind, about, data: note, ...causes });
}

/** A note of the server around Raft. */
export function noteServer(
  turn: MemberTurn,
  reason: string,
  data: Readonly<Record<string, unknown>>,
): void {
  turn.effects.push({ kind: 'note', reason, about: turn.member.config.name, data });
}

export function send(turn: MemberTurn, to: string, body: Body): void {
  turn.effects.push({ kind: 'send', to, body });
}
