/** The only node that holds the data, and the nodes that pass requests on to it. */
import type { AppendList } from '../../../../kernel/appendList';
import type { EntityId, Micros } from '../../../../kernel/types';
import type { LabRequest } from '../../protocol';
import type { Heard, Relay, RelayBody } from '../../relay';

/** `owner` = holds the data, `gateway` = passes requests on. */
export type Duty = 'idle' | 'owner' | 'gateway';

export interface SingleNode {
  readonly lane: string;
  readonly name: string;
  /** Short name of the node that holds the data. */
  readonly owner: string;
  readonly fsync: Micros;
  /** State of the node's chart. */
  readonly duty: Duty;
  readonly data: Data;
  /** Volatile: a crash forgets who is to get an answer. */
  readonly relay: Relay;
  readonly heard: Heard;
}

export interface Data {
  /** Number of writes so far: the version of the last one. */
  readonly version: number;
  readonly registers: Readonly<Record<string, Cell>>;
  readonly sets: Readonly<Record<string, AppendList<string>>>;
}

export interface Cell {
  readonly value: string;
  readonly version: number;
}

export type SingleBody =
  | LabRequest
  | RelayBody
  /** A write has reached the disk. `from` = the node that passed it on; null = the client stands here. */
  | { readonly type: 'WRITTEN'; readonly request: LabRequest; readonly from: EntityId | null };
