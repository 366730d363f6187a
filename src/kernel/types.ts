/** The kernel's vocabulary: events, effects, components, the world. Knows nothing of what is simulated. */
import type { Cells } from './cells';
import type { Heap } from './heap';
import type { Roster } from './roster';

/** Virtual time: an integer count of microseconds since the run began. */
export type Micros = number;
/** For instance `etcd/e1`. */
export type EntityId = string;
/** Position of an event in the trace. */
export type EventId = number;

export interface Body {
  readonly type: string;
}

/** An explanation for viewers; it has no effect on the run. */
export interface Note {
  readonly reason: string;
  readonly about: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export type EventKind = 'message' | 'timer' | 'action' | 'dropped';

export interface SimEvent {
  readonly id: EventId;
  readonly kind: EventKind;
  readonly at: Micros;
  /** When a message left its sender; equals `at` for everything else. */
  readonly sentAt: Micros;
  readonly from: EntityId;
  readonly to: EntityId;
  readonly body: Body;
  /** Every event that was needed for this one, ascending. */
  readonly causes: readonly EventId[];
  readonly notes: readonly Note[];
}

/** What a component wants done after it has reacted. */
export type Effect =
  | {
      readonly kind: 'send';
      readonly to: EntityId;
      readonly body: Body;
      /** Further events without which this would not have been sent. */
      readonly causes?: readonly EventId[];
    }
  /** Replaces a timer with the same key. `after` in microseconds. */
  | { readonly kind: 'timer'; readonly key: string; readonly after: Micros; readonly body: Body }
  | { readonly kind: 'cancel'; readonly key: string }
  /** The process dies: none of its timers means anything any more. */
  | { readonly kind: 'cancelAll' }
  | {
      readonly kind: 'note';
      readonly reason: string;
      readonly about: string;
      readonly data: Readonly<Record<string, unknown>>;
      /** Events that were all needed for what the note tells; they become causes of this event. */
      readonly causes?: readonly EventId[];
    };

/** A pure part of the simulation. */
export interface Component<S = unknown> {
  /** `now` is the event's time; the event carries its own id. Never changes `state` in place. */
  react(state: S, event: Occurrence): readonly [S, readonly Effect[]];
}
/** An event while it is being handled: its notes are not known yet. */
export type Occurrence = Omit<SimEvent, 'notes'>;

/** What a message meets on its way. `after` counts from now, in microseconds. */
export type Delivery =
  | { readonly fate: 'arrives'; readonly after: Micros }
  | { readonly fate: 'dropped'; readonly after: Micros; readonly reason: string };

export interface Network<N = unknown> {
  /** Zero or more deliveries (duplication gives two) and the network's next state. */
  route(net: N, message: Routed): readonly [N, readonly Delivery[]];
  /** Carries out an action on the network itself. */
  act(net: N, event: Occurrence): readonly [N, readonly Note[]];
  /** Whether a message in flight cannot arrive any more. */
  severs(net: N, from: EntityId, to: EntityId): boolean;
}
export interface Routed {
  readonly now: Micros;
  readonly from: EntityId;
  readonly to: EntityId;
  readonly body: Body;
}

/** Something that waits in the queue. */
export interface Pending {
  readonly at: Micros;
  /** Order of posting: ties in time are broken by it. */
  readonly seq: number;
  readonly kind: EventKind;
  readonly sentAt: Micros;
  readonly from: EntityId;
  readonly to: EntityId;
  readonly body: Body;
  readonly causes: readonly EventId[];
  /** Timer key; '' for everything else. */
  readonly key: string;
}

export interface Slot {
  readonly state: unknown;
  /** Posting number of the live timer of each key; others in the queue are void. */
  readonly timers: Cells<number>;
}

/** Scripted input: at a time, or when a condition first holds. */
export interface ScriptEntry<N = unknown> {
  /** For `fired`; '' = not recorded. */
  readonly name: string;
  readonly at: Micros | null;
  /** Asked after every event until it says yes. */
  readonly when: ((event: SimEvent, world: World<N>) => boolean) | null;
  /** With `when`: how long after it. */
  readonly plus: Micros;
  /** null = a moment: only its firing is recorded. */
  readonly body: Body | null;
}
export interface Script<N = unknown> {
  /** Entries with a time, ascending. */
  readonly timed: readonly ScriptEntry<N>[];
  readonly conditional: readonly ScriptEntry<N>[];
}
export interface Fired {
  readonly event: EventId;
  readonly at: Micros;
}
export interface ScriptState {
  /** Position of the next timed entry. */
  readonly next: number;
  /** Positions of the conditional entries that still wait. */
  readonly waiting: readonly number[];
  readonly fired: Readonly<Record<string, Fired>>;
}

/** One immutable value: everything that determines what happens next. */
export interface World<N = unknown> {
  readonly at: Micros;
  /** Number of events delivered so far = id of the next one. */
  readonly step: EventId;
  readonly entities: Roster<Slot>;
  readonly queue: Heap<Pending>;
  readonly posted: number;
  readonly network: N;
  readonly script: ScriptState;
  readonly witness: unknown;
  /** Events delivered at this very instant, for the bound. */
  readonly crowd: number;
}

/** The rules of a run; constant while it lasts. */
export interface System<N = unknown> {
  readonly components: (id: EntityId) => Component;
  readonly network: Network<N>;
  /** Where scripted input goes; an empty list makes it an event of its own. */
  readonly direct: (
    world: World<N>,
    body: Body,
  ) => readonly { readonly to: EntityId; readonly body: Body }[];
  /** Addresses that only the moment can resolve, such as "whoever leads". */
  readonly resolve: (world: World<N>, to: EntityId) => EntityId;
  readonly script: Script<N>;
  /** Watches from outside, after every change of an entity. */
  readonly watch: (witness: unknown, change: EntityChange) => unknown;
  readonly bounds: Bounds;
}
export interface EntityChange {
  readonly id: EntityId;
  readonly before: unknown;
  readonly after: unknown;
  readonly event: Occurrence;
}
export interface Bounds {
  readonly eventsPerInstant: number;
  readonly eventsPerRun: number;
}
