/** A statechart that runs inside an entity of the laboratory, as the inspector reads it. */
import type { Chart } from '../../kernel/machine';
import type { EntityId } from '../../kernel/types';

export interface LabActor {
  readonly machine: Chart<unknown, { readonly type: string }>['machine'];
  /** Id of the request that it deals with, such as `lab/etcd/c1#4`; null = the entity itself. */
  readonly request: string | null;
  /** The active state; null = the process does not run. */
  readonly value: string | null;
  /** What its state holds. */
  readonly context: unknown;
  /** What a named guard says now; charts of the laboratory's own have none. */
  readonly holds: (guard: string) => boolean;
  /** The part of the state that one can read at a glance, under its own names. */
  readonly fields: readonly LabField[];
  /** Which events can be set off by hand, and what brings the others; a message where nothing is said. */
  readonly hand: Readonly<Record<string, Hand>>;
}

/**
 * `fire` = the viewer may set it off: nothing but a timer of the process itself stands before it. `clock` = its
 * rule compares clocks, so the timer alone changes nothing. `start` = it belongs to the start of the process.
 */
export type Hand = 'fire' | 'clock' | 'start' | 'message';

export interface LabField {
  readonly name: string;
  readonly value: string | number | boolean | null;
  /** Both in microseconds: an instant of the run, or a length of time. */
  readonly unit?: 'time' | 'duration';
}

type Given = Pick<LabActor, 'machine' | 'value'> & Partial<LabActor>;

/** An actor whose chart has no guards. */
export function actor(given: Given): LabActor {
  return { request: null, context: null, holds: () => true, fields: [], hand: {}, ...given };
}

/** Name of an actor inside its entity: '' = the entity itself, else machine and request: `operation/c1#4`. */
export function actorName({ machine, request }: Pick<LabActor, 'machine' | 'request'>): string {
  return request === null ? '' : `${machine.id}/${request.slice(request.lastIndexOf('/') + 1)}`;
}

/** An actor's address. Machine and request are null for the entity itself. */
export interface ActorAddress {
  readonly entity: EntityId;
  readonly machine: string | null;
  readonly request: string | null;
}

/** The parts of `lab/etcd/n1/operation/c1#4`; null = no entity of a lane. */
export function parseActor(id: string): ActorAddress | null {
  const [lab, lane, name, machine, request] = id.split('/');
  if (lab !== 'lab' || lane === undefined || name === undefined) return null;
  const entity = `lab/${lane}/${name}`;
  if (machine === undefined || request === undefined)
    return { entity, machine: null, request: null };
  return { entity, machine, request: `lab/${lane}/${request}` };
}
