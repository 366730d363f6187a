import { type ActorAddress, type LabActor, parseActor } from '../sim/consistency/actor';
import { laboratory } from '../sim/laboratory';
import type { Place } from './inquiry';

/** What of a run it takes to find an actor. */
export type ActorPlace = Pick<Place, 'history' | 'world' | 'at'>;

/** A statechart of the laboratory at the cursor; null = there is none of that name, or not any more. */
export function labActor(place: ActorPlace, id: string): LabActor | null {
  const address = parseActor(id);
  const actors = address === null ? null : actorsAt(place, address);
  return actors?.find((one) => isMeant(one, address)) ?? null;
}

/** All charts inside the entity of an address, its own first. */
export function actorsAt(
  { history, world, at }: ActorPlace,
  { entity }: ActorAddress,
): readonly LabActor[] | null {
  const { lab } = history.input.scenario.cluster;
  return lab === null ? null : laboratory().actors(world, lab, entity, at);
}

export function isMeant({ machine, request }: LabActor, address: ActorAddress | null): boolean {
  if (address?.machine == null) return request === null;
  return machine.id === address.machine && request === address.request;
}
