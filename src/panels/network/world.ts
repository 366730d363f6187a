import type { LaneView } from '../../sim/consistency/view';
import type { MemberView, NetworkView, ViewObject } from '../../sim/view';
import { readWorld } from '../raft/world';

/** Whoever stands at the ends of the links: etcd's members, or the machines of a laboratory. */
export interface NetworkWorld {
  /** In ring order. */
  readonly members: readonly Ends[];
  readonly network: NetworkView | null;
}
type Ends = Pick<MemberView, 'id' | 'name' | 'status' | 'membership' | 'role' | 'term'>;

export interface ObjectSource {
  values(): Iterable<ViewObject>;
}

export function readNetwork(objects: ObjectSource): NetworkWorld {
  const { members, network } = readWorld(objects);
  return { members: members.length > 0 ? members : machinesOf(objects), network };
}

/** All stores stand on the same machines; a machine is named by its node of the first store. */
function machinesOf(objects: ObjectSource): Ends[] {
  const lanes = [...objects.values()].filter(
    (object): object is LaneView => object.kind === 'lane',
  );
  const first = lanes.find(({ order }) => order === 0);
  return (first?.nodes ?? []).map(({ id, name, status, leads }) => ({
    id,
    name,
    status,
    membership: 'voter',
    role: leads ? 'leader' : 'follower',
    term: 0,
  }));
}
