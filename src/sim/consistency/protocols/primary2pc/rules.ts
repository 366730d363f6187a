/** Decisions of the protocol: data in, verdict out. */
import type { Micros } from '../../../../kernel/types';
import type { Primary2pcSpec } from '../../spec';
import type { Proposal, Row, Transaction, TwoPhaseNode, View, Write } from './types';

/** An element of a set is a row of its own, so that adding does not lock the set. */
export function rowOf({ op, key, value }: Write): Row {
  return op === 'add' ? `${key}/${value}` : key;
}

/** The member with the lowest name coordinates. */
export function coordinatorOf({ members }: View): string | null {
  return members[0] ?? null;
}

/** A write is committed when nobody's YES is missing. */
export function isUnanimous({ yes }: Transaction, { members }: View): boolean {
  return members.every((name) => yes.includes(name));
}

/** VoltDB sends ten heartbeats in its time-out. */
export function aliveEvery({ prepareTimeout }: Primary2pcSpec): Micros {
  return Math.max(1, Math.floor(prepareTimeout / 10));
}

/** Members that have been silent for longer than `patience`. */
export function silent(
  { view, heard, name }: TwoPhaseNode,
  at: Micros,
  patience: Micros,
): readonly string[] {
  return view.members.filter((one) => one !== name && at - (heard[one] ?? 0) > patience);
}

/** With fencing, a node that misses a member serves nobody until it is clear who goes on. */
export function isSuspended(node: TwoPhaseNode, at: Micros): boolean {
  if (!node.spec.fencing) return false;
  return node.promised > node.view.number || silent(node, at, node.spec.prepareTimeout).length > 0;
}

/** VoltDB, makePPDDecision: a minority stops; of two halves the one with the lowest host id goes on. */
export function goesOn(
  { evenSplit }: Primary2pcSpec,
  { members }: View,
  survivors: readonly string[],
): boolean {
  if (survivors.length * 2 !== members.length) return survivors.length * 2 > members.length;
  return evenSplit === 'lowest' && survivors[0] === members[0];
}

/**
 * Transactions of coordinators that are gone which everybody must commit: one member has, or all members have
 * prepared, so that the coordinator may have. All others it cannot have committed.
 */
export function orphansToCommit({ members, reports }: Proposal): readonly string[] {
  const all = members.map((name) => reports[name]);
  const found = new Set<string>();
  for (const report of all)
    for (const { tx, coordinator } of report?.prepared ?? []) {
      if (members.includes(coordinator)) continue;
      const committed = all.some((one) => one?.committed.includes(tx) === true);
      const everywhere = all.every(
        (one) => one?.prepared.some((other) => other.tx === tx) === true,
      );
      if (committed || everywhere) found.add(tx);
    }
  return [...found];
}
