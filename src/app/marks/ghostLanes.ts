import type { TimelineView } from '../../sim/view';
import { type Branch, type Branches, currentBranch } from '../../store/branches';
import { partingTime } from '../../store/parting';
import type { GhostLane } from '../timeline/types';

/** The other branches as lanes, each from where it parts from the one on the stage. */
export function ghostLanes(
  branches: Branches,
  timelines: Readonly<Record<string, TimelineView>>,
  original: string,
): readonly GhostLane[] {
  const here = currentBranch(branches);
  return branches.list.flatMap((branch): readonly GhostLane[] => {
    const timeline = timelines[branch.name];
    if (branch.name === branches.current || timeline === undefined) return [];
    const from = partingTime(here, branch);
    if (from === null) return [];
    return [{ name: branch.name, label: labelOf(branch, timeline, original), from, timeline }];
  });
}

/** What the viewer calls it, else the first thing that was done in it, verbatim. */
function labelOf(branch: Branch, timeline: TimelineView, original: string): string {
  if (branch.label !== '') return branch.label;
  if (branch.parent === null) return original;
  const deed = timeline.events.find(
    ({ at, shape, visible }) => visible && shape === 'user' && at >= branch.from,
  );
  return deed?.label ?? '';
}
