import { AppendList } from '../../../../kernel/appendList';
import type { Micros } from '../../../../kernel/types';
import { type Kind, mergeOf } from './merges';
import type { Vector } from './merges/types';
import type { MultiMasterNode, Part, Update } from './types';

/** How many updates of each node are known here. */
export function knownBy({ updates, nodes }: MultiMasterNode): Vector {
  const known: Record<string, number> = {};
  for (const node of nodes) known[node] = updates[node]?.length ?? 0;
  return known;
}

/** What this node has and the other, who knows `known`, has not. */
export function missingIn(known: Vector, { nodes, updates }: MultiMasterNode): Part[] {
  return nodes.flatMap((node) => {
    const start = known[node] ?? 0;
    const own = updates[node];
    return own === undefined || own.length <= start
      ? []
      : [{ node, start, updates: own.slice(start) }];
  });
}

/** Takes in updates. What is known already is passed over; a part that would leave a hole is not taken. */
export function absorb(node: MultiMasterNode, parts: readonly Part[]): MultiMasterNode {
  if (parts.length === 0) return node;
  const updates: Record<string, AppendList<Update>> = { ...node.updates };
  const data = { register: { ...node.data.register }, set: { ...node.data.set } };
  let changed = false;
  for (const part of parts) {
    const known = updates[part.node] ?? AppendList.of<Update>();
    const fresh = part.start > known.length ? [] : part.updates.slice(known.length - part.start);
    for (const { kind, key, delta } of fresh) {
      const merge = mergeOf(node.spec, kind);
      data[kind][key] = merge.merge(data[kind][key] ?? merge.empty, delta);
    }
    updates[part.node] = known.append(...fresh);
    changed ||= fresh.length > 0;
  }
  return changed ? { ...node, updates, data } : node;
}

/** Takes in an update of this node's own. */
export function record(node: MultiMasterNode, update: Update): MultiMasterNode {
  const { kind, key, delta } = update;
  const own = node.updates[node.name] ?? AppendList.of<Update>();
  const data = mergeOf(node.spec, kind).merge(dataOf(node, kind, key), delta);
  return {
    ...node,
    updates: { ...node.updates, [node.name]: own.append(update) },
    data: { ...node.data, [kind]: { ...node.data[kind], [key]: data } },
  };
}

/** The data of a key as it stands here. */
export function dataOf(node: MultiMasterNode, kind: Kind, key: string): unknown {
  return node.data[kind][key] ?? mergeOf(node.spec, kind).empty;
}

/** Whose turn it is: the next node in the order of the lane, then the one after it, and so on. */
export function partnerOf({ nodes, name, round }: MultiMasterNode): string | null {
  const others = nodes.length - 1;
  if (others === 0) return null;
  return nodes[(nodes.indexOf(name) + 1 + (round % others)) % nodes.length] ?? null;
}

/** The nodes' exchanges are spread over a period, so that what one brings home the next can pass on. */
export function firstSync({ nodes, name, spec }: MultiMasterNode): Micros {
  return spec.syncEvery + Math.floor((nodes.indexOf(name) * spec.syncEvery) / nodes.length);
}
