import { assert } from '../../kernel/assert';
import { drawLatency } from '../network/latency';
import { hasReady, takeReady } from '../raft/raft';
import type { Message, Ready } from '../raft/types';
import { applyCommitted, loadSnapshot } from './apply';
import { takeReadStates } from './reads';
import { raftInput, send } from './turn';
import type { Disk, MemberBody, MemberTurn } from './types';

/**
 * The loop around Raft's Ready, after etcd server/etcdserver/raft.go: a leader sends while its disk
 * writes, everybody else sends afterwards; while a sync runs, nothing further is taken.
 */
export function pump(turn: MemberTurn): void {
  for (let rounds = 0; turn.member.sync === null && hasWork(turn.member); rounds += 1) {
    assert(rounds < 1_000, 'a member comes to rest after each event');
    const { state, ready } = takeReady(turn.member.raft);
    turn.member.raft = state;
    if (ready.snapshot !== null) loadSnapshot(turn, ready.snapshot);
    if (ready.mustSync) beginSync(turn, ready);
    else sendAll(turn, [...ready.messages, ...ready.afterAppend]);
    takeReadStates(turn, ready.readStates);
    applyCommitted(turn);
  }
}

/** A member that rewrites its database applies nothing meanwhile; its Raft goes on. */
function hasWork({ raft, defrag }: MemberTurn['member']): boolean {
  return hasReady(defrag === null ? raft : { ...raft, applied: raft.commit });
}

/** The disk is done: what it holds now is durable, and what waited for it leaves. */
export function finishSync(turn: MemberTurn): void {
  const { member } = turn;
  assert(member.sync !== null, 'a sync is under way when the disk reports one done');
  const { disk, messages } = member.sync;
  member.sync = null;
  // A snapshot that was taken while this sync ran is on the disk already.
  member.disk = {
    ...disk,
    snapshot: newer(disk.snapshot, member.disk.snapshot),
    backend: newer(disk.backend, member.disk.backend),
  };
  const { snapshot, entries } = disk.log;
  const last = entries.last;
  raftInput(turn, {
    type: 'stored',
    index: last?.index ?? snapshot.index,
    term: last?.term ?? snapshot.term,
  });
  sendAll(turn, messages);
}

function newer<T extends { readonly index: number }>(one: T, other: T): T {
  return one.index >= other.index ? one : other;
}

function beginSync(turn: MemberTurn, ready: Ready): void {
  const { member } = turn;
  const { name, seed, fsync, raft } = member.config;
  const duration = drawLatency(fsync, seed, `etcd/${name}/fsync`, member.syncs);
  let held: readonly Message[];
  if (!raft.rules.persistBeforeAnswer) {
    const all = [...ready.messages, ...ready.afterAppend];
    held = all.filter((message) => message.to === name);
    sendAll(
      turn,
      all.filter((message) => message.to !== name),
    );
  } else if (member.raft.role === 'leader') {
    sendAll(turn, ready.messages);
    held = ready.afterAppend;
  } else {
    held = [...ready.messages, ...ready.afterAppend];
  }
  member.syncs += 1;
  member.sync = { doneAt: turn.now + duration, disk: written(turn, ready), messages: held };
  turn.effects.push({ kind: 'timer', key: 'disk', after: duration, body: { type: 'DISK' } });
}

/** What the disk will hold. Log and store are immutable, so holding them costs references. */
function written(turn: MemberTurn, ready: Ready): Disk {
  const { raft, store, disk } = turn.member;
  const { snapshot } = ready;
  return {
    hardState: ready.hardState,
    log: raft.log,
    snapshot:
      snapshot === null
        ? disk.snapshot
        : { index: snapshot.index, term: snapshot.term, config: snapshot.config, store },
    backend: { index: raft.applied, config: raft.config, store },
  };
}

/** Sends to others through the network; what a node says to itself it hears at once. */
export function sendAll(turn: MemberTurn, messages: readonly Message[]): void {
  const { member } = turn;
  const { name } = member.config;
  for (const message of messages) {
    if (message.to === name) raftInput(turn, { type: 'message', message });
    else
      send(
        turn,
        `${member.config.peersUnder ?? 'etcd/'}${message.to}`,
        message.type === 'Snap' ? withStore(turn, message) : message,
      );
  }
}

/** etcd's transport gives a snapshot up when its receiver has not answered for 5 s (rafthttp snapshot_sender.go). */
const SNAPSHOT_TIMEOUT = 5_000_000;

function withStore(turn: MemberTurn, message: Message): Message {
  assert(message.snapshot !== undefined, 'a Snap message carries a snapshot');
  const body: MemberBody = { type: 'SNAPSHOT_TIMEOUT', peer: message.to };
  turn.effects.push({ kind: 'timer', key: `snap/${message.to}`, after: SNAPSHOT_TIMEOUT, body });
  return { ...message, snapshot: { ...message.snapshot, data: turn.member.store } };
}
