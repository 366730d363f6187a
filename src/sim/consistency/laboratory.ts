import type { Laboratory } from '../laboratory';
import { actorsIn, foundLab, labComponents } from './lab/lanes';
import { viewLane } from './measure/lane';
import { laneOutcome } from './measure/outcome';
import { Turns } from './turns';

/** The laboratory's code in one piece. */
export const laboratory: Laboratory = {
  components: labComponents,
  found: foundLab,
  actors: actorsIn,
  turns: () => new Turns(),
  outcome: laneOutcome,
  view: (world, lab, at, cuts) =>
    lab.lanes.map((lane, order) => ({ ...viewLane(world, lab, lane, at, cuts), order })),
};
