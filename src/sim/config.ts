/**
 * What a simulated cluster is built from, what can be done to it, and what can be waited for.
 * Complete data: parsing and defaulting happen in `scenario/`.
 */
import type { LabSpec } from './consistency/lab/types';
import type { ReadMode } from './consistency/spec';
import type { LatencyModel } from './network/types';

export type Micros = number;

export interface ClusterSpec {
  readonly etcd: EtcdSpec;
  readonly network: NetworkSpec;
  readonly clients: readonly ClientSpec[];
  /** Several protocols side by side instead of one etcd cluster; null = none. */
  readonly lab: LabSpec | null;
}

export interface EtcdSpec {
  readonly preset: 'etcd-3.5' | 'etcd-3.4' | 'paper';
  /** Voting members e1 … en, in ring order. */
  readonly members: readonly string[];
  /** Members that start as learners; they stand after the voters. */
  readonly learners: readonly string[];
  /** One tick; a heartbeat each `heartbeatTicks`. */
  readonly tick: Micros;
  readonly heartbeatTicks: number;
  readonly electionTicks: number;
  /** Range of the drawn election timeout in ticks, both included. */
  readonly timeoutTicks: { readonly min: number; readonly max: number };
  readonly fsync: LatencyModel;
  readonly preVote: boolean;
  readonly checkQuorum: boolean;
  /** How linearizable reads are confirmed: a heartbeat round, or trust in the leader's lease. */
  readonly readOnly: 'safe' | 'lease';
  /** etcd's --initial-election-tick-advance: a member in contact with its peers skips most of its first wait. */
  readonly initialElectionTickAdvance: boolean;
  readonly rules: {
    readonly ownTermCommit: boolean;
    readonly oneVotePerTerm: boolean;
    readonly persistBeforeAnswer: boolean;
  };
  /** Bytes of entries in one append; 0 = one entry at a time. */
  readonly maxSizePerMessage: number;
  /** Entries applied before a snapshot is taken, and kept behind it. */
  readonly snapshotCount: number;
  readonly snapshotCatchUp: number;
  /** --quota-backend-bytes. */
  readonly quota: number;
  /** A history that all members hold, committed, when the run starts: [{term, count}]. */
  readonly history: readonly {
    readonly term: number;
    readonly entries: number;
  }[];
  /** How much of the history is already compacted into a snapshot (index). */
  readonly compacted: number;
}

export interface NetworkSpec {
  readonly latency: LatencyModel;
  readonly clientLatency: LatencyModel;
  /** Up to this much is added to each latency, evenly drawn. */
  readonly jitter: Micros;
  readonly loss: number;
  readonly duplicate: number;
  readonly reorder: boolean;
  readonly links: readonly LinkSpec[];
}
export interface LinkSpec extends LinkQuality {
  readonly from: string;
  readonly to: string;
  readonly oneWay: boolean;
}
export interface LinkQuality {
  readonly latency?: LatencyModel;
  readonly jitter?: Micros;
  readonly loss?: number;
  readonly duplicate?: number;
  readonly reorder?: boolean;
}

/** A client that sends by itself; single requests come from the timeline. */
export interface ClientSpec {
  readonly name: string;
  /** Member short name, or `leader`, or `any` (round robin). */
  readonly member: string;
  readonly loop: 'open' | 'closed' | 'none';
  /** Open: time between requests. Closed: pause after an answer. */
  readonly every: Micros;
  readonly start: Micros;
  readonly stop: Micros | null;
  readonly op: 'put' | 'get';
  readonly key: string;
  readonly consistency: Consistency;
  /** null = the client waits for the server's own answer. */
  readonly timeout: Micros | null;
}
export type Consistency = 'linearizable' | 'serializable' | 'leader-local';

