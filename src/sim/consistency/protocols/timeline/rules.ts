import { AppendList } from '../../../../kernel/appendList';
import type { Micros } from '../../../../kernel/types';
import type { LabRequest } from '../../protocol';
import type { Records, Reign, TimelineNode, Update } from './types';

/** The master asks this often whoever has not confirmed everything; with forced mastership it asks everybody. */
export const CHECK: Micros = 500_000;
/** With forced mastership: silence after which the first in line takes over; each next one waits a check longer. */
const SILENCE: Micros = 2_000_000;

export const EMPTY: Records = { registers: {}, sets: {} };

/** Version of a record; 0 = never written. */
export function versionOf(records: Records, op: 'put' | 'add', key: string): number {
  return (op === 'put' ? records.registers[key] : records.sets[key])?.version ?? 0;
}

/** The records after one more update. */
export function apply(records: Records, { op, key, value, version }: Update): Records {
  if (op === 'put')
    return { ...records, registers: { ...records.registers, [key]: { value, version } } };
  const elements = (records.sets[key]?.elements ?? AppendList.of()).append(value);
  return { ...records, sets: { ...records.sets, [key]: { elements, version } } };
}

/** Whether this replica may answer a read from its own copy, as the level of the read demands. */
export function answersItself(node: TimelineNode, request: LabRequest): boolean {
  switch (node.spec.reads) {
    case 'any':
      return true;
    case 'latest':
      return false;
    case 'critical':
      return versionOf(node.records, 'put', request.operation.key) >= request.seen;
  }
}

/** The present reign. */
export function reignOf({ reigns }: Pick<TimelineNode, 'reigns'>): Reign {
  const last = reigns[reigns.length - 1];
  // Founding writes the first one, and lists of reigns only grow or are replaced by longer ones.
  if (last === undefined) throw new RangeError('a timeline has a master');
  return last;
}

/** The later reign counts; of two that began apart in the same epoch, that of the node first in the order. */
export function supersedes(one: Reign, other: Reign, nodes: readonly string[]): boolean {
  if (one.epoch !== other.epoch) return one.epoch > other.epoch;
  return nodes.indexOf(one.master) < nodes.indexOf(other.master);
}

/**
 * Whether this node is to take mastership over: the master has been silent, and everybody who comes before this
 * node in the order of the lane has let its own turn pass.
 */
export function takesOver(node: TimelineNode, now: Micros): boolean {
  if (node.spec.mastership === 'fixed' || node.role === 'master') return false;
  const { master } = reignOf(node);
  const line = node.nodes.filter((name) => name !== master);
  const patience = SILENCE + line.indexOf(node.name) * 2 * CHECK;
  return now - node.masterHeard >= patience;
}

/** How much of this node's log the holder of `theirs` has as well: up to where their reigns part. */
export function commonLength(node: TimelineNode, theirs: readonly Reign[]): number {
  const { reigns, log } = node;
  let same = 0;
  while (isSame(reigns[same], theirs[same])) same += 1;
  const ends = [reigns[same], theirs[same]].map((reign) => reign?.start ?? log.length);
  return Math.min(log.length, ...ends);
}

function isSame(one: Reign | undefined, other: Reign | undefined): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    one.epoch === other.epoch &&
    one.master === other.master
  );
}
