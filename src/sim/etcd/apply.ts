import { keyValue } from '../keyValue';
import { entriesToApply } from '../raft/raft';
import type { Snapshot } from '../raft/types';
import { answerReadable } from './reads';
import { answer } from './requests';
import { applyCommand, asCommand } from './store';
import { noteServer, raftInput } from './turn';
import type { MemberTurn, Store } from './types';

/** etcd stops a removed member one second after it has applied its removal (etcdserver stopWithDelay). */
const REMOVAL_DELAY = 1_000_000;

/** Applies what is committed, in order, and answers those who waited for it here. */
export function applyCommitted(turn: MemberTurn): void {
  const { member } = turn;
  if (member.defrag !== null) return;
  const entries = entriesToApply(member.raft);
  const last = entries.at(-1);
  if (last === undefined) return;
  for (const entry of entries) {
    const command = entry.change === undefined ? asCommand(entry.data) : null;
    if (command === null) continue;
    const { store: before } = member;
    const applied = applyCommand(before, command, member.config.kv);
    member.store = applied.store;
    if (before.leases !== applied.store.leases) keyValue().member.followLeases(turn, before);
    if (command.op === 'kv') keyValue().member.applied(turn, command, before, applied);
    else if (command.origin === member.config.name)
      answer(turn, command.request, {
        ok: applied.error === null,
        value: null,
        error: applied.error?.message ?? '',
        grpc: applied.error?.grpc,
      });
  }
  tell(turn);
  raftInput(turn, { type: 'applied', to: last.index });
  if (
    entries.some((entry) =>
      entry.change?.changes.some((c) => c.type === 'remove' && c.id === member.config.name),
    )
  ) {
    turn.effects.push({
      kind: 'timer',
      key: 'removed',
      after: REMOVAL_DELAY,
      body: { type: 'REMOVED' },
    });
  }
  answerReadable(turn);
  snapshotWhenDue(turn);
}

/** Whoever watches hears of what was applied. */
function tell(turn: MemberTurn): void {
  const { watchers, store } = turn.member;
  if (watchers.length > 0) keyValue().member.tellWatchers(turn);
  else turn.member.toldRevision = store.revision;
}

/** A snapshot from the leader replaces the store. */
export function loadSnapshot(turn: MemberTurn, snapshot: Snapshot): void {
  // Snap messages are filled in `ready.ts` with the sender's store.
  const before = turn.member.store;
  turn.member.store = snapshot.data as Store;
  if (before.leases !== turn.member.store.leases) keyValue().member.followLeases(turn, before);
  tell(turn);
  answerReadable(turn);
}

function snapshotWhenDue(turn: MemberTurn): void {
  const { raft, disk, config } = turn.member;
  if (raft.applied - disk.snapshot.index > config.snapshotCount) takeSnapshot(turn, null);
}

/** Writes a snapshot of the applied state and drops the log up to `index` (default: keeps the usual catch-up entries). */
export function takeSnapshot(turn: MemberTurn, index: number | null): void {
  const { member } = turn;
  const { raft, config: settings } = member;
  const term = termAt(turn, raft.applied);
  const { applied, config } = raft;
  member.disk = {
    ...member.disk,
    snapshot: { index: applied, term, config, store: member.store },
    backend: { index: applied, config, store: member.store },
  };
  const upTo = Math.min(index ?? raft.applied - settings.snapshotCatchUp, raft.applied);
  noteServer(turn, 'snapshot', { index: raft.applied, because: 'taken here', compacted: upTo });
  if (upTo > raft.log.snapshot.index) raftInput(turn, { type: 'compact', index: upTo, data: null });
}

function termAt(turn: MemberTurn, index: number): number {
  const { snapshot, entries } = turn.member.raft.log;
  return entries.at(index - snapshot.index - 1)?.term ?? snapshot.term;
}
