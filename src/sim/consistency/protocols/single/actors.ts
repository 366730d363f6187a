import { actor, type LabActor } from '../../actor';
import type { Living } from '../../life';
import { relayActors } from '../../relay';
import { singleChart } from './machine';
import type { SingleNode } from './types';

export function singleActors({ status, inner }: Living<SingleNode>): readonly LabActor[] {
  const { duty, owner, data, relay } = inner;
  return [
    actor({
      machine: singleChart.machine,
      value: status === 'running' ? duty : null,
      context: inner,
      fields: [
        { name: 'duty', value: duty },
        { name: 'owner', value: owner },
        { name: 'version', value: data.version },
        { name: 'relay', value: Object.keys(relay).length },
      ],
      hand: { HOLDS_DATA: 'start', HOLDS_NOTHING: 'start' },
    }),
    ...(status === 'running' ? relayActors(relay) : []),
  ];
}
