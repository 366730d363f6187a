import type { LeaderlessNode } from './types';

/** The node with some fields changed. Field by field: a spread costs several times as much, and each message takes one. */
export function changed(
  node: LeaderlessNode,
  {
    copies = node.copies,
    hints = node.hints,
    replays = node.replays,
    context = node.context,
    stamp = node.stamp,
    count = node.count,
    operations = node.operations,
    syncing = node.syncing,
    heard = node.heard,
    overdue = node.overdue,
    lives = node.lives,
    value = node.value,
  }: Partial<Omit<LeaderlessNode, 'setup'>>,
): LeaderlessNode {
  return {
    setup: node.setup,
    copies,
    hints,
    replays,
    context,
    stamp,
    count,
    operations,
    syncing,
    heard,
    overdue,
    lives,
    value,
  };
}
