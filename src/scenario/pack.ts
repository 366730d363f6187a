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

interface Branch {
  readonly name: string;
  readonly label: string;
  readonly actions: readonly UserAction[];
  readonly parent: string | null;
  readonly from: number;
}

/**
 * All branches besides the run itself, as `forest.ts` reads them; undefined = there are none. `own` = how
 * many branches the scenario has of its own.
 */
export function packBranches(branches: readonly Branch[], own = 0): unknown {
  const grown = branches.filter(({ parent }) => parent !== null);
  const [only] = grown;
  if (only === undefined) return undefined;
  // The commonest case is the shortest: one branch, which left the run at its first action.
  const isNext = only.name === String.fromCharCode(66 + own);
  if (grown.length === 1 && isNext && only.label === '' && only.parent === 'A')
    return packActions(only.actions);
  return {
    b: grown.map(({ name, parent, from, label, actions }) => [
      name,
      parent,
      from,
      label,
      packActions(actions),
    ]),
  };
}
