import type { Laboratory } from '../laboratory';
import { actorsIn, foundLab, labComponents } from './lab/lanes';
import { clientsOf } from './measure/clients';
import { viewLane } from './measure/lane';
import { laneOutcome } from './measure/outcome';
import { recordedOperations } from './measure/recorded';
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
  recorded: (world, lab, lane) => recordedOperations(clientsOf(world, lab, lane, 'c')),
};
