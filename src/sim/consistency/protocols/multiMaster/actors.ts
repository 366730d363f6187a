import { actor, type LabActor } from '../../actor';
import type { Living } from '../../life';
import { multiMasterChart } from './machine';
import type { MultiMasterNode } from './types';

/** The node alone: an operation has no chart, because it is over at once. */
export function multiMasterActors({ status, inner }: Living<MultiMasterNode>): readonly LabActor[] {
  const { phase, nodes, taken, round, partner, silent, updates, clockOffset } = inner;
  const known = Object.values(updates).reduce((sum, list) => sum + list.length, 0);
  return [
    actor({
      machine: multiMasterChart.machine,
      value: status === 'running' ? phase : null,
      context: inner,
      fields: [
        { name: 'phase', value: phase },
        { name: 'taken', value: taken },
        { name: 'updates', value: known },
        { name: 'round', value: round },
        { name: 'partner', value: partner },
        { name: 'silent', value: silent.join(', ') || null },
        { name: 'clockOffset', value: clockOffset, unit: 'duration' },
      ],
      hand: nodes.length > 1 ? { DIGEST_SENT: 'fire' } : {},
    }),
  ];
}
