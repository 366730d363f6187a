import type { Micros } from '../../../../kernel/types';
import { actor, type LabActor } from '../../actor';
import type { Living } from '../../life';
import { nodeChart, operationChart } from './machine';
import { isAlive } from './rules';
import type { LeaderlessNode, Operation } from './types';

export function leaderlessActors(
  { status, inner }: Living<LeaderlessNode>,
  now: Micros,
): readonly LabActor[] {
  const { value, setup, hints, replays, operations, syncing } = inner;
  const alive = setup.nodes.filter((name) => name !== setup.name && isAlive(inner, name, now));
  const isRunning = status === 'running';
  return [
    actor({
      machine: nodeChart.machine,
      value: isRunning ? value : null,
      context: inner,
      fields: [
        { name: 'value', value },
        { name: 'operations', value: operations.length },
        { name: 'hints', value: Object.keys(hints).join(', ') || null },
        { name: 'replays', value: replays.join(', ') || null },
        { name: 'syncing', value: Object.keys(syncing).length },
        { name: 'alive', value: alive.join(', ') || null },
        { name: 'clockOffset', value: setup.clockOffset, unit: 'duration' },
      ],
      hand: replayable(inner, now) === null ? {} : { REPLAY_SENT: 'fire' },
    }),
    ...operations.map((one) => operationActor(one, isRunning)),
  ];
}

/** The first owner that could be handed its hints now. */
export function replayable(node: LeaderlessNode, now: Micros): string | null {
  return Object.keys(node.hints).find((owner) => isAlive(node, owner, now)) ?? null;
}

function operationActor(operation: Operation, isRunning: boolean): LabActor {
  const { request, value, kind, key, need, asked, heard, repairs, due } = operation;
  return actor({
    machine: operationChart.machine,
    request: request.id,
    value: isRunning ? value : null,
    context: operation,
    fields: [
      { name: 'kind', value: kind },
      { name: 'key', value: key },
      { name: 'need', value: need },
      { name: 'asked', value: asked.map(({ at }) => at).join(', ') },
      { name: 'heard', value: heard.map(({ from }) => from).join(', ') || null },
      { name: 'repairs', value: repairs.join(', ') || null },
      { name: 'due', value: due, unit: 'time' },
    ],
    hand: { OUT_OF_TIME: 'fire' },
  });
}
