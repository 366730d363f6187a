/** The branches that a run opens with: the run itself, the scenario's own, and those of a link. */
import type { BranchSpec, Scenario } from '../scenario/types';
import { type Branch, type Forest, original } from './branches';
import type { Lang } from './view';

const NAMES = ['B', 'C', 'D'];

/** A scenario's own branches leave the run at their first action. */
export function ownBranches({ branches }: Scenario, lang: Lang): Branch[] {
  return branches.map(
    ({ label, actions }: BranchSpec, i): Branch => ({
      name: NAMES[i] ?? 'D',
      label: label[lang],
      actions,
      parent: 'A',
      from: actions[0]?.at ?? 0,
    }),
  );
}

export function openingForest(
  scenario: Scenario,
  lang: Lang,
  linked: readonly Branch[],
  wanted: string | undefined,
): Forest {
  const own = ownBranches(scenario, lang);
  // A link names the scenario's branches anew when something was done to them.
  const list = [original, ...own, ...linked].filter(
    (one, i, all) => all.findLastIndex(({ name }) => name === one.name) === i,
  );
  const grown = linked.at(-1)?.name;
  return { list, current: wanted ?? (own.length === 0 ? grown : undefined) ?? 'A' };
}
