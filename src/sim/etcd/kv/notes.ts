import { changesFrom } from '../mvcc/watching';
import { noteServer } from '../turn';
import type { Command, MemberTurn, Store } from '../types';
import { leaseOf } from './leases';
import type { Applied, KvRequest } from './types';
import { hex } from './words';

/**
 * What an applied entry did to this member's store, as reasons in the trace: one for each key that changed, one for
 * the request where it is more than its changes. What an error refused did nothing.
 */
export function noteApplied(
  turn: MemberTurn,
  command: Command,
  before: Store,
  { store, response, error }: Applied,
): void {
  if (error !== null || command.op !== 'kv') return;
  for (const { type, kv } of changesFrom(store, before.revision + 1)) {
    const { key, value, create, mod: revision, version } = kv;
    noteServer(turn, 'stored', { type, key, value, revision, create, version });
  }
  if (response?.op === 'txn') {
    const { succeeded, rev: revision } = response;
    noteServer(turn, 'txn', { succeeded, took: succeeded ? 'then' : 'else', revision });
  } else noteRequest(turn, command.kv, command.origin, before, store);
}

function noteRequest(
  turn: MemberTurn,
  kv: KvRequest,
  origin: string,
  before: Store,
  { revision }: Store,
): void {
  switch (kv.op) {
    case 'compact':
      noteServer(turn, 'compacted', { revision: kv.rev });
      return;
    case 'leaseGrant':
      noteServer(turn, 'leaseGranted', { lease: hex(kv.id), ttl: kv.ttl });
      return;
    case 'leaseRevoke': {
      const keys = leaseOf(before, kv.id)?.keys.size ?? 0;
      // Nobody waits for what the leader has proposed by itself.
      const because = origin === '' ? 'expired' : 'revoked';
      noteServer(turn, 'leaseEnded', { lease: hex(kv.id), because, revision, keys });
      return;
    }
    case 'alarm':
      noteServer(turn, 'alarm', { type: 'NOSPACE', on: kv.action === 'ACTIVATE', by: kv.member });
  }
}
