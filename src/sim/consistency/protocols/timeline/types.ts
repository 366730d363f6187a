/** A replica of a timeline: everything that one master after the other has numbered, in that order. */
import type { AppendList } from '../../../../kernel/appendList';
import type { EntityId, Micros } from '../../../../kernel/types';
import type { LabRequest } from '../../protocol';
import type { Heard, Relay, RelayBody } from '../../relay';
import type { TimelineSpec } from '../../spec';

/** `master` = numbers the versions of every record, `replica` = applies them. */
export type Role = 'replica' | 'master';

export interface TimelineNode {
  readonly spec: TimelineSpec;
  readonly lane: string;
  readonly name: string;
  readonly nodes: readonly string[];
  readonly fsync: Micros;
  /** State of the node's chart. */
  readonly role: Role;
  /** Who numbered which part of the log; the last one is the master. Never empty. */
  readonly reigns: readonly Reign[];
  /** Every update in the order in which its master has published it. */
  readonly log: AppendList<Update>;
  /** What the log amounts to. */
  readonly records: Records;
  readonly heard: Heard;
  /** Volatile: a crash forgets who is to get an answer. */
  readonly relay: Relay;
  /** At the master: how much of the log each node says it has. Volatile. */
  readonly confirmed: Readonly<Record<string, number>>;
  /** At a replica: length of the log when it last asked for what it had missed; -1 = not since. Volatile. */
  readonly asked: number;
  /** When the master was last heard. */
  readonly masterHeard: Micros;
}

/** A time in which one node is the master. */
export interface Reign {
  readonly epoch: number;
  readonly master: string;
  /** Position in the log of its first update. */
  readonly start: number;
}

/** One write of a record: its key, and the version it has got from the master. */
export interface Update {
  readonly op: 'put' | 'add';
  readonly key: string;
  readonly value: string;
  readonly version: number;
}

export interface Records {
  readonly registers: Readonly<
    Record<string, { readonly value: string; readonly version: number }>
  >;
  readonly sets: Readonly<Record<string, ElementSet>>;
}

export interface ElementSet {
  readonly elements: AppendList<string>;
  readonly version: number;
}

/** Updates from position `start` of the log on; without any it asks how far the receiver is. */
export interface Publish {
  readonly type: 'Publish';
  readonly reigns: readonly Reign[];
  readonly start: number;
  readonly updates: readonly Update[];
}

export type TimelineBody =
  | LabRequest
  | RelayBody
  | Publish
  /** How long the sender's log is, in the reign of `epoch`. */
  | { readonly type: 'Confirm'; readonly epoch: number; readonly length: number }
  /** A write has reached the master's disk. `from` = the node that passed it on; null = the client stands here. */
  | { readonly type: 'WRITTEN'; readonly request: LabRequest; readonly from: EntityId | null }
  | { readonly type: 'CHECK_DUE' };
