import { type Living, living, unborn } from '../../life';
import type { Protocol } from '../../protocol';
import { multiMasterActors } from './actors';
import { mergeOf } from './merges';
import { multiMasterNode } from './node';
import { dataOf } from './rules';
import type { MultiMasterNode } from './types';

/** Every node takes every write at once; pairs of nodes compare and merge. */
export const multiMaster: Protocol<'multiMaster', Living<MultiMasterNode>> = {
  kind: 'multiMaster',
  found: ({ spec, lane, name, nodes, clockOffset, fsync }) =>
    unborn<MultiMasterNode>({
      spec,
      lane,
      name,
      nodes,
      clockOffset,
      fsync,
      phase: 'serving',
      data: { register: {}, set: {} },
      updates: {},
      taken: 0,
      round: 0,
      partner: null,
      silent: [],
    }),
  component: living(multiMasterNode),
  status: ({ status }) => status,
  replica({ inner, status }, key) {
    const merge = mergeOf(inner.spec, 'register');
    const data = dataOf(inner, 'register', key);
    return {
      role: inner.phase,
      leads: status === 'running',
      term: null,
      values: merge.values(data),
      conflicts: merge.conflicts(data),
    };
  },
  actors: multiMasterActors,
  elements: ({ inner }, key) => mergeOf(inner.spec, 'set').elements(dataOf(inner, 'set', key)),
};
