import { historiesIn, keysAt, prefixInterval } from '../../etcd/mvcc/keys';
import { revisionError } from '../../etcd/mvcc/range';
import type { Change, KeyValue, Mvcc } from '../../etcd/mvcc/types';
import type { EtcdView, KeyAnswer, KeyView, WriteView } from './view';

/** Bytes of each value that a list of keys carries, and of one value that is looked at. */
const GLANCE = 256;
const WHOLE = 16_384;
/** Keys, revisions and versions that are listed at the most. */
const LISTED = 1_000;
const REVISIONS = 400;
const VERSIONS = 200;

/** All keys as a read of everything at a revision finds them, or etcd's own refusal. */
export function viewKeys(
  store: Mvcc,
  revision: number,
): Pick<EtcdView, 'error' | 'keys' | 'moreKeys'> {
  const refusal = revisionError(store, revision);
  if (refusal !== null) return { error: refusal.message, keys: [], moreKeys: 0 };
  const all = keysAt(store, prefixInterval(''), revision);
  const keys = all.slice(0, LISTED).map((kv) => viewKey(kv, GLANCE));
  return { error: '', keys, moreKeys: all.length - keys.length };
}

function viewKey(kv: KeyValue, most: number): KeyView {
  const { key, value, create, mod, version, lease } = kv;
  return { key, value: value.slice(0, most), size: value.length, create, mod, version, lease };
}

/** What was written at the newest revisions; of compacted ones only what a read still finds. */
export function viewWrites({ changes }: Mvcc): readonly WriteView[] {
  const writes: { revision: number; puts: string[]; deletes: string[] }[] = [];
  for (let i = changes.length - 1; i >= 0; i -= 1) {
    const change = changes.at(i);
    if (change === undefined) continue;
    const { mod } = change.kv;
    if (writes.at(-1)?.revision !== mod) {
      if (writes.length === REVISIONS) break;
      writes.push({ revision: mod, puts: [], deletes: [] });
    }
    add(writes.at(-1), change);
  }
  return writes.reverse().map(({ puts, deletes, ...rest }) => ({
    ...rest,
    puts: puts.reverse(),
    deletes: deletes.reverse(),
  }));
}

function add(write: { puts: string[]; deletes: string[] } | undefined, { type, kv }: Change): void {
  if (type === 'PUT') write?.puts.push(kv.key);
  else write?.deletes.push(kv.key);
}

/** One key at a revision that can be read, and every version of it that is kept. */
export function viewHistory(store: Mvcc, key: string, revision: number): KeyAnswer {
  const [history] = historiesIn(store, { key, end: '' });
  const found = revisionError(store, revision) === null ? (history?.at(revision) ?? null) : null;
  const versions: KeyView[] = [];
  for (const kv of history ?? []) {
    if (versions.length === VERSIONS) break;
    versions.push(viewKey(kv, GLANCE));
  }
  return {
    now: found === null ? null : { ...viewKey(found, WHOLE), isWhole: found.value.length <= WHOLE },
    versions,
  };
}
