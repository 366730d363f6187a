import type { Effect, Micros } from '../../../../kernel/types';
import { timer } from '../../life';
import { peer } from '../../protocol';
import { persist } from './replica';
import { isAlive, ownersOf } from './rules';
import type { Step } from './step';
import type { Copies, LeaderlessBody, LeaderlessNode } from './types';
import { fingerprint, merge, NO_VERSIONS } from './versions';

/** Each pair compares once in a period: a node begins with all that come after it in the list. */
export function compareWithOthers(node: LeaderlessNode, now: Micros): Effect[] {
  const { name, nodes, lane } = node.setup;
  return nodes
    .slice(nodes.indexOf(name) + 1)
    .filter((other) => isAlive(node, other, now))
    .map((other) => {
      const body: LeaderlessBody = { type: 'TREE', prints: printsFor(node, other) };
      return { kind: 'send', to: peer(lane, other), body };
    });
}

export function nextComparison({ setup }: LeaderlessNode): Effect[] {
  const { antiEntropy } = setup.spec;
  return antiEntropy === null ? [] : [timer('entropy', antiEntropy, { type: 'ENTROPY_DUE' })];
}

/** What each says about the keys that both own. */
function printsFor(node: LeaderlessNode, other: string): Record<string, string> {
  const prints: Record<string, string> = {};
  for (const [key, versions] of Object.entries(node.copies))
    if (ownersOf(node, key).includes(other)) prints[key] = fingerprint(versions);
  return prints;
}

/** The other's tree: this node answers with its side of whatever differs. */
export function compared(
  node: LeaderlessNode,
  other: string,
  theirs: Readonly<Record<string, string>>,
): Effect[] {
  const mine = printsFor(node, other);
  const differ = Object.keys({ ...mine, ...theirs }).filter((key) => mine[key] !== theirs[key]);
  if (differ.length === 0) return [];
  const copies = Object.fromEntries(differ.map((key) => [key, node.copies[key] ?? NO_VERSIONS]));
  const body: LeaderlessBody = { type: 'TREE_SYNC', copies, back: true };
  return [{ kind: 'send', to: peer(node.setup.lane, other), body }];
}

/** Takes what the other has, and gives back what it lacks. */
export function exchanged(
  node: LeaderlessNode,
  other: string,
  { copies, back }: { readonly copies: Copies; readonly back: boolean },
  now: Micros,
): Step {
  const { name, lane, spec } = node.setup;
  const lacks: Record<string, Copies[string]> = {};
  for (const [key, theirs] of Object.entries(copies)) {
    const together = merge(spec.resolve, theirs, node.copies[key] ?? NO_VERSIONS);
    if (together !== theirs) lacks[key] = together;
  }
  const [next, effects] = persist(node, { copies, owner: name, reply: null }, now);
  if (!back || Object.keys(lacks).length === 0) return [next, effects];
  const body: LeaderlessBody = { type: 'TREE_SYNC', copies: lacks, back: false };
  return [next, [...effects, { kind: 'send', to: peer(lane, other), body }]];
}
