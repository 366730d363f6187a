import { draw } from '../../../../kernel/draw';
import type { Micros } from '../../../../kernel/types';
import type { LeaderlessSpec } from '../../spec';
import type { Heard, LeaderlessNode, Target, Version } from './types';
import { isSame, mergeAll } from './versions';

/** Cassandra: write_request_timeout 2 s and read_request_timeout 5 s (conf/cassandra.yaml). */
export const WRITE_TIMEOUT: Micros = 2_000_000;
export const READ_TIMEOUT: Micros = 5_000_000;
/** A node tells the others that it lives this often, or four times within a shorter detector. */
const PING: Micros = 200_000;

export function pingPeriod({ detector }: LeaderlessSpec): Micros {
  return Math.max(1, Math.min(PING, Math.floor(detector / 4)));
}

/** All nodes in the order of the ring, from where the key falls: the first `n` own it, the rest may stand in. */
export function ringOf(nodes: readonly string[], key: string): readonly string[] {
  const from = draw(0, `ring/${key}`, 0) % nodes.length;
  return from === 0 ? nodes : [...nodes.slice(from), ...nodes.slice(0, from)];
}

export function ownersOf({ setup }: LeaderlessNode, key: string): readonly string[] {
  const { nodes, spec } = setup;
  return spec.n >= nodes.length ? nodes : ringOf(nodes, key).slice(0, spec.n);
}

/** Whether the node believes that another lives: it was heard within the detector's time. */
export function isAlive({ setup, heard }: LeaderlessNode, name: string, now: Micros): boolean {
  return name === setup.name || now - (heard[name] ?? 0) <= setup.spec.detector;
}

/** A hint is worth keeping only for a node that has not been away for too long. */
export function isHintable({ setup, heard }: LeaderlessNode, owner: string, now: Micros): boolean {
  const { hintWindow } = setup.spec;
  return hintWindow > 0 && now - (heard[owner] ?? 0) <= hintWindow;
}

/** Whom an operation goes to, and which owners nobody but the coordinator can keep a hint for. */
export interface Plan {
  readonly targets: readonly Target[];
  readonly away: readonly string[];
}

/**
 * All owners that are believed alive. In a sloppy quorum the next healthy nodes of the ring stand in for
 * the others, one for each (Dynamo, section 4.6); a node stands for one owner only.
 */
export function planOf(node: LeaderlessNode, key: string, now: Micros): Plan {
  const owners = ownersOf(node, key);
  const targets: Target[] = [];
  const away: string[] = [];
  for (const owner of owners) {
    if (isAlive(node, owner, now)) targets.push({ at: owner, owner });
    else if (isHintable(node, owner, now)) away.push(owner);
  }
  const { spec, nodes } = node.setup;
  if (away.length === 0 || !spec.sloppy) return { targets, away };
  const healthy = ringOf(nodes, key).filter(
    (name) => !owners.includes(name) && isAlive(node, name, now),
  );
  const stood = away.slice(0, healthy.length);
  return {
    targets: [...targets, ...stood.map((owner, i) => ({ at: healthy[i] ?? owner, owner }))],
    away: away.slice(stood.length),
  };
}

/**
 * The replica that is to coordinate a write in this node's place; null = the node does it itself. A version
 * must name a replica that holds its past, and an addition needs the set: Dynamo (section 4.4) and Riak send
 * such a write on to the first healthy owner. Plain timestamps need neither, so Cassandra does not.
 */
export function coordinatorFor(
  node: LeaderlessNode,
  { op, key }: { readonly op: string; readonly key: string },
  now: Micros,
): string | null {
  if (op === 'get' || (op === 'put' && node.setup.spec.resolve === 'lww')) return null;
  const owners = ownersOf(node, key);
  if (owners.includes(node.setup.name)) return null;
  return owners.find((owner) => isAlive(node, owner, now)) ?? null;
}

/** The newest among the answers, and who of them does not have it yet. */
export function compare(
  { resolve }: LeaderlessSpec,
  heard: readonly Heard[],
): { readonly newest: readonly Version[]; readonly stale: readonly string[] } {
  const newest = mergeAll(
    resolve,
    heard.map(({ versions }) => versions),
  );
  const stale = heard.filter(({ versions }) => !isSame(versions, newest));
  return { newest, stale: stale.map(({ from }) => from) };
}
