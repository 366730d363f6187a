/** Explanations as data: what was decided, and every reason with its own event. Words belong to the app. */

/** What is explained in one sentence; the app has a text for each. */
export type SentenceCode =
  | StoreCode
  | 'role'
  | 'voted'
  | 'refusedVote'
  | 'appendOwn'
  | 'appendCopy'
  | 'commitLeader'
  | 'commitFollower'
  | 'truncate'
  | 'answerOk'
  | 'answerFailed'
  | 'answerUnknown'
  | 'droppedCut'
  | 'droppedLoss'
  | 'droppedStopped'
  | 'quorumFailed'
  | 'ballot'
  | 'message'
  | 'timer'
  | 'action'
  | 'plain'
  | 'notCommitted'
  | 'ownTermRule'
  | 'follows'
  | 'awaits'
  | 'stopped'
  | 'paused'
  | 'leads'
  | 'noLeader';

/** What etcd's key-value store does. */
export type StoreCode =
  | 'txnThen'
  | 'txnElse'
  | 'compacted'
  | 'leaseGranted'
  | 'leaseEnded'
  | 'leaseExpired'
  | 'renewed'
  | 'alarmOn'
  | 'alarmOff'
  | 'defrag'
  | 'watched'
  | 'watchCanceled'
  | 'rewatched';

/** One line under the sentence. */
export type ReasonCode =
  | 'ownDisk'
  | 'acknowledged'
  | 'granted'
  | 'refused'
  | 'appendCut'
  | 'appendLost'
  | 'appendUnderway'
  | 'ackCut'
  | 'ackLost'
  | 'ackUnderway'
  | 'syncing'
  | 'memberStopped'
  | 'memberPaused'
  | 'rejected'
  | 'notSent'
  | 'needsSnapshot'
  | 'waits'
  | 'asks'
  | 'noMajority'
  | 'learnerOnly'
  | 'leadsOldTerm';

export type Values = Readonly<Record<string, string | number>>;

export interface Reason {
  readonly code: ReasonCode;
  readonly values: Values;
  /** Speaks for (true) or against (false) what is asked about. */
  readonly holds: boolean;
  /** Event that shows it; null = the state itself does. */
  readonly event: number | null;
  readonly at: number | null;
}

export interface Explanation {
  readonly code: SentenceCode;
  readonly values: Values;
  /** The rule's own reason, verbatim; '' = none. */
  readonly because: string;
  readonly reasons: readonly Reason[];
}

export function explanation(
  code: SentenceCode,
  values: Values,
  because = '',
  reasons: readonly Reason[] = [],
): Explanation {
  return { code, values, because, reasons };
}
