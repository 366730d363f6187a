/** Runs of Raft, and who led in them. */
import type { Micros } from '../../../../src/kernel/types';
import type { ClusterWorld } from '../../../../src/sim/cluster';
import { type Given, lab } from '../lab';

interface Run {
  readonly world: ClusterWorld;
  /** When somebody became leader, or ceased to be one. */
  readonly roles: readonly { readonly at: Micros; readonly node: string; readonly to: string }[];
}

/** Runs a laboratory and keeps who led when. */
export function run(given: Omit<Given, 'protocols'>, protocols: Given['protocols']): Run {
  const roles: { at: Micros; node: string; to: string }[] = [];
  const world = lab({
    ...given,
    protocols,
    see: ({ at, to: node, notes }) => {
      for (const { reason, data } of notes)
        if (reason === 'role') roles.push({ at, node, to: String(data.to) });
    },
  });
  return { world, roles };
}
