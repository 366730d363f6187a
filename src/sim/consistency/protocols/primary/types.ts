/** State and messages of a primary with asynchronous replicas. Times in microseconds; nodes by their short names. */
import type { AppendList } from '../../../../kernel/appendList';
import type { Micros } from '../../../../kernel/types';
import type { LabRequest } from '../../protocol';
import type { Heard } from '../../relay';
import type { PrimarySpec } from '../../spec';

export type Role = 'primary' | 'secondary' | 'candidate' | 'rollback';

/** One reign of one process as primary, such as `2/n3#0`: entries of one turn come from one hand. */
export type Turn = string;

export interface Entry {
  readonly turn: Turn;
  readonly term: number;
  readonly op: 'put' | 'add' | 'noop';
  readonly key: string;
  readonly value: string;
}

/** Where the entries of one turn end. Two logs agree as long as their turns and ends do. */
export interface TurnEnd {
  readonly turn: Turn;
  readonly end: number;
}

export interface Log {
  /** The entry with index i stands at position i − 1. */
  readonly entries: AppendList<Entry>;
  readonly turns: readonly TurnEnd[];
}

/** What a primary knows of one replica. */
export interface Progress {
  /** Index of the next entry to ship. */
  readonly next: number;
  /** Highest index that the replica is known to hold. */
  readonly match: number;
  readonly heardAt: Micros;
  /** Number of the last shipment, and the first one since the last rewind. */
  readonly shipment: number;
  readonly rewound: number;
}

/** A client that waits until enough nodes hold an entry. */
export interface Waiting {
  readonly request: LabRequest;
  readonly index: number;
  /** Nodes that must hold it, the primary included. */
  readonly need: number;
  /** What a linearizable read will answer. */
  readonly value: string | null;
}

export interface PrimaryNode {
  readonly what: 'node';
  readonly spec: PrimarySpec;
  readonly lane: string;
  readonly name: string;
  readonly nodes: readonly string[];
  readonly seed: number;
  readonly fsync: Micros;
  /** How often the process has been started again. */
  readonly starts: number;
  readonly role: Role;
  /** Election term, or the watchers' epoch. */
  readonly term: number;
  readonly votedFor: string | null;
  /** Whom it follows; itself when it is primary. */
  readonly primary: string | null;
  readonly log: Log;
  /** Entries up to here are on disk. */
  readonly durable: number;
  readonly flushing: boolean;
  /** Entries up to here are on the disks of a majority, as far as this node knows. */
  readonly commit: number;
  /** Turn of the primary that it follows, and up to where the logs are known to agree. */
  readonly following: Turn;
  readonly verified: number;
  readonly heardAt: Micros;
  /** Draws of election delays so far. */
  readonly draws: number;
  readonly patience: Micros;
  /** As a candidate: whether it only asks what would be, and who has said yes. */
  readonly dry: boolean;
  readonly votes: readonly string[];
  /** As primary: one for each other node, in their order. */
  readonly progress: Readonly<Record<string, Progress>>;
  readonly waiting: readonly Waiting[];
  /** Last write that was accepted from each client: a copy of its message changes nothing. */
  readonly accepted: Heard;
  /** As an owner with a session: when each watcher is known to have heard of it. */
  readonly sessions: Readonly<Record<string, Micros>>;
}

export type WatcherMood = 'watching' | 'suspecting' | 'electing' | 'promoting';

/** What a watcher has heard of a node. */
export interface Sighting {
  readonly heardAt: Micros;
  readonly role: Role;
  /** Since when it has said so. */
  readonly since: Micros;
  /** Epoch of the configuration that it lives in. */
  readonly epoch: number;
  /** Whether it has the log of its primary (Redis: master_link_status). */
  readonly linked: boolean;
  /** Length of its log. */
  readonly length: number;
  /** The node's own clock when it answered. */
  readonly stamp: Micros;
}

export interface Watcher {
  readonly what: 'watcher';
  readonly spec: PrimarySpec;
  readonly lane: string;
  readonly name: string;
  readonly watchers: readonly string[];
  readonly nodes: readonly string[];
  readonly seed: number;
  readonly draws: number;
  readonly mood: WatcherMood;
  /** Highest epoch that it has heard of, and who got its vote in it. */
  readonly epoch: number;
  readonly votedFor: string | null;
  /** The configuration that it believes in: the primary, since which epoch, known since when. */
  readonly primary: string;
  readonly since: number;
  readonly configuredAt: Micros;
  readonly seen: Readonly<Record<string, Sighting>>;
  /** Watchers that hold the primary for down too; that have authorised it. */
  readonly agree: readonly string[];
  readonly votes: readonly string[];
  /** It stands for no failover before. */
  readonly mayTryAt: Micros;
}

export type PrimaryState = PrimaryNode | Watcher;

/** Messages between nodes; `from` is the sender's short name. */
export type NodeMessage =
  | {
      readonly type: 'Append';
      readonly from: string;
      readonly term: number;
      readonly turn: Turn;
      readonly prev: number;
      readonly prevTurn: Turn;
      readonly entries: readonly Entry[];
      readonly commit: number;
      readonly shipment: number;
    }
  | {
      readonly type: 'Appended';
      readonly from: string;
      readonly term: number;
      readonly turn: Turn;
      readonly length: number;
    }
  /** The log has a gap, or another past. */
  | {
      readonly type: 'Behind';
      readonly from: string;
      readonly term: number;
      readonly turn: Turn;
      readonly turns: readonly TurnEnd[];
      readonly shipment: number;
    }
  | {
      readonly type: 'VoteRequest';
      readonly from: string;
      readonly dry: boolean;
      /** Term that is or would be stood in. */
      readonly ballot: number;
      readonly lastTerm: number;
      readonly length: number;
    }
  | {
      readonly type: 'Vote';
      readonly from: string;
      readonly dry: boolean;
      readonly ballot: number;
      readonly granted: boolean;
      readonly term: number;
    };

/** Messages of watchers to nodes, back, and among watchers. */
export type WatcherMessage =
  | {
      readonly type: 'Ping';
      readonly from: string;
      /** The node's own stamp on the last answer that was heard, or null when its session may not go on. */
      readonly echo: Micros | null;
    }
  | {
      readonly type: 'Pong';
      readonly from: string;
      readonly role: Role;
      readonly epoch: number;
      readonly primary: string | null;
      readonly linked: boolean;
      readonly length: number;
      readonly stamp: Micros;
    }
  | { readonly type: 'Promote'; readonly epoch: number }
  | { readonly type: 'Follow'; readonly epoch: number; readonly primary: string }
  | { readonly type: 'AskDown'; readonly from: string; readonly primary: string }
  | {
      readonly type: 'SayDown';
      readonly from: string;
      readonly primary: string;
      readonly down: boolean;
    }
  | { readonly type: 'AskVote'; readonly from: string; readonly epoch: number }
  | {
      readonly type: 'SayVote';
      readonly from: string;
      readonly epoch: number;
      readonly granted: boolean;
    };

export type NodeTimer =
  | { readonly type: 'BEAT' }
  | { readonly type: 'ELECTION' }
  | { readonly type: 'LIVENESS' }
  | { readonly type: 'FLUSHED'; readonly length: number };

export type WatcherTimer =
  | { readonly type: 'TICK' }
  | { readonly type: 'DOWN_DUE' }
  | { readonly type: 'ATTEMPT' }
  | { readonly type: 'ATTEMPT_OVER' };
