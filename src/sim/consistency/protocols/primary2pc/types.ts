/** State and messages of two-phase commit over all replicas. Times in microseconds; nodes by their short names. */
import type { AppendList } from '../../../../kernel/appendList';
import type { Micros } from '../../../../kernel/types';
import type { LabOperation, LabRequest } from '../../protocol';
import type { Heard } from '../../relay';
import type { Primary2pcSpec } from '../../spec';

export type ParticipantState = 'idle' | 'prepared' | 'committed' | 'aborted';
export type CoordinatorState = 'init' | 'waiting' | 'committing' | 'aborting' | 'done';

export type Write = Exclude<LabOperation, { readonly op: 'get' }>;

/** What is locked: a register, or one element of a set. */
export type Row = string;

/** A transaction that this node has prepared and whose decision it does not know. */
export interface Prepared {
  /** Id of the client's request. */
  readonly tx: string;
  readonly write: Write;
  readonly coordinator: string;
  readonly state: ParticipantState;
  readonly at: Micros;
  /** Whether it is on disk; only then the vote is out. */
  readonly logged: boolean;
}

export interface Forced extends Pick<Prepared, 'tx' | 'coordinator'> {
  readonly row: Row;
}

/** A transaction that this node coordinates. */
export interface Transaction {
  readonly request: LabRequest;
  readonly write: Write;
  readonly row: Row;
  readonly state: CoordinatorState;
  readonly yes: readonly string[];
  /** The decision to commit is on disk. */
  readonly logged: boolean;
  readonly acks: readonly string[];
}

/** A write that waits for a row at the coordinator. */
export interface Queued {
  readonly request: LabRequest;
  readonly write: Write;
  readonly since: Micros;
}

/** The nodes that a write must reach; numbered, because a cut may shrink it. */
export interface View {
  readonly number: number;
  readonly members: readonly string[];
}

/** What a node knows about transactions when a view changes. */
export interface Report {
  readonly prepared: readonly Pick<Prepared, 'tx' | 'coordinator'>[];
  readonly committed: readonly string[];
}

/** A view that this node proposes, and who has agreed with which report. */
export interface Proposal extends View {
  readonly reports: Readonly<Record<string, Report>>;
}

export interface TwoPhaseNode {
  readonly spec: Primary2pcSpec;
  readonly lane: string;
  readonly name: string;
  readonly fsync: Micros;
  /** `halted` = on the side that lost a cut: the process has ended itself. */
  readonly fate: 'serving' | 'halted';
  readonly registers: Readonly<Record<string, string>>;
  readonly added: AppendList<Extract<Write, { op: 'add' }>>;
  /** Ids of the transactions that this node has applied, oldest first. */
  readonly committed: AppendList<string>;
  readonly locks: Readonly<Record<Row, Prepared>>;
  readonly open: Readonly<Record<string, Transaction>>;
  readonly queue: readonly Queued[];
  /** Last write that was accepted from each client: a copy of its message changes nothing. */
  readonly accepted: Heard;
  /** Reads that wait for a lock or for the next view. */
  readonly reads: readonly LabRequest[];
  /** Transactions that this node has aborted on its own, and of whose true end it has not heard. */
  readonly forced: readonly Forced[];
  /** Whether the timer for those in doubt is set. */
  readonly doubting: boolean;
  readonly view: View;
  /** Highest view number that it has proposed or agreed to. */
  readonly promised: number;
  readonly proposal: Proposal | null;
  readonly heard: Readonly<Record<string, Micros>>;
}

/** Messages between nodes; `from` is the sender's short name. */
export type Message =
  | {
      readonly type: 'Prepare';
      readonly tx: string;
      readonly from: string;
      readonly view: number;
      readonly write: Write;
    }
  | { readonly type: 'Vote'; readonly tx: string; readonly from: string; readonly yes: boolean }
  | {
      readonly type: 'Decision';
      readonly tx: string;
      readonly from: string;
      readonly row: Row;
      readonly commit: boolean;
    }
  | { readonly type: 'Ack'; readonly tx: string; readonly from: string }
  | { readonly type: 'Inquire'; readonly tx: string; readonly from: string; readonly row: Row }
  | ({ readonly type: 'Alive'; readonly from: string } & View)
  | ({ readonly type: 'Propose'; readonly from: string } & View)
  | ({ readonly type: 'Agree'; readonly from: string; readonly number: number } & Report)
  | ({
      readonly type: 'Install';
      readonly from: string;
      /** Orphans of coordinators that are gone: committed if listed here, aborted otherwise. */
      readonly commit: readonly string[];
    } & View);

export type Timer =
  | { readonly type: 'TIMED_OUT'; readonly tx: string }
  | { readonly type: 'PREPARE_LOGGED'; readonly tx: string; readonly row: Row }
  | { readonly type: 'DECISION_LOGGED'; readonly tx: string }
  | { readonly type: 'DOUBT' }
  | { readonly type: 'ALIVE_DUE' };

export type TwoPhaseBody = Message | Timer | LabRequest;
