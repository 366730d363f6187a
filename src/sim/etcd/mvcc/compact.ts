import { AppendList } from '../../../kernel/appendList';
import { SortedMap } from '../../../kernel/sortedMap';
import type { RpcError } from '../errors';
import { COMPACTED, FUTURE_REVISION } from '../kv/errors';
import { isTombstone, KeyHistory } from './history';
import type { Change, KeyValue, Mvcc } from './types';

/** Why a compaction is refused; null = it is not (mvcc kvstore.go, updateCompactRev). */
export function compactionError(store: Mvcc, revision: number): RpcError | null {
  if (revision <= store.compacted) return COMPACTED;
  return revision > store.revision ? FUTURE_REVISION : null;
}

/**
 * Forgets what no read at `revision` or later can see: of each key its versions before the newest one at or
 * before that revision, and that one too when it is a deletion (mvcc key_index.go, compact).
 */
export function compact(store: Mvcc, revision: number): Mvcc {
  const kept: [string, KeyHistory][] = [];
  for (const [key, history] of store.keys) {
    const rest = compactHistory(history, revision);
    if (rest !== null) kept.push([key, rest]);
  }
  const keys = SortedMap.of(kept);
  const isKept = ({ kv }: Change) => kv.mod > revision || holds(keys.get(kv.key), kv);
  return {
    ...store,
    compacted: revision,
    keys,
    changes: AppendList.of([...store.changes].filter(isKept)),
  };
}

function compactHistory(history: KeyHistory, revision: number): KeyHistory | null {
  if (history.older === null && !isTombstone(history.newest)) return history;
  const kept: KeyValue[] = [];
  for (const kv of history) {
    if (kv.mod > revision) {
      kept.push(kv);
      continue;
    }
    if (!isTombstone(kv)) kept.push(kv);
    break;
  }
  return KeyHistory.of(kept);
}

function holds(history: KeyHistory | undefined, kv: KeyValue): boolean {
  if (history === undefined) return false;
  for (const one of history) if (one === kv) return true;
  return false;
}
