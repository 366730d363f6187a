/**
 * The vocabulary of etcd's Raft library (etcd-io/raft): what a node keeps, what it hears, what it
 * wants done. Names are the library's own, in our spelling.
 */

import type { AppendList } from '../../kernel/appendList';
import type { RaftNote } from './notes';

export type MemberId = string;
export type Term = number;
export type Index = number;
/** Position of an event in the trace; explains who completed a majority. -1 = not from a run. */
export type EventRef = number;

export type Role = 'follower' | 'precandidate' | 'candidate' | 'leader';

export interface Entry {
  readonly term: Term;
  readonly index: Index;
  /** `null` = empty entry (a new leader's, or a refused configuration change). */
  readonly data: unknown;
  readonly change?: ConfChange;
  /** Bytes that count against maxSizePerMsg. */
  readonly size: number;
}

/** One proposed membership change (ConfChange, ConfChangeV2). */
export interface ConfChange {
  readonly version: 1 | 2;
  readonly transition: 'auto' | 'implicit' | 'explicit';
  /** Empty = leave the joint configuration. */
  readonly changes: readonly SingleChange[];
  /** What the host wants back when it is applied, e.g. a request id. */
  readonly context?: unknown;
}
export interface SingleChange {
  readonly type: 'voter' | 'learner' | 'remove' | 'update';
  readonly id: MemberId;
}

/** Sorted id lists (see `compareIds`). `outgoing` is the second majority of a joint configuration. */
export interface Configuration {
  readonly voters: readonly MemberId[];
  readonly outgoing: readonly MemberId[];
  readonly learners: readonly MemberId[];
  readonly learnersNext: readonly MemberId[];
  readonly autoLeave: boolean;
}

export interface Snapshot {
  readonly index: Index;
  readonly term: Term;
  readonly config: Configuration;
  /** The host's state at that index (opaque to Raft). */
  readonly data: unknown;
}

export interface RaftLog {
  /** Everything up to `snapshot.index` is compacted away. */
  readonly snapshot: Snapshot;
  /** Entries from snapshot.index + 1 on. */
  readonly entries: AppendList<Entry>;
  /** Highest index that this node's own disk has confirmed. */
  readonly stable: Index;
}

export type MessageType =
  | 'App'
  | 'AppResp'
  | 'Vote'
  | 'VoteResp'
  | 'PreVote'
  | 'PreVoteResp'
  | 'Snap'
  | 'Heartbeat'
  | 'HeartbeatResp'
  | 'TimeoutNow'
  | 'Prop'
  | 'ReadIndex'
  | 'ReadIndexResp'
  | 'TransferLeader';

/** A Raft message. Absent fields are zero, false or empty. Field meaning as in raftpb.Message. */
export interface Message {
  readonly type: MessageType;
  readonly from: MemberId;
  readonly to: MemberId;
  readonly term?: Term;
  readonly index?: Index;
  readonly logTerm?: Term;
  readonly commit?: Index;
  readonly entries?: readonly Entry[];
  readonly reject?: boolean;
  readonly rejectHint?: Index;
  readonly snapshot?: Snapshot;
  /** On a Vote that a leadership transfer caused (CampaignTransfer). */
  readonly transfer?: boolean;
  /** Context of the read that a Heartbeat or its answer confirms. */
  readonly context?: string;
}

export interface Progress {
  readonly state: 'probe' | 'replicate' | 'snapshot';
  readonly match: Index;
  readonly next: Index;
  /** MsgAppFlowPaused: a probe is out, or the in-flight window is full. */
  readonly paused: boolean;
  readonly pendingSnapshot: Index;
  readonly recentActive: boolean;
  readonly learner: boolean;
  /** Highest commit index that was sent; tells whether another empty append is worth it. */
  readonly sentCommit: Index;
  /** Last index of each append in flight, oldest first. */
  readonly inflight: readonly Index[];
  /** The event whose acknowledgement moved `match` last. */
  readonly ackedBy: EventRef;
}

export interface Vote {
  readonly granted: boolean;
  readonly event: EventRef;
}

export interface RaftOptions {
  readonly electionTick: number;
  readonly heartbeatTick: number;
  readonly preVote: boolean;
  readonly checkQuorum: boolean;
  readonly stepDownOnRemoval: boolean;
  readonly disableProposalForwarding: boolean;
  readonly readOnly: 'safe' | 'lease';
  readonly maxInflight: number;
  /** Bytes; Infinity = unlimited; 0 = one entry per append. */
  readonly maxSizePerMsg: number;
  readonly timeout: TimeoutRule;
  /** Rules that teaching and tests may switch off. All true in a real system. */
  readonly rules: SafetyRules;
}
export interface SafetyRules {
  /** A leader counts replicas only for entries of its own term (figure 8). */
  readonly ownTermCommit: boolean;
  /** A node votes at most once in a term. */
  readonly oneVotePerTerm: boolean;
  /** Term, vote and entries are on disk before they are answered (enforced by the host). */
  readonly persistBeforeAnswer: boolean;
}
/** How the randomised election timeout comes about, in ticks. */
export type TimeoutRule =
  | { readonly kind: 'fixed'; readonly ticks: number }
  | {
      readonly kind: 'drawn';
      readonly min: number;
      readonly max: number;
      readonly seed: number;
      readonly stream: string;
    };

