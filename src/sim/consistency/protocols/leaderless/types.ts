/** A node of a leaderless store: its copies, its hints, and the operations that it coordinates. */
import type { Cells } from '../../../../kernel/cells';
import type { EventId, Micros } from '../../../../kernel/types';
import type { LabRequest, NodeSetup } from '../../protocol';
import type { Elements } from './elements';
import type { NodeValue, OperationValue } from './machine';

/** How many writes of each coordinator a version has in its past, itself included. */
export type Clock = Readonly<Record<string, number>>;

/** One written value. `by` and `stamp` together name it. */
export interface Version {
  /** Coordinator, or the life of it after a crash: `n1`, `n1.2`. */
  readonly by: string;
  /** Last write wins: the coordinator's wall clock in microseconds. Version vectors: the number of its write. */
  readonly stamp: number;
  /** Empty with last write wins. */
  readonly clock: Clock;
  /** A register's value, or a set. */
  readonly content: string | Elements;
}

/** Versions of each key that no other has replaced: one, or several siblings. */
export type Copies = Readonly<Record<string, readonly Version[]>>;

/** Who is asked, and whose copy that is: a stand-in (`at` ≠ `owner`) keeps it as a hint. */
export interface Target {
  readonly at: string;
  readonly owner: string;
}

/** What a replica has said to a coordinator. */
export interface Heard {
  readonly from: string;
  /** A read's answer; empty for an acknowledgement. */
  readonly versions: readonly Version[];
  readonly event: EventId;
}

/** What a node coordinates. It stays after the client's answer while late replicas still matter. */
export interface Operation {
  /** Names it between coordinator and replicas; unique for the node, across crashes. */
  readonly number: number;
  readonly kind: 'read' | 'write';
  readonly request: Pick<LabRequest, 'id' | 'client'>;
  readonly key: string;
  readonly need: number;
  readonly asked: readonly Target[];
  readonly heard: readonly Heard[];
  /** What is written; while repairing, what the replicas are brought to. */
  readonly versions: readonly Version[];
  /** Replicas whose repair is under way. */
  readonly repairs: readonly string[];
  readonly due: Micros;
  readonly value: OperationValue;
}

/** A change of copies on its way to the disk. */
export interface Write {
  readonly copies: Copies;
  /** Whose copies they are: the node's own, or hints for somebody else. */
  readonly owner: string;
  /** Sent once they are on the disk; to the node itself = its own acknowledgement. */
  readonly reply: { readonly to: string; readonly body: LeaderlessBody } | null;
}

export interface LeaderlessNode {
  readonly setup: NodeSetup<'leaderless'>;
  readonly copies: Copies;
  /** Copies kept for others, by owner. */
  readonly hints: Readonly<Record<string, Copies>>;
  /** Owners whose replay is timed. */
  readonly replays: readonly string[];
  /** What reads through this node have returned last, so that the next write replaces it. */
  readonly context: Readonly<Record<string, Clock>>;
  /** Last stamp given. */
  readonly stamp: number;
  /** Last number given to an operation or to a write to the disk. */
  readonly count: number;
  readonly operations: readonly Operation[];
  /** By number. */
  readonly syncing: Cells<Write>;
  /** When each other node was last heard. */
  readonly heard: Readonly<Record<string, Micros>>;
  /** When the next operation runs out of time; null = no timer is armed. */
  readonly overdue: Micros | null;
  /** Starts of the process so far. */
  readonly lives: number;
  readonly value: NodeValue;
}

/** Messages between nodes, and a node's own timers. */
export type LeaderlessBody =
  | Body<'PING'>
  /** A write that a replica of the key is to coordinate, with what its client has read. */
  | (Body<'FORWARD'> & { readonly request: LabRequest; readonly context: Clock })
  | (Body<'PUT' | 'REPAIR'> & CopyOf)
  | (Body<'ACK'> & { readonly number: number })
  | (Body<'GET'> & { readonly number: number; readonly key: string })
  | (Body<'VAL'> & { readonly number: number; readonly versions: readonly Version[] })
  | (Body<'HINT'> & { readonly copies: Copies })
  | (Body<'HINTED'> & { readonly copies: Copies })
  /** Fingerprints of what both ends hold a copy of. */
  | (Body<'TREE'> & { readonly prints: Readonly<Record<string, string>> })
  /** Copies that differ; `back` asks for what is still missing here. */
  | (Body<'TREE_SYNC'> & { readonly copies: Copies; readonly back: boolean })
  | Body<'PING_DUE' | 'OVERDUE' | 'ENTROPY_DUE'>
  | (Body<'REPLAY_DUE'> & { readonly owner: string })
  | (Body<'SYNCED'> & { readonly number: number });

interface Body<T extends string> {
  readonly type: T;
}
interface CopyOf {
  /** Operation that waits for the acknowledgement; 0 = none. */
  readonly number: number;
  readonly key: string;
  readonly versions: readonly Version[];
  readonly owner: string;
}
