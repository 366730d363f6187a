import { actor, type LabActor } from '../../actor';
import type { Living } from '../../life';
import { coordinatorChart, participantChart } from './machine';
import { coordinatorOf } from './rules';
import type { Prepared, Transaction, TwoPhaseNode } from './types';

/**
 * A node has no chart of its own, only its parts in transactions. What stands for the node is its part in the
 * next transaction: idle.
 */
export function twoPhaseActors({ status, inner }: Living<TwoPhaseNode>): readonly LabActor[] {
  const { fate, view, locks, open, queue, reads, forced, committed } = inner;
  const isRunning = status === 'running' && fate === 'serving';
  return [
    actor({
      machine: participantChart.machine,
      value: isRunning ? 'idle' : null,
      context: inner,
      fields: [
        { name: 'fate', value: fate },
        { name: 'coordinator', value: coordinatorOf(view) },
        { name: 'view', value: view.number },
        { name: 'members', value: view.members.join(', ') },
        { name: 'locks', value: Object.keys(locks).join(', ') || null },
        { name: 'open', value: Object.keys(open).length },
        { name: 'queue', value: queue.length },
        { name: 'reads', value: reads.length },
        { name: 'forced', value: forced.length },
        { name: 'committed', value: committed.length },
      ],
    }),
    ...Object.values(locks).map((one) => participant(one, isRunning)),
    ...Object.values(open).map((one) => coordinator(one, isRunning)),
  ];
}

function participant(lock: Prepared, isRunning: boolean): LabActor {
  const { tx, coordinator: asks, write, state, at, logged } = lock;
  return actor({
    machine: participantChart.machine,
    request: tx,
    value: isRunning ? state : null,
    context: lock,
    fields: [
      { name: 'state', value: state },
      { name: 'coordinator', value: asks },
      { name: 'key', value: write.key },
      { name: 'value', value: write.value },
      { name: 'at', value: at, unit: 'time' },
      { name: 'logged', value: logged },
    ],
  });
}

function coordinator(one: Transaction, isRunning: boolean): LabActor {
  const { request, write, state, yes, logged, acks } = one;
  return actor({
    machine: coordinatorChart.machine,
    request: request.id,
    value: isRunning ? state : null,
    context: one,
    fields: [
      { name: 'state', value: state },
      { name: 'key', value: write.key },
      { name: 'value', value: write.value },
      { name: 'yes', value: yes.join(', ') || null },
      { name: 'logged', value: logged },
      { name: 'acks', value: acks.join(', ') || null },
    ],
    hand: { TIMED_OUT: 'fire' },
  });
}
