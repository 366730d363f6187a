/** Decisions of the protocol: data in, verdict out. */
import { drawFraction } from '../../../../kernel/draw';
import type { Micros } from '../../../../kernel/types';
import type { PrimarySpec } from '../../spec';
import { lastTerm, lengthOf } from './log';
import type { Log, PrimaryNode, Progress } from './types';

export function majorityOf(nodes: number): number {
  return Math.floor(nodes / 2) + 1;
}

/** Nodes that must hold a write before it is answered. */
export function needed({ w }: PrimarySpec, nodes: number): number {
  return w === 'majority' ? majorityOf(nodes) : Math.min(w, nodes);
}

/** Index that at least `k` nodes hold, as the primary knows. */
export function heldBy({ durable, progress }: PrimaryNode, k: number): number {
  const held = [durable];
  for (const name in progress) held.push(progress[name]?.match ?? 0);
  held.sort((a, b) => b - a);
  return held[k - 1] ?? 0;
}

/** When the primary last heard of enough others to make a majority with itself. */
export function majorityHeardAt({ nodes, progress }: PrimaryNode, now: Micros): Micros {
  const heard = [now, ...Object.values(progress).map(({ heardAt }) => heardAt)];
  heard.sort((a, b) => b - a);
  return heard[majorityOf(nodes.length) - 1] ?? now;
}

/** Redis counts replicas by the age of their last acknowledgement, not by how much they lack. */
export function isFenced(
  { minReplicas, maxLag }: PrimarySpec,
  progress: Readonly<Record<string, Progress>>,
  now: Micros,
): boolean {
  if (minReplicas === 0) return false;
  const good = Object.values(progress).filter(({ heardAt }) => now - heardAt <= maxLag);
  return good.length < minReplicas;
}

/** A vote goes to nobody whose log is older: last term first, then length. */
export function isAsFresh(
  { lastTerm: term, length }: { readonly lastTerm: number; readonly length: number },
  mine: Log,
): boolean {
  const own = lastTerm(mine);
  return term === own ? length >= lengthOf(mine) : term > own;
}

/** MongoDB draws up to 15 % on top (electionTimeoutOffsetLimitFraction), so that members do not stand at once. */
const OFFSET_LIMIT = 0.15;

/** How long a member waits for a sign of its primary; nobody replaces an owner within its session. */
export function patienceOf({ spec, seed, name, draws }: PrimaryNode): Micros {
  const offset = drawFraction(seed, `primary/${name}`, draws) * OFFSET_LIMIT * spec.election;
  return Math.max(spec.election, spec.session ?? 0) + Math.floor(offset);
}

/**
 * Until when the owner of a session may serve: a majority of watchers have heard of it so late that they
 * will replace it no earlier. Infinity without sessions.
 */
export function servesUntil({ spec, nodes, sessions }: PrimaryNode): Micros {
  if (spec.session === null || spec.failover !== 'sentinel') return Number.POSITIVE_INFINITY;
  const heard = Object.values(sessions).sort((a, b) => b - a);
  return (heard[majorityOf(nodes.length) - 1] ?? 0) + spec.session;
}
