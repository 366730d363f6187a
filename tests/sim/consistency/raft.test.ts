import { describe, expect, it } from 'vitest';
import { missing } from './heard';
import { lab, MS, records, S } from './lab';
import { etcd } from './specs';

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

  it('does what it was asked during a pause before it says so', () => {
    const world = lab({
      protocols: { etcd },
      until: 6,
      workload: { adds: 100 * MS, stop: 4 * S },
      deeds: [
        [2, { do: 'pause', target: 'n3' }],
        [2.6, { do: 'resume', target: 'n3' }],
      ],
    });
    const late = records(world, 'etcd', 's').filter(({ call, ret }) => ret - call > 300 * MS);
    expect(late.map(({ client, outcome }) => [client, outcome])).toEqual([['s3', 'ok']]);
    expect(missing(world, 'raft', 'etcd', 'n1')).toEqual([]);
  });
});
