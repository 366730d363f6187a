/** A node that takes every write itself and compares notes with one of the others now and then. */
import type { AppendList } from '../../../../kernel/appendList';
import type { Micros } from '../../../../kernel/types';
import type { LabRequest } from '../../protocol';
import type { MultiMasterSpec } from '../../spec';
import type { Kind } from './merges';
import type { Vector } from './merges/types';

/** `exchanging` = a partner has been sent a digest and has not answered yet. */
export type Phase = 'serving' | 'exchanging';

export interface MultiMasterNode {
  readonly spec: MultiMasterSpec;
  readonly lane: string;
  readonly name: string;
  readonly nodes: readonly string[];
  readonly clockOffset: Micros;
  readonly fsync: Micros;
  /** State of the node's chart. */
  readonly phase: Phase;
  /** Everything merged, by kind and key; its shape is its merge's own. */
  readonly data: Readonly<Record<Kind, Readonly<Record<string, unknown>>>>;
  /** Every update known, by the node that has taken it, in that node's order and without holes. */
  readonly updates: Readonly<Record<string, AppendList<Update>>>;
  /** Writes taken so far, those on their way to the disk included. */
  readonly taken: number;
  /** Exchanges begun; the partner follows from it. */
  readonly round: number;
  /** Whose answer is awaited. Volatile. */
  readonly partner: string | null;
  /** Partners that did not answer when it was their turn. Volatile. */
  readonly silent: readonly string[];
}

/** What one write adds to the data of a key. */
export interface Update {
  readonly kind: Kind;
  readonly key: string;
  readonly delta: unknown;
}

/** Updates of one node, from its update number `start` (counted from 0) on. */
export interface Part {
  readonly node: string;
  readonly start: number;
  readonly updates: readonly Update[];
}

/** How many updates of each node the sender has. */
export interface Digest {
  readonly type: 'Digest';
  readonly known: Vector;
}

/** What the receiver lacks; with `known` it asks for what the sender lacks in turn. */
export interface Difference {
  readonly type: 'Difference';
  readonly parts: readonly Part[];
  readonly known: Vector | null;
}

export type MultiMasterBody =
  | LabRequest
  | Digest
  | Difference
  /** A write has reached the disk. */
  | { readonly type: 'WRITTEN'; readonly request: LabRequest; readonly n: number }
  | { readonly type: 'SYNC_DUE' };
