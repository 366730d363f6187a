import type { UserAction } from './types';
import { writtenFields } from './written';

/**
 * User actions as links carry them: a list of [microseconds since the action before, verb, fields]. Short,
 * because fifty of them must fit into a link that every chat lets through.
 */
export function packActions(actions: readonly UserAction[]): unknown[] {
  let before = 0;
  return actions.map(({ at, action }) => {
    const packed = [at - before, action.do, writtenFields(action)];
    before = at;
    return packed;
  });
}

/** A branch as links carry it: name, the branch it left, when, what the viewer calls it, and its actions. */
export type PackedBranch = readonly [string, string, number, string, unknown[]];
