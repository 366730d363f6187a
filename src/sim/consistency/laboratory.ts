import type { Laboratory } from '../laboratory';
import { actorsIn, foundLab, labComponents } from './lab/lanes';
import { viewLane } from './measure/lane';

/** The laboratory's code in one piece. */
export const laboratory: Laboratory = {
  components: labComponents,
  found: foundLab,
  actors: actorsIn,
  view: (world, lab, at, cuts) =>
    lab.lanes.map((lane, order) => ({ ...viewLane(world, lab, lane, at, cuts), order })),
};
