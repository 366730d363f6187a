import type { Scenario } from '../scenario/types';
import type { ClusterWorld } from '../sim/cluster';
import type { LabSpec, LaneSpec } from '../sim/consistency/lab/types';
import { clientsOf } from '../sim/consistency/measure/clients';
import { recordedOperations } from '../sim/consistency/measure/recorded';
import { historyText } from '../sim/consistency/recordedFile';

/** A lane's history as a file that `npm run sim -- check` and the page read. `at` in microseconds. */
export function recordedText(
  run: {
    readonly scenario: Scenario;
    readonly seed: number;
    readonly world: ClusterWorld;
    readonly at: number;
    /** Number of the engine, as links carry it. */
    readonly engine: string;
  },
  lab: LabSpec,
  lane: LaneSpec,
): string {
  const { scenario, seed, world, at, engine } = run;
  return historyText(
    { scenario: scenario.id, seed, engine, lane: lane.name, title: lane.title.en, at },
    recordedOperations(clientsOf(world, lab, lane, 'c')),
  );
}
