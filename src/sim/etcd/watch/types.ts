import type { EntityId } from '../../../kernel/types';
import type { WatchEvent, WatchFilter } from '../mvcc/watching';

/** A client's open watch at a member. */
export interface Watcher extends WatchFilter {
  /** Of the request that has opened it: unique in the run. */
  readonly id: string;
  readonly client: EntityId;
  /** It wants nothing before this revision; what lies between this and what the member has told everybody it has heard. */
  readonly from: number;
  /** Messages sent so far. */
  readonly sent: number;
}

/** What a watch sends (api rpc.proto, WatchResponse). */
export interface WatchResponseBody {
  readonly type: 'Watch';
  readonly id: string;
  /** Position on its stream, from 1: a connection keeps its order. */
  readonly seq: number;
  /** Of the member's store when it was sent. */
  readonly revision: number;
  readonly created?: true;
  /** Ended by the server; with the revision before which everything is compacted. */
  readonly canceled?: { readonly compactRevision: number };
  /** The process has gone: whoever watched has to open another one. */
  readonly closed?: true;
  readonly events: readonly WatchEvent[];
}
