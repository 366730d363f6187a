import type { ClusterWorld } from '../../cluster';
import type { LabSpec, LaneSpec } from '../lab/types';
import { peer } from '../protocol';
import type { LabClientState } from '../workload/types';

/** The clients of a lane of one kind, in the order of their nodes. */
export function clientsOf(
  world: ClusterWorld,
  { nodes }: LabSpec,
  lane: LaneSpec,
  letter: 'c' | 's',
): LabClientState[] {
  return nodes.flatMap((node) => {
    const slot = world.entities.get(peer(lane.name, `${letter}${node.slice(1)}`));
    // Founded as a client of the laboratory.
    return slot === undefined ? [] : [slot.state as LabClientState];
  });
}

/** Short name of the node that a client stands beside. */
export function nodeOf({ spec }: LabClientState): string {
  return spec.node.slice(spec.node.lastIndexOf('/') + 1);
}
