import { AppendList } from '../../../../kernel/appendList';
import { type Living, living, unborn } from '../../life';
import type { NodeProcess, NodeSetup, Protocol } from '../../protocol';
import { twoPhaseActors } from './actors';
import { abort } from './coordinate';
import { crash, react, start } from './node';
import { coordinatorOf } from './rules';
import type { TwoPhaseBody, TwoPhaseNode } from './types';

const process: NodeProcess<TwoPhaseNode> = {
  start,
  // Nodes are sent nothing else.
  react: (state, event, body) => react(state, event, body as TwoPhaseBody),
  crash,
  // The coordinator has waited for votes for long enough.
  fire: (node, { at }, { event, request }) =>
    event === 'TIMED_OUT' && request !== null && node.fate === 'serving'
      ? abort(node, request, 'TIMED_OUT', at)
      : [node, []],
};

function found({ spec, lane, name, nodes, fsync }: NodeSetup<'primary2pc'>): Living<TwoPhaseNode> {
  return unborn<TwoPhaseNode>({
    spec,
    lane,
    name,
    fsync,
    fate: 'serving',
    registers: {},
    added: AppendList.of(),
    committed: AppendList.of(),
    locks: {},
    open: {},
    queue: [],
    accepted: {},
    reads: [],
    forced: [],
    doubting: false,
    view: { number: 1, members: nodes },
    promised: 1,
    proposal: null,
    heard: {},
  });
}

/** A primary that commits a write only when every replica has prepared it. */
export const primary2pc: Protocol<'primary2pc', Living<TwoPhaseNode>> = {
  kind: 'primary2pc',
  found,
  component: living(process),
  status: ({ status }) => status,
  replica({ status, inner }, key) {
    const { fate, name, view, locks, registers, spec } = inner;
    const coordinates = coordinatorOf(view) === name;
    const value = registers[key];
    const part = locks[key]?.state ?? 'idle';
    return {
      role: fate === 'halted' ? 'halted' : coordinates ? 'primary' : part,
      leads: status === 'running' && fate === 'serving' && coordinates,
      term: spec.fencing ? view.number : null,
      values: value === undefined ? [] : [value],
    };
  },
  actors: twoPhaseActors,
  *elements({ inner }, key) {
    for (const write of inner.added) if (write.key === key) yield write.value;
  },
};