/** A read that waits for its heartbeat round (readOnly queue). */
export interface PendingRead {
  readonly context: string;
  readonly index: Index;
  /** Who asked; the node's own id when a local client did. */
  readonly from: MemberId;
  readonly acks: readonly { readonly id: MemberId; readonly event: EventRef }[];
}

export interface RaftState {
  readonly id: MemberId;
  readonly options: RaftOptions;
  /** Changes only through the statechart in `machine.ts`. */
  readonly role: Role;
  readonly term: Term;
  readonly vote: MemberId | null;
  readonly lead: MemberId | null;
  readonly transferee: MemberId | null;
  readonly log: RaftLog;
  /** Last index that a Ready has handed to the disk. */
  readonly offered: Index;
  /** The hard state of the last Ready. */
  readonly saved: HardState;
  readonly commit: Index;
  readonly applied: Index;
  readonly config: Configuration;
  readonly progress: Readonly<Record<MemberId, Progress>>;
  readonly votes: Readonly<Record<MemberId, Vote>>;
  /** Ticks since the election timer was reset, resp. since the last heartbeat was due. */
  readonly electionElapsed: number;
  readonly heartbeatElapsed: number;
  readonly randomizedTimeout: number;
  /** Number of timeouts drawn so far: the draw counter. */
  readonly draws: number;
  readonly pendingConfIndex: Index;
  readonly reads: readonly PendingRead[];
  /** ReadIndex requests that wait for the leader's first commit of its term. */
  readonly waitingReads: readonly Message[];
  /** Not taken by the host yet. */
  readonly ready: PendingReady;
}

/** What has piled up for the host since its last `takeReady`. */
export interface PendingReady {
  /** May go out at once when the node is leader (the leader writes to its disk in parallel). */
  readonly messages: readonly Message[];
  /** AppResp, VoteResp, PreVoteResp, and the node's acknowledgements to itself: only after the disk is done. */
  readonly afterAppend: readonly Message[];
  readonly readStates: readonly {
    readonly context: string;
    readonly index: Index;
    readonly causes: readonly EventRef[];
  }[];
  /** A snapshot received from the leader that the host must store and load. */
  readonly snapshot: Snapshot | null;
}

export interface HardState {
  readonly term: Term;
  readonly vote: MemberId | null;
  readonly commit: Index;
}

/** Everything that can happen to a node. `event` = id of the event being handled. */
export type RaftInput =
  | { readonly type: 'message'; readonly message: Message }
  | { readonly type: 'tick' }
  /** `ticks` ticks of which the host knows (by `ticksToDeadline`) that none does anything. */
  | { readonly type: 'elapse'; readonly ticks: number }
  | { readonly type: 'campaign' }
  /** A transition of the role chart that somebody sets off by hand. */
  | {
      readonly type: 'fire';
      readonly event: 'TIMER_FIRED' | 'TIMEOUT_NOW' | 'QUORUM_CHECKED' | 'HIGHER_TERM';
    }
  | { readonly type: 'propose'; readonly data: unknown; readonly size: number }
  | { readonly type: 'proposeConfChange'; readonly change: ConfChange }
  | { readonly type: 'readIndex'; readonly context: string }
  | { readonly type: 'transferLeader'; readonly to: MemberId }
  | { readonly type: 'forgetLeader' }
  | { readonly type: 'reportUnreachable'; readonly peer: MemberId }
  | {
      readonly type: 'reportSnapshot';
      readonly peer: MemberId;
      readonly ok: boolean;
    }
  /** The node's own disk has stored everything up to this (index, term): self-acknowledged messages follow as `message`. */
  | { readonly type: 'stored'; readonly index: Index; readonly term: Term }
  /** The host has applied everything up to `to`; configuration changes in it take effect now. */
  | { readonly type: 'applied'; readonly to: Index }
  | { readonly type: 'compact'; readonly index: Index; readonly data: unknown }
  | { readonly type: 'setOptions'; readonly options: Partial<RaftOptions> };

/** Why a call was refused: `dropped` is the library's ErrProposalDropped. */
export interface Refusal {
  readonly error: 'dropped';
  readonly because: string;
}

export interface RaftOutcome {
  readonly state: RaftState;
  readonly notes: readonly RaftNote[];
  readonly refusal: Refusal | null;
}

/** What the host has to do now; the library's Ready. */
export interface Ready {
  /** Entries above `log.stable` that are not on disk yet. */
  readonly entries: readonly Entry[];
  readonly hardState: HardState;
  readonly snapshot: Snapshot | null;
  /** Entries, term or vote changed: the host must sync before `afterAppend` goes out. */
  readonly mustSync: boolean;
  readonly messages: readonly Message[];
  readonly afterAppend: readonly Message[];
  readonly readStates: PendingReady['readStates'];
}
