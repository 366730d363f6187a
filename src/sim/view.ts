/**
 * The bystander's view: what panels draw. Plain data, one object per key of a frame; every object is
 * replaced, never changed, so identity tells what moved. Times are absolute virtual microseconds.
 * Keys: `etcd/e1` MemberView · `client/c1` ClientView · `flight/<n>` FlightView · `network` NetworkView
 * · `lamp` LampView; of a laboratory `lab/<lane>` LaneView and `network`.
 */
import type { RuleName } from './config';
import type { LaneView } from './consistency/view';
import type { LatencyModel } from './network/types';
import type { RunningView } from './observe/running';
import type { MessageType, Progress, Role } from './raft/types';

export type ViewObject = MemberView | ClientView | FlightView | NetworkView | LampView | LaneView;

export interface LogCell {
  readonly index: number;
  readonly term: number;
  readonly kind: 'empty' | 'write' | 'config';
  /** What the entry says, e.g. `x=1`, `add e4`; empty for an empty entry. */
  readonly label: string;
}

export interface MemberView {
  readonly kind: 'member';
  /** Entity id `etcd/e1` and its short name `e1`. */
  readonly id: string;
  readonly name: string;
  readonly status: 'running' | 'stopped' | 'paused';
  /** Active state of the member's statechart. */
  readonly role: Role;
  readonly membership: 'voter' | 'learner' | 'outgoing' | 'none';
  readonly term: number;
  /** Short names of members. */
  readonly vote: string | null;
  readonly lead: string | null;
  readonly commit: number;
  readonly applied: number;
  /** First and last index held; first = snapshot index + 1. */
  readonly first: number;
  readonly last: number;
  readonly lastTerm: number;
  readonly snapshot: { readonly index: number; readonly term: number };
  /** The newest 64 entries at the most, ascending. */
  readonly log: readonly LogCell[];
  /** Highest index on the member's own disk, and when a write under way will be done. */
  readonly durable: number;
  readonly syncingUntil: number | null;
  /** Election timer, absent for a leader or a member that may not campaign. */
  readonly timer: {
    readonly startedAt: number;
    readonly dueAt: number;
    /** The drawn timeout and the longest possible one, in microseconds. */
    readonly timeout: number;
    readonly timeoutMax: number;
  } | null;
  /** Leader only. */
  readonly heartbeatDueAt: number | null;
  readonly quorumCheck: {
    readonly startedAt: number;
    readonly dueAt: number;
    /** Who answered since the last check, the leader included. */
    readonly active: readonly string[];
    readonly needed: number;
    /** False when the check would fail if it happened now. */
    readonly passing: boolean;
  } | null;
  readonly transferee: string | null;
  /** Since when it has led, resp. null. */
  readonly leaderSince: number | null;
  /** Ballots that a (pre-)candidate has received, itself included. */
  readonly ballots: readonly {
    readonly from: string;
    readonly granted: boolean;
    readonly because: string;
  }[];
  /** Leader's view of the others. */
  readonly progress: readonly {
    readonly name: string;
    readonly state: Progress['state'];
    readonly match: number;
    readonly next: number;
    readonly paused: boolean;
    readonly inflight: number;
    readonly recentActive: boolean;
  }[];
  /** Client requests that wait at this member. */
  readonly waiting: readonly {
    readonly label: string;
    readonly since: number;
    readonly dueAt: number;
  }[];
}

export interface ClientView {
  readonly kind: 'client';
  readonly id: string;
  readonly name: string;
  readonly operations: readonly OperationView[];
  readonly counts: { readonly ok: number; readonly failed: number; readonly unknown: number };
  /** Empty unless it uses etcdctl. */
  readonly running: readonly RunningView[];
}

/** The newest 16 operations at the most. */
export interface OperationView {
  readonly id: number;
  /** `put x=1`, `get x`. */
  readonly label: string;
  readonly member: string;
  readonly sentAt: number;
  readonly outcome: 'waiting' | 'ok' | 'failed' | 'unknown';
  readonly answeredAt: number | null;
  /** The value read, or the error's exact text. */
  readonly text: string;
}

/** A message between two entities, drawn on its way; panels place it by (now − sentAt) / (dueAt − sentAt). */
export interface FlightView {
  readonly kind: 'flight';
  readonly id: string;
  /** Entity ids. */
  readonly from: string;
  readonly to: string;
  readonly type: MessageType | 'Request' | 'Response';
  readonly term: number;
  readonly sentAt: number;
  readonly dueAt: number;
  /** Short and verbatim: `heartbeat`, `x=1`, `commit=106`, `ack 105`, `vote T4`; may be empty. */
  readonly label: string;
  /** Answers that say no. */
  readonly reject: boolean;
  /** Event in which it was sent. */
  readonly cause: number;
  /** Set when it ended on the way; stays in view for 120 ms of model time. */
  readonly dropped: {
    readonly at: number;
    readonly reason: 'cut' | 'loss' | 'stopped';
    readonly fraction: number;
  } | null;
}

