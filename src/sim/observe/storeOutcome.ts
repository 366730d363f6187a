import type { ClientState } from '../client/types';
import { hex } from '../etcd/kv/words';
import { keysAt, prefixInterval } from '../etcd/mvcc/keys';
import type { MemberState } from '../etcd/types';

/** What a run with etcdctl has beside what every run has, for expectations and facts. */
export interface MemberStoreOutcome {
  /** What lies before this revision cannot be read any more; 0 = nothing is compacted. */
  readonly compacted: number;
  readonly records: Readonly<Record<string, RecordOutcome>>;
  /** By their ids as etcdctl writes them. */
  readonly leases: Readonly<Record<string, LeaseOutcome>>;
  readonly alarms: number;
  /** Bytes of the database file. */
  readonly size: number;
}
interface RecordOutcome {
  readonly create: number;
  readonly mod: number;
  readonly version: number;
}
interface LeaseOutcome {
  /** Seconds that were granted. */
  readonly ttl: number;
  /** Milliseconds that are left; -1 where nobody counts them: only the leader does. */
  readonly remaining: number;
  readonly keys: number;
}
export interface ClientStoreOutcome {
  /** By their order, from 1. */
  readonly watches: Readonly<Record<string, WatchOutcome>>;
}
interface WatchOutcome {
  readonly state: string;
  readonly member: string;
  /** Changes heard so far, and the revision of the newest. */
  readonly count: number;
  readonly delivered: number;
  /** The revisions of the newest 64, in the order in which they were heard: `3, 4, 5, 5`. */
  readonly revisions: string;
  readonly error: string;
}

/** `at` = the instant, in microseconds. */
export function outcomeOfMember({ store, lessor }: MemberState, at: number): MemberStoreOutcome {
  const records = keysAt(store, prefixInterval(''), store.revision).map(
    ({ key, create, mod, version }) => [key, { create, mod, version }] as const,
  );
  const leases = [...store.leases.values()].map(({ id, ttl, keys }) => {
    const ends = lessor.expiry[id];
    const remaining = ends === undefined ? -1 : Math.max(0, Math.round((ends - at) / 1_000));
    return [hex(id), { ttl, remaining, keys: keys.size }] as const;
  });
  return {
    compacted: store.compacted,
    records: Object.fromEntries(records),
    leases: Object.fromEntries(leases),
    alarms: store.alarms.length,
    size: store.bytes.allocated,
  };
}

export function outcomeOfClient({ watches }: ClientState): ClientStoreOutcome {
  return {
    watches: Object.fromEntries(
      watches.map(({ state, to, count, delivered, events, error }, i) => [
        i + 1,
        {
          state,
          member: to.slice('etcd/'.length),
          count,
          delivered,
          revisions: events.map(({ kv }) => kv.mod).join(', '),
          error,
        },
      ]),
    ),
  };
}
