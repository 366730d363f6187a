import type { Laboratory } from '../laboratory';
import { actorsIn, foundLab, labComponents } from './lab/lanes';
import { viewLane } from './measure/lane';
import { laneOutcome } from './measure/outcome';
import { openProtocols } from './protocols';
import { Turns } from './turns';

/** The laboratory's code, but for its protocols in one piece. */
export const laboratory: Laboratory = {
  openProtocols,
  components: labComponents,
  found: foundLab,
  actors: actorsIn,
  turns: () => new Turns(),
  outcome: laneOutcome,
  view: (world, lab, at, cuts) =>
    lab.lanes.map((lane, order) => ({ ...viewLane(world, lab, lane, at, cuts), order })),
};
