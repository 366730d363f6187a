import { keyValue } from '../keyValue';
import { createRaft } from '../raft/raft';
import type { RaftLog } from '../raft/types';
import { startClock } from './clock';
import { RESTING } from './lease/terms';
import { raftInput } from './turn';
import type { MemberConfig, MemberState, MemberTurn } from './types';

/** etcd looks for active peers each 50 ms after its start before it skips ticks (etcdserver adjustTicks). */
const PEER_CHECK = 50_000;

/** A member as its disk has it: follower, without leader, applied what its backend holds. */
export function fromDisk(
  config: MemberConfig,
  disk: MemberState['disk'],
  starts: number,
): MemberState {
  const { snapshot, backend } = disk;
  const raft = createRaft({
    id: config.name,
    options: config.raft,
    hardState: disk.hardState,
    log: logBehind(disk.log, snapshot),
    config: backend.config,
    applied: backend.index,
    draws: starts * 1_000_000,
  });
  return {
    config,
    status: 'stopped',
    leaving: false,
    raft,
    disk,
    sync: null,
    syncs: 0,
    store: backend.store,
    phase: 0,
    ticks: 0,
    tickDueAt: -1,
    starts,
    roleSince: 0,
    leadElectedAt: null,
    heard: {},
    waiting: [],
    watchers: [],
    toldRevision: backend.store.revision,
    lessor: RESTING,
    defrag: null,
    inbox: [],
  };
}

/** The process starts. */
export function start(turn: MemberTurn): void {
  const { member } = turn;
  if (member.status !== 'stopped') return;
  member.status = 'running';
  member.starts += 1;
  member.roleSince = turn.now;
  startClock(turn);
  if (member.config.initialElectionTickAdvance && member.raft.config.voters.length > 1) {
    turn.effects.push({
      kind: 'timer',
      key: 'advance',
      after: PEER_CHECK,
      body: { type: 'ADVANCE' },
    });
  }
}

/** In contact with its peers a fresh member waits two ticks less than an election timeout less. */
export function advanceClock(turn: MemberTurn): void {
  const { electionTick } = turn.member.raft.options;
  if (turn.member.raft.lead !== null) return;
  const skipped = Math.max(0, electionTick - 2 - turn.member.raft.electionElapsed);
  if (skipped > 0) raftInput(turn, { type: 'elapse', ticks: skipped });
}

/** The process dies: everything volatile is gone, and what a sync had not finished never was. */
export function stop(turn: MemberTurn): void {
  const { member } = turn;
  if (member.status === 'stopped') return;
  if (member.watchers.length > 0) keyValue().member.dropWatchers(turn);
  for (const key of ['tick', 'disk', 'advance', 'removed', 'leave', 'lease', 'defrag'])
    turn.effects.push({ kind: 'cancel', key });
  for (const { id } of member.waiting) {
    turn.effects.push(
      { kind: 'cancel', key: `request/${id}` },
      { kind: 'cancel', key: `retry/${id}` },
    );
  }
  const { starts, syncs } = member;
  turn.member = { ...fromDisk(member.config, member.disk, starts), syncs, roleSince: turn.now };
}

/** The log that starts right behind the snapshot. */
function logBehind(log: RaftLog, snapshot: MemberState['disk']['snapshot']): RaftLog {
  const ahead = snapshot.index - log.snapshot.index;
  const entries = log.entries.drop(ahead);
  const last = entries.last?.index ?? snapshot.index;
  return {
    snapshot: { index: snapshot.index, term: snapshot.term, config: snapshot.config, data: null },
    entries,
    stable: last,
  };
}
