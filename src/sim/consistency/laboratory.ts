import type { Laboratory } from '../laboratory';
import { actorsIn, foundLab, labComponents } from './lab/lanes';
import { clientsOf } from './measure/clients';
import { viewLane } from './measure/lane';
import { recordedOperations } from './measure/recorded';
import { reportLane } from './measure/report';

/** The laboratory's code in one piece. */
export const laboratory: Laboratory = {
  components: labComponents,
  found: foundLab,
  actors: actorsIn,
  view: (world, lab, at, cuts) =>
    lab.lanes.map((lane, order) => ({ ...viewLane(world, lab, lane, at, cuts), order })),
  report: (world, lab, at, cuts) =>
    Object.fromEntries(
      lab.lanes.map((lane) => [lane.name, reportLane(world, lab, lane, at, cuts)]),
    ),
  recorded: (world, lab, lane) => recordedOperations(clientsOf(world, lab, lane, 'c')),
};
