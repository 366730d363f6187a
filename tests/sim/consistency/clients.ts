import { PRESETS } from '../../../src/sim/consistency/presets';
import type { LabClientState } from '../../../src/sim/consistency/workload/types';
import { lab, MS } from './lab';

/** Seconds of the run. */
export const SECONDS = 8;

/** What the clients of each of these configurations have heard in a run with a cut, lane after lane. */
export function heardClients(names: readonly string[]): LabClientState[][] {
  const protocols = Object.fromEntries(
    PRESETS.filter(({ id }) => names.includes(id)).map(({ id, protocol }) => [id, protocol]),
  );
  const groups = [
    ['n1', 'n2'],
    ['n3', 'n4', 'n5'],
  ];
  const world = lab({
    protocols,
    until: SECONDS,
    jitter: 300,
    workload: { every: 60 * MS, keys: ['x', 'y'] },
    deeds: [
      [2, { do: 'partition', groups }],
      [5, { do: 'heal' }],
    ],
  });
  return names.map(
    (lane) =>
      [...world.entities]
        .filter(([id]) => id.startsWith(`lab/${lane}/c`))
        .map(([, { state }]) => state as LabClientState), // Founded as clients.
  );
}

/** All of them together. */
export function clientsOf(names: readonly string[]): LabClientState[] {
  return heardClients(names).flat();
}