export interface NetworkView {
  readonly kind: 'network';
  /** Sides of the present cut when it splits the members; letters A, B, … in the order of their first member. */
  readonly sides: readonly {
    readonly letter: string;
    readonly members: readonly string[];
    readonly majority: boolean;
  }[];
  /** Directed member links that are cut now, short names. */
  readonly cuts: readonly { readonly from: string; readonly to: string }[];
  readonly cutSince: number | null;
  readonly sent: number;
  readonly dropped: number;
  /** Every directed link between members, ordered by sender, then receiver. */
  readonly links: readonly LinkView[];
  /** Members that flap by themselves, short names. */
  readonly flapping: readonly string[];
}

/** One direction between two members. */
export interface LinkView {
  /** Short names. */
  readonly from: string;
  readonly to: string;
  readonly latency: LatencyModel;
  /** Microseconds. */
  readonly jitter: number;
  /** Probabilities in [0, 1]. */
  readonly loss: number;
  readonly duplicate: number;
  readonly reorder: boolean;
  readonly cut: boolean;
  readonly sent: number;
  readonly dropped: number;
}

/** The invariant lamp: dark while `violations` is empty. */
export interface LampView {
  readonly kind: 'lamp';
  readonly violations: readonly {
    readonly invariant: string;
    readonly message: string;
    readonly events: readonly number[];
    readonly at: number;
  }[];
  /** Rules that are switched off now, e.g. `ownTermCommit`. */
  readonly switchedOff: readonly string[];
  /** Every rule that can be switched, and whether it is on at all members. */
  readonly rules: Readonly<Record<RuleName, boolean>>;
}

/** One event of the trace as the timeline and the inspector show it. */
export interface EventView {
  readonly id: number;
  readonly at: number;
  /** `you`, `client`, `raft`, `log`, `net`, or the name of a laboratory's lane. */
  readonly lane: string;
  readonly shape: EventShape;
  /** Entities concerned, most important first (`etcd/e1`, `client/c1`). */
  readonly entities: readonly string[];
  /** Verbatim and short, e.g. `e3 leader, term 4`, `MsgApp e1→e2`, `PUT x=1 ok`. */
  readonly label: string;
  /** False for what repeats by itself (heartbeats and their answers, timers): a step skips it. */
  readonly visible: boolean;
  /** Ids of the events that caused it. */
  readonly causes: readonly number[];
}
export type EventShape =
  | 'request'
  | 'response'
  | 'write'
  | 'commit'
  | 'vote'
  | 'heartbeat'
  | 'timer'
  | 'decision'
  | 'error'
  | 'user'
  | 'role';

/** A stretch of the role band: who led which term from when to when. */
export interface BandView {
  readonly member: string;
  readonly term: number;
  readonly from: number;
  /** null = still leads at the end of the run. */
  readonly to: number | null;
  /** Letter of the side it was on when a cut was on, else ''. */
  readonly side: string;
}

/** The whole run at a glance, for the timeline. Events are ascending by id. */
export interface TimelineView {
  readonly start: number;
  readonly end: number;
  readonly events: readonly EventView[];
  /** Ascending by `from`; bands of the same lane never overlap; two leaders at once need two lanes. */
  readonly bands: readonly BandView[];
  /** Cuts and heals, for the ground of the bands. */
  readonly cuts: readonly {
    readonly from: number;
    readonly to: number | null;
    readonly sides: NetworkView['sides'];
  }[];
}

/** The statechart of an actor at an instant, generated from the machine that runs. */
export interface ChartView {
  /** The machine's own id, e.g. `raft`. */
  readonly id: string;
  readonly states: readonly ChartStateView[];
  readonly transitions: readonly ChartTransitionView[];
  /** Newest transition that was taken at or before the cursor; null before the first. */
  readonly last: {
    /** Id of a transition in `transitions`. */
    readonly transition: string;
    /** Event of the trace in which it was taken, and when. */
    readonly event: number;
    readonly at: number;
    /** The rule's reason, verbatim. */
    readonly because: string;
  } | null;
}
export interface ChartStateView {
  /** Dotted path from the root, e.g. `follower` or `running.disk`. */
  readonly path: string;
  /** Path of the state around it; '' for a state of the top level. */
  readonly parent: string;
  readonly active: boolean;
  readonly initial: boolean;
}
export interface ChartTransitionView {
  /** Stable: source, event and position among its alternatives, e.g. `follower:TIMER_FIRED:0`. */
  readonly id: string;
  /** Path of the source; '' = the root: it holds in every state. */
  readonly source: string;
  readonly target: string;
  /** Name of the machine's event. */
  readonly event: string;
  /** The guard and what it says now; null = unguarded. */
  readonly guard: { readonly name: string; readonly holds: boolean } | null;
  /** The source is active, and the guard holds, and no earlier alternative is taken. */
  readonly enabled: boolean;
  /** Whether the viewer may set it off by hand; if not, what brings it: a message where nothing is said. */
  readonly fireable: boolean;
  readonly needs?: 'clock' | 'start';
}

/** What led to an event and what came of it: transitive, ascending ids, the event itself in neither. */
export interface ChainView {
  readonly event: number;
  readonly upstream: readonly number[];
  readonly downstream: readonly number[];
  /** The critical path in words, from the first visible cause to the event: each step follows the cause that came last. */
  readonly path: readonly EventView[];
  /** Visible direct effects, ascending. */
  readonly effects: readonly EventView[];
}
