import { describe, expect, it } from 'vitest';
import type { ProtocolSpec } from '../../../src/sim/consistency/spec';
import { cut, heal, lab, MS, records } from './lab';

const etcd: ProtocolSpec = {
  kind: 'raft',
  heartbeat: 100 * MS,
  election: 1_000 * MS,
  preVote: true,
  checkQuorum: true,
  reads: 'linearizable',
  fsync: 0,
  sessionReads: false,
  commitWait: 0,
};

describe('Raft in the laboratory', () => {
  it('answers a write after the second nearest round trip, and a remote one after the way to the leader as well', () => {
    const world = lab({ protocols: { etcd }, layout: 'cross', until: 5 });
    const ok = records(world, 'etcd').filter(
      ({ outcome, call }) => outcome === 'ok' && call > 1_000_000,
    );
    const median = (client: string, op: string) => {
      const times = ok
        .filter((one) => one.client === client && one.operation.op === op)
        .map(({ call, ret }) => (ret - call) / MS)
        .sort((a, b) => a - b);
      return times[times.length >> 1];
    };
    expect([median('c1', 'put'), median('c5', 'put'), median('c5', 'get')]).toEqual([80, 160, 160]);
  });

  it('times out on the side without a majority', () => {
    const world = lab({
      protocols: { etcd, local: { ...etcd, reads: 'serializable' } },
      until: 30,
      deeds: [
        [5, cut(['n1', 'n2', 'n3'], ['n4', 'n5'])],
        [20, heal],
      ],
    });
    const during = records(world, 'etcd').filter(
      ({ call }) => call > 6_000_000 && call < 18_000_000,
    );
    const share = (clients: string[]) => {
      const of = during.filter(({ client }) => clients.includes(client));
      return of.filter(({ outcome }) => outcome === 'ok').length / of.length;
    };
    expect([share(['c1', 'c2', 'c3']), share(['c4', 'c5'])]).toEqual([1, 0]);
  });
});
