import type { Micros } from '../../../../kernel/types';
import { timer } from '../../life';
import { peer } from '../../protocol';
import { changed } from './changed';
import { keepHints } from './handoff';
import type { Step } from './step';
import type { LeaderlessBody, LeaderlessNode, Version, Write } from './types';
import { merge, mergeCopies, NO_VERSIONS } from './versions';

/** Brings copies to the disk; they count, and are confirmed, once they are there. */
export function persist(node: LeaderlessNode, write: Write, now: Micros): Step {
  const { fsync } = node.setup;
  if (fsync === 0) return persisted(node, write, now);
  const number = node.count + 1;
  const body: LeaderlessBody = { type: 'SYNCED', number };
  return [
    changed(node, { count: number, syncing: node.syncing.with(String(number), write) }),
    [timer(`sync/${number}`, fsync, body)],
  ];
}

/** The copies are on the disk. An acknowledgement to the node itself is its coordinator's business. */
export function persisted(node: LeaderlessNode, write: Write, now: Micros): Step {
  const { owner, copies, reply } = write;
  const [next, effects] =
    owner === node.setup.name ? [own(node, copies), []] : keepHints(node, owner, copies, now);
  if (reply === null || reply.to === node.setup.name) return [next, effects];
  const to = peer(node.setup.lane, reply.to);
  return [next, [...effects, { kind: 'send', to, body: reply.body }]];
}

function own(node: LeaderlessNode, copies: Write['copies']): LeaderlessNode {
  const next = mergeCopies(node.setup.spec.resolve, node.copies, copies);
  return next === node.copies ? node : changed(node, { copies: next });
}

/** What this node answers to a read: its own copy, and what it keeps for others while it stands in for them. */
export function readable(node: LeaderlessNode, key: string): readonly Version[] {
  const copies = node.copies[key] ?? NO_VERSIONS;
  return node.setup.spec.sloppy ? withHints(node, key, copies) : copies;
}

/** Everything about a key that this node has seen, on its disk or on the way to it. */
export function known(node: LeaderlessNode, key: string): readonly Version[] {
  const { resolve } = node.setup.spec;
  const stored = withHints(node, key, node.copies[key] ?? NO_VERSIONS);
  return [...node.syncing].reduceRight(
    (seen, [, { copies }]) => merge(resolve, seen, copies[key] ?? NO_VERSIONS),
    stored,
  );
}

function withHints(
  { setup, hints }: LeaderlessNode,
  key: string,
  copies: readonly Version[],
): readonly Version[] {
  return Object.values(hints).reduce(
    (seen, kept) => merge(setup.spec.resolve, seen, kept[key] ?? NO_VERSIONS),
    copies,
  );
}
