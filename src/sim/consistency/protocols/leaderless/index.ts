import { Cells } from '../../../../kernel/cells';
import type { Living } from '../../life';
import { unborn } from '../../life';
import type { Protocol } from '../../protocol';
import { leaderlessActors } from './actors';
import { Elements } from './elements';
import { leaderlessNode } from './node';
import { ownersOf } from './rules';
import type { LeaderlessNode } from './types';
import { NO_VERSIONS, setsOf, valuesOf } from './versions';

/** No leader: whoever is contacted sends to all replicas and counts (Dynamo, Cassandra, Riak). */
export const leaderless: Protocol<'leaderless', Living<LeaderlessNode>> = {
  kind: 'leaderless',
  found: (setup) =>
    unborn({
      setup,
      copies: {},
      hints: {},
      replays: [],
      context: {},
      stamp: 0,
      count: 0,
      operations: [],
      syncing: Cells.none(),
      heard: {},
      overdue: null,
      lives: 0,
      value: 'replica',
    }),
  component: leaderlessNode,
  status: ({ status }) => status,
  replica: ({ inner }, key) => ({
    role: inner.value,
    leads: false,
    term: null,
    values: valuesOf(inner.copies[key] ?? NO_VERSIONS),
    owns: ownersOf(inner, key).includes(inner.setup.name),
  }),
  actors: leaderlessActors,
  elements: ({ inner }, key) => Elements.union(setsOf(inner.copies[key] ?? NO_VERSIONS)),
};
