/** Clients that wait until enough nodes hold what they want. */
import type { Effect } from '../../../../kernel/types';
import { type LabRequest, type Reaction, respond } from '../../protocol';
import { changed } from './changed';
import { interrupted } from './errors';
import { heldBy } from './rules';
import type { PrimaryNode } from './types';

/** Answers everybody whose entry is held by enough nodes now. */
export function release(node: PrimaryNode): Reaction<PrimaryNode> {
  if (node.waiting.length === 0) return [node, []];
  const ready = node.waiting.filter(({ index, need }) => index <= heldBy(node, need));
  if (ready.length === 0) return [node, []];
  return [
    changed(node, { waiting: node.waiting.filter((one) => !ready.includes(one)) }),
    ready.map(({ request: body, value }) => answer(body, value)),
  ];
}

/** The turn is over before enough nodes have confirmed. */
export function interrupt(node: PrimaryNode): Reaction<PrimaryNode> {
  const error = interrupted(node.spec);
  return [
    { ...node, waiting: [] },
    node.waiting.map(({ request: body }) => respond(body, { ok: false, error })),
  ];
}

export function answer(body: LabRequest, value: string | null): Effect {
  return respond(body, { ok: true, value });
}
