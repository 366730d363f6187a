import { assert } from '../../../../kernel/assert';
import { type Living, living, unborn } from '../../life';
import type { Protocol } from '../../protocol';
import { singleActors } from './actors';
import { singleNode } from './node';
import { EMPTY } from './rules';
import type { SingleNode } from './types';

/** One node holds the data; everybody else reaches it over the network or not at all. */
export const single: Protocol<'single', Living<SingleNode>> = {
  kind: 'single',
  found({ lane, name, nodes, fsync }) {
    const [owner] = nodes;
    assert(owner !== undefined, 'a lane has a first node');
    return unborn<SingleNode>({
      lane,
      name,
      owner,
      fsync,
      duty: 'idle',
      data: EMPTY,
      relay: {},
      heard: {},
    });
  },
  component: living(singleNode),
  status: ({ status }) => status,
  replica({ inner, status }, key) {
    const cell = inner.data.registers[key];
    return {
      role: inner.duty,
      leads: status === 'running' && inner.duty === 'owner',
      term: null,
      values: cell === undefined ? [] : [cell.value],
    };
  },
  actors: singleActors,
  elements: ({ inner }, key) => inner.data.sets[key] ?? [],
};
