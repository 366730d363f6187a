import type { Occurrence } from '../../../../kernel/types';
import type { FireBody } from '../../life';
import { replayable } from './actors';
import { replayDue } from './handoff';
import { readOverdue } from './read';
import type { Step } from './step';
import type { LeaderlessNode } from './types';
import { writeOverdue } from './write';

/** What only waits for time: a hint's replay comes at once, or an operation's time is over now. */
export function fire(node: LeaderlessNode, { at }: Occurrence, what: FireBody): Step {
  if (what.event === 'REPLAY_SENT') {
    const owner = replayable(node, at);
    return owner === null ? [node, []] : replayDue(node, owner, at);
  }
  const operation = node.operations.find(({ request }) => request.id === what.request);
  if (what.event !== 'OUT_OF_TIME' || operation === undefined || operation.value === 'ok')
    return [node, []];
  return operation.kind === 'write'
    ? writeOverdue(node, operation, at)
    : readOverdue(node, operation, at);
}
