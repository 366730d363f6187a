import type { Micros } from '../../../kernel/types';
import type { ClusterWorld } from '../../cluster';
import type { LabSpec, LaneSpec } from '../lab/types';
import { peer, shortName } from '../protocol';
import { dueAt, dueUntil, nodeDue } from '../workload/due';
import type { LabClientState } from '../workload/types';

/** The clients of a lane of one kind, in the order of their nodes; of registers, the one that roams comes last. */
export function clientsOf(
  world: ClusterWorld,
  { nodes }: LabSpec,
  lane: LaneSpec,
  letter: 'c' | 's',
): LabClientState[] {
  const names = nodes.map((node) => `${letter}${node.slice(1)}`);
  return [...names, ...(letter === 'c' ? ['r1'] : [])].flatMap((name) => {
    const slot = world.entities.get(peer(lane.name, name));
    // Founded as a client of the laboratory.
    return slot === undefined ? [] : [slot.state as LabClientState];
  });
}

/** Short name of the node that a client stands beside, as its last request said. */
export function nodeOf({ spec, due }: LabClientState): string {
  return shortName(nodeDue(spec, Math.max(0, due - 1)));
}

export function isFixed({ spec }: LabClientState): boolean {
  return spec.roam === undefined;
}

/** A stretch of due times in which a client talks to one node; both ends are in it. */
export interface Visit {
  readonly client: LabClientState;
  /** Short name. */
  readonly node: string;
  readonly from: Micros;
  readonly to: Micros;
}

/** Where a client's requests that are due in [from, to] go. */
export function visitsOf(client: LabClientState, from: Micros, to: Micros): Visit[] {
  const { spec } = client;
  if (spec.roam === undefined) return [{ client, node: nodeOf(client), from, to }];
  const visits: Visit[] = [];
  let begin = from;
  while (begin <= to) {
    const n = dueUntil({ ...spec, stop: null }, begin - 1);
    const node = nodeDue(spec, n);
    // The first request that is due after the client has moved on.
    let next = n + 1;
    while (dueAt(spec, next) <= to && nodeDue(spec, next) === node) next += 1;
    const end = Math.min(to, dueAt(spec, next) - 1);
    visits.push({ client, node: shortName(node), from: begin, to: end });
    begin = end + 1;
  }
  return visits;
}
