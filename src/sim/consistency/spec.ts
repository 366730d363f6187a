/**
 * What a replication protocol is configured with. Complete data: presets fill in every field, so the
 * protocols never default anything. Times in whole microseconds.
 */
import type { Micros } from '../config';

/** Kinds of reads that clients may ask a protocol for, the safest first; a protocol that is not here has one kind. */
export const READ_MODES = {
  raft: ['linearizable', 'serializable', 'leader-local', 'lease'],
  primary: ['linearizable', 'majority', 'primary', 'any'],
  timeline: ['latest', 'critical', 'any'],
} as const;

export type ReadMode = (typeof READ_MODES)[keyof typeof READ_MODES][number];

/** The kinds of reads of a protocol; none = there is nothing to choose. */
export function readModesOf(kind: ProtocolSpec['kind']): readonly ReadMode[] {
  return kind in READ_MODES ? READ_MODES[kind as keyof typeof READ_MODES] : [];
}

export type ProtocolSpec =
  | RaftSpec
  | LeaderlessSpec
  | SingleSpec
  | Primary2pcSpec
  | PrimarySpec
  | TimelineSpec
  | MultiMasterSpec;

/** One elected leader and a replicated log (etcd, ZooKeeper's shape, a range of CockroachDB or Spanner). */
export interface RaftSpec {
  readonly kind: 'raft';
  readonly heartbeat: Micros;
  /** Lower end of the randomised election timeout; a draw lies in [election, 2 × election). */
  readonly election: Micros;
  readonly preVote: boolean;
  readonly checkQuorum: boolean;
  /**
   * `linearizable` = ReadIndex with a heartbeat quorum, `serializable` = the contacted node's applied
   * state, `leader-local` = the leader without asking anybody, `lease` = the leader while its clock
   * says that nobody else can have been elected.
   */
  readonly reads: (typeof READ_MODES.raft)[number];
  readonly fsync: Micros;
  /** A client never reads below what it has already seen (ZooKeeper's last zxid); a node that is behind makes it wait. */
  readonly sessionReads: boolean;
  /** A write is answered only after this much time, so that its timestamp has passed on every clock (Spanner); 0 = off. */
  readonly commitWait: Micros;
}

/** No leader: the contacted node sends to all `n` replicas of a key and counts answers (Dynamo and its heirs). */
export interface LeaderlessSpec {
  readonly kind: 'leaderless';
  readonly n: number;
  readonly r: number;
  readonly w: number;
  /** Healthy nodes outside the `n` take a write as a hint, and their answer counts towards `w`. */
  readonly sloppy: boolean;
  /** A hint is handed to its owner this long after the owner is reachable again. */
  readonly hintReplay: Micros;
  /** No hints are written for a node that has been away for longer; 0 = no hints at all. */
  readonly hintWindow: Micros;
  /** `blocking` = the read is answered only after the replicas it asked have the newest value. */
  readonly readRepair: 'off' | 'async' | 'blocking';
  /** Period in which replicas compare everything they hold; null = never. */
  readonly antiEntropy: Micros | null;
  readonly resolve: 'lww' | 'versionVector';
  /** How long a coordinator goes on believing that an unreachable replica is alive. */
  readonly detector: Micros;
}

/** One node holds the data; there is nothing to choose between. */
export interface SingleSpec {
  readonly kind: 'single';
}

/** A primary that commits a write only when every replica has prepared it (two-phase commit). */
export interface Primary2pcSpec {
  readonly kind: 'primary2pc';
  /** A vote that is missing for this long aborts the write. */
  readonly prepareTimeout: Micros;
  /** A participant in doubt decides by itself instead of waiting for its coordinator. */
  readonly heuristic: boolean;
  /** What an exact half does after a cut: stop, or live on if it holds the lowest node id (VoltDB). */
  readonly evenSplit: 'halt' | 'lowest';
  /** The side that loses a cut stops; the other goes on without its replicas. Off = every replica stays required. */
  readonly fencing: boolean;
}

/** A primary that ships its log without waiting for all replicas, and a way to replace it. */
export interface PrimarySpec {
  readonly kind: 'primary';
  /** Members elect among themselves, watchers beside them promote one, or nobody does. */
  readonly failover: 'quorumElection' | 'sentinel' | 'none';
  /** Nodes that must hold a write before it is answered, the primary included. */
  readonly w: number | 'majority';
  /**
   * `primary` = what the primary has now, `majority` = what it knows a majority to hold,
   * `linearizable` = after a majority has confirmed the primary, `any` = the contacted node.
   */
  readonly reads: (typeof READ_MODES.primary)[number];
  readonly heartbeat: Micros;
  /** A member that has not heard of a primary for this long stands; a primary without a majority for this long steps down. */
  readonly election: Micros;
  /** A watcher holds the primary for down after this long without an answer. */
  readonly downAfter: Micros;
  /** Replicas that must be no more than `maxLag` behind, or the primary refuses writes; 0 = no such fence. */
  readonly minReplicas: number;
  readonly maxLag: Micros;
  /** The data has one owner at a time that nobody may replace before its session has run out (HBase); null = no session. */
  readonly session: Micros | null;
}

/** Every record has a master that numbers its versions; all replicas apply them in that order (PNUTS). */
export interface TimelineSpec {
  readonly kind: 'timeline';
  /** Any version, the newest (asked of the master), or one no older than the client has seen. */
  readonly reads: (typeof READ_MODES.timeline)[number];
  /** `forced` = mastership may be taken over while the old master is cut off. */
  readonly mastership: 'fixed' | 'forced';
}

/** Every node takes every write at once; pairs of nodes compare and merge. */
export interface MultiMasterSpec {
  readonly kind: 'multiMaster';
  readonly syncEvery: Micros;
  readonly merge:
    | 'revTree'
    | 'lww'
    | 'siblings'
    | 'gCounter'
    | 'pnCounter'
    | 'orSet'
    | 'lwwRegister'
    | 'mvRegister';
}
