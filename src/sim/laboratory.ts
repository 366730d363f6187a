import { assert } from '../kernel/assert';
import type { Component, EntityId, Micros } from '../kernel/types';
import type { ClusterWorld } from './cluster';
import type { LabActor } from './consistency/actor';
import type { LabSpec } from './consistency/lab/types';
import type { Cut } from './consistency/measure/lane';
import type { LaneOutcome } from './consistency/measure/outcome';
import type { ProtocolSpec } from './consistency/spec';
import type { Turns } from './consistency/turns';
import type { LaneView } from './consistency/view';

/** What a world with a laboratory needs: protocols, clients, the checker. */
export interface Laboratory {
  /** Fetches protocols that are not there yet; without a list all of them. */
  openProtocols(kinds?: Iterable<ProtocolSpec['kind']>): Promise<void>;
  components(lab: LabSpec): (id: EntityId) => Component;
  found(lab: LabSpec, seed: number): readonly (readonly [EntityId, unknown])[];
  /** The statecharts that run inside one of its entities, its own first; null = there is no such entity. */
  actors(
    world: ClusterWorld,
    lab: LabSpec,
    entity: EntityId,
    at: Micros,
  ): readonly LabActor[] | null;
  /** Hears the turns that the charts of its processes take in the course of a run. */
  turns(): Turns;
  /** A lane in the words of expectations and facts. */
  outcome(lane: LaneView): LaneOutcome;
  /** Its lanes at an instant, in their order. */
  view(world: ClusterWorld, lab: LabSpec, at: Micros, cuts: readonly Cut[]): readonly LaneView[];
}

let known: Laboratory | null = null;

/**
 * Most runs have no laboratory, and a first visit must not wait for its code: whoever loads a run that has one
 * opens it before, with the protocols of its lanes. Without lanes: with all of them.
 */
export async function openLaboratory(lab?: Pick<LabSpec, 'lanes'>): Promise<void> {
  known ??= (await import('./consistency/laboratory')).laboratory;
  await known.openProtocols(lab?.lanes.map(({ protocol }) => protocol.kind));
}

export function laboratory(): Laboratory {
  assert(known !== null, 'the laboratory is opened before a run that has one');
  return known;
}
