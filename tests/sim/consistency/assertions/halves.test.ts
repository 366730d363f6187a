/** Assertion 4 of the design: even cuts. */
import { describe, expect, it } from 'vitest';
import type { ProtocolSpec } from '../../../../src/sim/consistency/spec';
import { cut, lab, MS, S, share } from '../lab';
import { R3W3 } from '../leaderlessLab';
import { etcd } from '../specs';
import { FAULT, HEALED, S5 } from './scenarios';
import { SEEDS } from './seeds';

/** What needs a majority of `n` nodes for everything. */
const protocols = (n: number): Readonly<Record<string, ProtocolSpec>> => ({
  raft: etcd,
  quorums: { ...R3W3, n },
  primary: {
    kind: 'primary',
    failover: 'quorumElection',
    w: 'majority',
    reads: 'linearizable',
    heartbeat: 200 * MS,
    election: S,
    downAfter: S,
    minReplicas: 0,
    maxLag: S,
    session: null,
  },
});
const clientsOf = (side: readonly string[]) => side.map((name) => name.replace('n', 'c'));

describe.each(SEEDS)('4. An even cut (seed %i)', (seed) => {
  it('leaves no half with an answer where a majority is needed', () => {
    const world = lab({ ...S5, seed, protocols: protocols(4) });
    const window = { clients: ['c1', 'c2', 'c3', 'c4'], from: FAULT, to: HEALED - 1 };
    // Whatever was answered before the cut was called before it.
    for (const lane of ['raft', 'quorums', 'primary']) expect(share(world, lane, window)).toBe(0);
  });

  it.each([
    [
      ['n1', 'n2', 'n5'],
      ['n3', 'n4'],
    ],
    [
      ['n3', 'n4', 'n5'],
      ['n1', 'n2'],
    ],
  ])('is decided for the side of a fifth node: %j', (larger, smaller) => {
    const world = lab({
      seed,
      until: HEALED,
      jitter: 150,
      protocols: protocols(5),
      deeds: [[FAULT, cut(larger, smaller)]],
    });
    // Two elections at the most, and a time-out of those who asked meanwhile.
    const window = { from: FAULT + 4, to: HEALED - 0.1 };
    for (const lane of ['raft', 'quorums', 'primary']) {
      expect(share(world, lane, { ...window, clients: clientsOf(larger) })).toBe(100);
      expect(share(world, lane, { ...window, clients: clientsOf(smaller), to: HEALED - 1 })).toBe(
        0,
      );
    }
  });
});
