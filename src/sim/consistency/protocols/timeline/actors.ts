import { actor, type LabActor } from '../../actor';
import type { Living } from '../../life';
import { relayActors } from '../../relay';
import { timelineChart } from './machine';
import { reignOf } from './rules';
import type { TimelineNode } from './types';

export function timelineActors({ status, inner }: Living<TimelineNode>): readonly LabActor[] {
  const { role, log, masterHeard, relay } = inner;
  const { epoch, master, start } = reignOf(inner);
  return [
    actor({
      machine: timelineChart.machine,
      value: status === 'running' ? role : null,
      context: inner,
      fields: [
        { name: 'role', value: role },
        { name: 'master', value: master },
        { name: 'epoch', value: epoch },
        { name: 'start', value: start },
        { name: 'log', value: log.length },
        { name: 'masterHeard', value: masterHeard, unit: 'time' },
        { name: 'relay', value: Object.keys(relay).length },
      ],
      hand: { APPOINTED: 'start', TAKEN_OVER: 'clock' },
    }),
    ...(status === 'running' ? relayActors(relay) : []),
  ];
}