/** A verb with its arguments, e.g. { do: 'partition', groups: [['e1','e2'],['e3']] }. */
export type Action =
  | {
      readonly do: 'partition';
      readonly groups: readonly (readonly string[])[];
    }
  | { readonly do: 'heal' }
  | {
      readonly do: 'cut';
      readonly from: string;
      readonly to: string;
      readonly oneWay: boolean;
    }
  | { readonly do: 'isolate'; readonly target: string }
  | ({ readonly do: 'link' } & LinkSpec)
  /** Takes cuts back: of one link, or of all links of `from` (to: null). */
  | {
      readonly do: 'mend';
      readonly from: string;
      readonly to: string | null;
      readonly oneWay: boolean;
    }
  /** Changes what all links are like; what single links had of their own is forgotten. */
  | ({ readonly do: 'network' } & LinkQuality)
  /** Cuts a member off and lets it back in, again and again, `every` such round, until the network is healed. */
  | { readonly do: 'flap'; readonly target: string; readonly every: Micros }
  /** From now on the laboratory's clients each send one operation in this time. */
  | { readonly do: 'clients'; readonly every: Micros }
  /** From now on the clients of one lane ask for this kind of read. */
  | { readonly do: 'reads'; readonly lane: string; readonly mode: ReadMode }
  /**
   * Sets a transition of a statechart off by hand: of a member's roles, or of what runs in a laboratory
   * (`lab/etcd/n1`, or one request there: `lab/always/n1/operation/c1#4`).
   */
  | {
      readonly do: 'fire';
      readonly target: string;
      readonly event: FireableEvent | FireableLabEvent;
    }
  | {
      readonly do: 'crash';
      readonly target: string;
      /** TERM lets a leader hand over first, KILL does not. */
      readonly signal: 'KILL' | 'TERM';
    }
  | { readonly do: 'restart'; readonly target: string }
  | { readonly do: 'pause'; readonly target: string }
  | { readonly do: 'resume'; readonly target: string }
  /** A client runs a command of etcdctl. */
  | {
      readonly do: 'etcdctl';
      readonly client: string;
      readonly member: string;
      readonly command: string;
      readonly timeout: Micros | null;
    }
  /** Ends the processes that a client has running: watches, renewals of leases, requests that wait, its load. */
  | { readonly do: 'quit'; readonly client: string }
  | {
      readonly do: 'put';
      readonly client: string;
      readonly member: string;
      readonly key: string;
      readonly value: string;
      readonly timeout: Micros | null;
    }
  | {
      readonly do: 'get';
      readonly client: string;
      readonly member: string;
      readonly key: string;
      readonly consistency: Consistency;
      readonly timeout: Micros | null;
    }
  | { readonly do: 'transfer'; readonly to: string }
  | {
      readonly do: 'addMember';
      readonly member: string;
      readonly learner: boolean;
    }
  | { readonly do: 'removeMember'; readonly member: string }
  | { readonly do: 'promote'; readonly member: string }
  | {
      readonly do: 'compact';
      readonly target: string;
      readonly index: number | null;
    }
  | {
      readonly do: 'set';
      readonly rule: RuleName;
      readonly to: boolean;
      readonly target: string | null;
    };
export type Verb = Action['do'];
/** Events of the role chart that a member can meet without a message of somebody else. */
export const FIREABLE_EVENTS = [
  'TIMER_FIRED',
  'TIMEOUT_NOW',
  'QUORUM_CHECKED',
  'HIGHER_TERM',
] as const;
export type FireableEvent = (typeof FIREABLE_EVENTS)[number];
/** The same for the charts of a laboratory's own protocols and clients. */
export const FIREABLE_LAB_EVENTS = [
  'GIVE_UP',
  'OUT_OF_TIME',
  'REPLAY_SENT',
  'DIGEST_SENT',
  'ELECTION_DUE',
  'TIMED_OUT',
] as const;
export type FireableLabEvent = (typeof FIREABLE_LAB_EVENTS)[number];
export type RuleName =
  | 'ownTermCommit'
  | 'preVote'
  | 'checkQuorum'
  | 'persistBeforeAnswer'
  | 'oneVotePerTerm';

/** What must have happened. Exactly one of the first five is present. */
export interface Condition {
  /** Some member leads (role leader); a name, 'any', or one of `members`. */
  readonly leader?: {
    readonly members: readonly string[] | 'any';
    readonly known?: 'majority' | 'self';
  };
  /** Some member (or the named one) has committed up to an index, or an entry with this label (`x=2`). */
  readonly commit?: {
    readonly member: string | null;
    readonly index: number | null;
    readonly label: string | null;
  };
  /** An event that matches all given fields. */
  readonly event?: EventPattern;
  /** A field of a view object (`etcd/e1`) has a value. */
  readonly object?: {
    readonly entity: string;
    readonly path: string;
    readonly equals?: unknown;
    readonly atLeast?: number;
    readonly atMost?: number;
  };
  /** A named timeline action has been carried out. */
  readonly action?: string;
  /** Only what comes after this named action or moment counts; '' = from the start. */
  readonly after: string;
}

/** Matches trace events by the fields of what happened. */
export interface EventPattern {
  /** Message type (`App`, `VoteResp`…), or a note kind (`role`, `commit`, `truncate`, `vote`, `quorumCheck`, `append`, `answer`, `dropped`). */
  readonly type: string;
  readonly member: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Further equalities on the message's or note's fields, e.g. { role: 'leader' }, { outcome: 'ok' }. */
  readonly where: Readonly<Record<string, unknown>>;
}
