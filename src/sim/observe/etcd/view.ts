/**
 * What the etcd browser shows. Unlike the views of a frame it is asked for: a store may hold thousands of keys,
 * and only who looks at one needs them. Times are virtual microseconds, revisions etcd's, strings stand for bytes.
 */
import type { MemberState } from '../../etcd/types';

/** One member's store at an instant. */
export interface StoreView {
  readonly name: string;
  readonly status: MemberState['status'];
  /** It believes that it leads. */
  readonly leads: boolean;
  readonly revision: number;
  /** What lies before cannot be read any more; 0 = nothing was compacted. */
  readonly compacted: number;
  /** Keys that exist. */
  readonly keys: number;
  /** Revisions that another member has applied and this one has not. */
  readonly behind: number;
  /** Size of the database file and what of it is in use, in bytes; `quota` = --quota-backend-bytes. */
  readonly size: number;
  readonly inUse: number;
  readonly quota: number;
  /** Members that have raised NOSPACE, as this one knows. */
  readonly alarms: readonly string[];
  /** Until when it stands still to defragment; null = it does not. */
  readonly defragmentsUntil: number | null;
}

/** A key as it was at a revision. */
export interface KeyView {
  readonly key: string;
  /** Its first bytes, and how many there are. */
  readonly value: string;
  readonly size: number;
  readonly create: number;
  readonly mod: number;
  readonly version: number;
  readonly lease: number;
}

/** What the store wrote at one revision, as far as it still knows. */
export interface WriteView {
  readonly revision: number;
  readonly puts: readonly string[];
  readonly deletes: readonly string[];
}

export interface LeaseView {
  readonly id: number;
  /** Granted, in seconds. */
  readonly ttl: number;
  readonly keys: readonly string[];
  /** Who counts its time, and when it ends there; empty = nobody leads. */
  readonly counts: readonly { readonly member: string; readonly endsAt: number }[];
}

/** A client's watch. */
export interface WatchView {
  /** `client/c1#3`. */
  readonly id: string;
  readonly client: string;
  /** What one would type: `watch /app --prefix --rev=2`. */
  readonly words: string;
  /** The member that it has asked last, short. */
  readonly member: string;
  readonly state: 'opening' | 'open' | 'canceled';
  /** The member still holds the stream. */
  readonly isServed: boolean;
  /** The first revision that it wanted; null = whatever came next, and it was not opened yet. */
  readonly since: number | null;
  /** Of the newest event it heard; 0 = none. */
  readonly delivered: number;
  /** Revisions of what it heard, ascending, each once. */
  readonly heard: readonly number[];
  /** Of the store, as the member last said. */
  readonly told: number;
  readonly count: number;
  /** Verbatim; '' = none. */
  readonly error: string;
  /** The event in which it last heard something; null = nothing yet. */
  readonly event: number | null;
}

/** A transaction that a client has asked for. */
export interface TxnView {
  /** Id of the request: `client/c1#4`. */
  readonly id: string;
  readonly client: string;
  /** The member that was asked, short. */
  readonly member: string;
  readonly askedAt: number;
  /** Event in which the request arrived. */
  readonly asked: number;
  /** `holds` null = not compared yet, or nobody can tell any more. */
  readonly compare: readonly { readonly text: string; readonly holds: boolean | null }[];
  readonly success: readonly string[];
  readonly failure: readonly string[];
  /** Which of the two was carried out; null = neither. */
  readonly took: 'success' | 'failure' | null;
  /** Revision of the store afterwards, and whether this transaction has made it. */
  readonly revision: number | null;
  readonly wrote: boolean;
  /** Where it was carried out, and in which event; null = it was not. */
  readonly event: number | null;
  readonly at: string | null;
  /** Verbatim; '' = none. */
  readonly error: string;
}

/** All about one member's store at the cursor. */
export interface EtcdView {
  readonly step: number;
  readonly stores: readonly StoreView[];
  /** Whose keys these are, short. */
  readonly member: string;
  /** Revision of the newest store. */
  readonly newest: number;
  /** The revision that is shown; the member's own unless another was asked for. */
  readonly revision: number;
  /** Why it cannot be read there, verbatim; '' = it can. */
  readonly error: string;
  readonly keys: readonly KeyView[];
  /** Keys beyond those listed. */
  readonly moreKeys: number;
  /** The newest revisions that the member still knows, ascending. */
  readonly writes: readonly WriteView[];
  readonly leases: readonly LeaseView[];
  readonly watches: readonly WatchView[];
  /** The newest, oldest first. */
  readonly txns: readonly TxnView[];
}

/** One key with all its versions that a member still has. */
export interface KeyAnswer {
  /** As it was at the revision that was asked for; null = it did not exist. */
  readonly now: (KeyView & { readonly isWhole: boolean }) | null;
  /** Newest first; `version` 0 = a deletion. */
  readonly versions: readonly KeyView[];
}
