import { actor, type LabActor } from '../actor';
import { shortName } from '../protocol';
import { everyOf, nodeDue } from './due';
import { clientChart } from './machine';
import type { LabClientState } from './types';

/** A client always runs: it has no machine that could fail. */
export function clientActors(client: LabClientState): readonly LabActor[] {
  const { spec, due, open, done, seen, value } = client;
  const node = nodeDue(spec, Math.max(0, due - 1));
  return [
    actor({
      machine: clientChart.machine,
      value,
      context: client,
      fields: [
        { name: 'value', value },
        { name: 'node', value: shortName(node) },
        { name: 'due', value: due },
        { name: 'open', value: open === null ? null : `${spec.name}#${open.number}` },
        { name: 'done', value: done.length },
        { name: 'seen', value: seen },
        { name: 'every', value: everyOf(spec), unit: 'duration' },
        { name: 'timeout', value: spec.timeout, unit: 'duration' },
      ],
      // Requests are due at fixed times, whatever the client does.
      hand: { DUE: 'clock', GIVE_UP: 'fire' },
    }),
  ];
}
