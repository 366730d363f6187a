/**
 * What every replication protocol of the laboratory is to the world around it. A protocol is one folder under
 * `protocols/`: `machine.ts` (the statecharts of a node and of an operation), `rules.ts` (pure decisions),
 * `types.ts` (state and messages), `index.ts` (this interface), `README.md`.
 */
import type { Body, Component, Effect, EntityId, Micros, Occurrence } from '../../kernel/types';
import type { LabActor } from './actor';
import type { FireBody } from './life';
import type { ProtocolSpec, ReadMode } from './spec';

/** Where a node stands when the run begins. */
export interface NodeSetup<K extends ProtocolSpec['kind'] = ProtocolSpec['kind']> {
  /** `lab/etcd/n1`: the lane, then the node's short name. */
  readonly id: EntityId;
  readonly lane: string;
  /** Short name; ties are broken by it. */
  readonly name: string;
  /** Short names of all nodes of the lane, in order; the first leads, is primary or master at the start. */
  readonly nodes: readonly string[];
  readonly spec: Extract<ProtocolSpec, { kind: K }>;
  readonly seed: number;
  /** What this node's wall clock is ahead of virtual time; negative = behind. */
  readonly clockOffset: Micros;
  /** How long a write to this node's disk takes. */
  readonly fsync: Micros;
}

/** What a client wants. A key holds either a register (`put`, `get`) or a set (`add`). */
export type LabOperation =
  | { readonly op: 'put'; readonly key: string; readonly value: string }
  | { readonly op: 'get'; readonly key: string }
  | { readonly op: 'add'; readonly key: string; readonly value: string };

/** A request of a client to the node beside it. */
export interface LabRequest {
  readonly type: 'Request';
  /** Unique in the run: `lab/etcd/c1#4`. */
  readonly id: string;
  readonly client: EntityId;
  readonly operation: LabOperation;
  /** The highest version this client has seen, as its last answer said; 0 = nothing yet. */
  readonly seen: number;
}

/** The answer. */
export interface LabResponse {
  readonly type: 'Response';
  readonly id: string;
  readonly ok: boolean;
  /** The register read (null = never written), several values that nobody has merged joined by `|`, or null. */
  readonly value: string | null;
  /** Verbatim error; '' when ok. */
  readonly error: string;
  /** With an error: the operation certainly had and will have no effect. */
  readonly certain: boolean;
  /** Version of what was read or written, for session guarantees; 0 = the protocol has none. */
  readonly version: number;
}

/** From now on the clients of a lane ask for this kind of read. */
export interface ReadsBody {
  readonly type: 'READS';
  readonly mode: ReadMode;
}

/** The effect that answers a client. */
export function respond(
  request: Pick<LabRequest, 'id' | 'client'>,
  answer: Partial<Omit<LabResponse, 'type' | 'id'>> & { readonly ok: boolean },
): Effect {
  const body: LabResponse = {
    type: 'Response',
    id: request.id,
    value: null,
    error: '',
    certain: false,
    version: 0,
    ...answer,
  };
  return { kind: 'send', to: request.client, body };
}

/** What a node does about one input. */
export type Reaction<S> = readonly [S, readonly Effect[]];

/** A node's process as its protocol sees it; crashes and pauses are `life.ts`'s business. */
export interface NodeProcess<S> {
  /** The process starts, for the first time or on what a crash has left: arm the timers. */
  start(state: S, event: Occurrence): Reaction<S>;
  /** A client's request, a message of a peer, or a timer of its own. */
  react(state: S, event: Occurrence, body: Body): Reaction<S>;
  /** What a crash leaves of the state. Timers are void afterwards. */
  crash(state: S, event: Occurrence): S;
  /** Sets off by hand what `actors` calls fireable; absent = nothing is. */
  fire?(state: S, event: Occurrence, what: FireBody): Reaction<S>;
}

/** One replica as the bystander sees it. */
export interface ReplicaView {
  /** The word of the node's statechart: `leader`, `follower`, `primary`, `replica`, `prepared`, … */
  readonly role: string;
  /** Whether it is the one that writes go through now, as it believes itself. */
  readonly leads: boolean;
  /** Term, ballot or epoch; null = the protocol has none. */
  readonly term: number | null;
  /** What a read of the key would find in this replica's own copy; several = siblings or conflicts. */
  readonly values: readonly string[];
  /** Losing revisions or further siblings that nobody has merged; absent = the protocol has none. */
  readonly conflicts?: number;
  /** false = the key has its replicas elsewhere, and this node keeps no copy to compare; absent = it has one. */
  readonly owns?: boolean;
}

/** A protocol in the list of all protocols. */
export interface Protocol<K extends ProtocolSpec['kind'], S = unknown> {
  readonly kind: K;
  /** A node before it has started. */
  found(setup: NodeSetup<K>): S;
  /** Reacts to START, STOP, PAUSE, RESUME and everything else; `living` makes it from a `NodeProcess`. */
  readonly component: Component<S>;
  readonly status: (state: S) => 'running' | 'stopped' | 'paused';
  replica(state: S, key: string, now: Micros): ReplicaView;
  /** The statecharts that run inside it, its own first; while it does not run they are in no state. */
  actors(state: S, now: Micros): readonly LabActor[];
  /** Elements of the set under `key` that a read of this replica's own copy would find. */
  elements(state: S, key: string): Iterable<string>;
  /** What kind of read a node answers its clients with; absent = there is only one. */
  readonly reads?: {
    readonly of: (state: S) => ReadMode;
    readonly with: (state: S, mode: ReadMode) => S;
  };
  /** Further entities of the lane that are no nodes, such as watchers: short name and first state. */
  readonly others?: (
    setups: readonly NodeSetup<K>[],
  ) => readonly { readonly name: string; readonly state: S }[];
}

/** The entity of a lane. */
export function peer(lane: string, name: string): EntityId {
  return `lab/${lane}/${name}`;
}

/** `n1` of `lab/etcd/n1`. */
export function shortName(id: EntityId): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
