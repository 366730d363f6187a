import { AppendList } from '../../../../kernel/appendList';
import { assert } from '../../../../kernel/assert';
import { type Living, living, unborn } from '../../life';
import type { Protocol } from '../../protocol';
import type { TimelineSpec } from '../../spec';
import { timelineActors } from './actors';
import { timelineNode } from './node';
import { EMPTY, reignOf } from './rules';
import type { TimelineNode } from './types';

/** Every record has a master that numbers its versions; all replicas apply them in that order. */
export const timeline: Protocol<'timeline', Living<TimelineNode>> = {
  kind: 'timeline',
  found({ spec, lane, name, nodes, fsync }) {
    const [master] = nodes;
    assert(master !== undefined, 'a lane has a first node');
    return unborn<TimelineNode>({
      spec,
      lane,
      name,
      nodes,
      fsync,
      role: 'replica',
      reigns: [{ epoch: 1, master, start: 0 }],
      log: AppendList.of(),
      records: EMPTY,
      heard: {},
      relay: {},
      confirmed: {},
      asked: -1,
      masterHeard: 0,
    });
  },
  component: living(timelineNode),
  status: ({ status }) => status,
  replica({ inner, status }, key) {
    const record = inner.records.registers[key];
    return {
      role: inner.role,
      leads: status === 'running' && inner.role === 'master',
      term: reignOf(inner).epoch,
      values: record === undefined ? [] : [record.value],
    };
  },
  actors: timelineActors,
  reads: {
    of: ({ inner }) => inner.spec.reads,
    with: (state, mode) => ({
      ...state,
      // Only modes of this protocol are asked of it, as `checkTimeline` has seen.
      inner: {
        ...state.inner,
        spec: { ...state.inner.spec, reads: mode as TimelineSpec['reads'] },
      },
    }),
  },
  elements: ({ inner }, key) => inner.records.sets[key]?.elements ?? [],
};
