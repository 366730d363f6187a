import {
  type ClusterScript,
  type ClusterSystem,
  type ClusterWorld,
  clusterSystem,
  startCluster,
} from '../sim/cluster';
import { laterOf } from './added';
import { compileCondition } from './conditions';
import type { Action, RunInput } from './types';

/** The rules and the first world of a run. */
export interface Compiled {
  readonly system: ClusterSystem;
  readonly world: ClusterWorld;
}

/** Turns a scenario, a seed and what the viewer did into a system and its world at time 0. */
export function compile(input: RunInput): Compiled {
  const { scenario, seed, actions } = input;
  const script = scriptOf(input);
  const system = clusterSystem(script, scenario.cluster.lab);
  const done = [...scenario.timeline, ...actions].map(({ action }) => action);
  const later = laterOf(done, scenario.cluster);
  return { system, world: startCluster(system, scenario.cluster, seed, later) };
}

/** Entries with a time in their order; those with a condition, and moments after them. */
function scriptOf({ scenario, actions }: RunInput): ClusterScript {
  const timed = [
    ...scenario.timeline.flatMap(({ at, name, action }) =>
      at === null ? [] : [{ at, name, action }],
    ),
    ...actions.map(({ at, action }) => ({ at, name: '', action })),
  ].map((entry, order) => ({ ...entry, order }));
  timed.sort((a, b) => a.at - b.at || a.order - b.order);
  return {
    timed: timed.map(({ at, name, action }) => ({
      name,
      at,
      when: null,
      plus: 0,
      body: bodyOf(action),
    })),
    conditional: [
      ...scenario.timeline.flatMap(({ when, name, plus, action }) =>
        when === null
          ? []
          : [{ name, at: null, when: compileCondition(when), plus, body: bodyOf(action) }],
      ),
      ...Object.entries(scenario.moments).map(([name, { when, plus }]) => ({
        name,
        at: null,
        when: compileCondition(when),
        plus,
        body: null,
      })),
    ],
  };
}

function bodyOf(action: Action): { readonly type: 'action'; readonly action: Action } {
  return { type: 'action', action };
}
