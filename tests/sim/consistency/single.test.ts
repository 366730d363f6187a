import { describe, expect, it } from 'vitest';
import type { ProtocolSpec } from '../../../src/sim/consistency/spec';
import { between, median, missing, share, stale } from './heard';
import { cut, heal, lab, MS, records } from './lab';

const single: ProtocolSpec = { kind: 'single' };

describe('A single node in the laboratory', () => {
  it('answers at once where it stands, and after a round trip elsewhere', () => {
    const found = records(lab({ protocols: { single }, layout: 'cross', until: 5 }), 'single');
    expect([
      median(found, 'c1', 'put'),
      median(found, 'c1', 'get'),
      median(found, 'c2', 'put'),
      median(found, 'c5', 'put'),
      median(found, 'c5', 'get'),
    ]).toEqual([0, 0, 1, 80, 80]);
  });

  it('lets a write wait for the disk, and a read not', () => {
    const world = lab({ protocols: { single }, layout: 'cross', until: 5, fsync: 3 * MS });
    const found = records(world, 'single');
    expect([median(found, 'c1', 'put'), median(found, 'c5', 'put')]).toEqual([3, 83]);
    expect(median(found, 'c5', 'get')).toBe(80);
  });

  it('serves those who reach it and nobody else, and everybody again after the cut', () => {
    const world = lab({
      protocols: { single },
      until: 20,
      deeds: [
        [5, cut(['n1', 'n2', 'n3'], ['n4', 'n5'])],
        [15, heal],
      ],
    });
    const found = records(world, 'single');
    const during = found.filter(between(5, 14));
    const after = found.filter(between(16, 19));
    expect(share(during, ['c1', 'c2', 'c3'], null)).toBe(1);
    expect(share(during, ['c4', 'c5'], null)).toBe(0);
    expect(during.filter(({ outcome }) => outcome === 'fail')).toEqual([]);
    expect(share(after, ['c4', 'c5'], null)).toBe(1);
  });

  it('serves only its own client when it is cut off alone', () => {
    const deeds = [[5, cut(['n1'], ['n2', 'n3', 'n4', 'n5'])]] as const;
    const during = records(lab({ protocols: { single }, until: 14, deeds }), 'single').filter(
      between(5, 12),
    );
    expect(share(during, ['c1'], null)).toBe(1);
    expect(share(during, ['c2', 'c3', 'c4', 'c5'], null)).toBe(0);
  });

  it('serves one half of four nodes, and elsewhere only while the network is whole', () => {
    const half = [[3, cut(['n1', 'n2'], ['n3', 'n4'])]] as const;
    const nodes = ['n1', 'n2', 'n3', 'n4'];
    const even = lab({ protocols: { single }, until: 9, nodes, deeds: half });
    const during = records(even, 'single').filter(between(3, 7.9));
    expect([share(during, ['c1', 'c2'], null), share(during, ['c3', 'c4'], null)]).toEqual([1, 0]);

    const alone = cut(['n1'], ['n2', 'n3', 'n4', 'n5']);
    const flapping = [3, 6, 9].flatMap((at) => [[at, alone] as const, [at + 1.5, heal] as const]);
    const world = lab({ protocols: { single }, until: 13, deeds: flapping });
    const found = records(world, 'single').filter(between(3, 12));
    expect(share(found, ['c1'], null)).toBe(1);
    expect(share(found, ['c2', 'c3', 'c4', 'c5'], null)).toBeGreaterThan(0.5);
    expect(share(found, ['c2', 'c3', 'c4', 'c5'], null)).toBeLessThan(0.95);
  });

  it('reads what was written last, whoever asks', () => {
    const found = records(lab({ protocols: { single }, layout: 'cross', until: 10 }), 'single');
    expect(stale(found)).toEqual([]);
    const reads = found.filter(({ operation, value }) => operation.op === 'get' && value !== null);
    expect(reads.length).toBeGreaterThan(150);
  });

  it('keeps what it has through a crash, and loses what was not on disk', () => {
    const world = lab({
      protocols: { single },
      until: 12,
      fsync: 30 * MS,
      deeds: [
        [4, { do: 'crash', target: 'n1', signal: 'KILL' }],
        [6, { do: 'restart', target: 'n1' }],
      ],
      workload: { adds: 20 * MS },
    });
    const adds = records(world, 'single', 's');
    expect(adds.filter(({ outcome }) => outcome === 'ok').length).toBeGreaterThan(500);
    expect(missing(world, 'single', 'single', 'n1')).toEqual([]);
    expect(share(adds.filter(between(4, 5.9)), ['s1', 's2'], null)).toBe(0);
    expect(share(adds.filter(between(7, 11)), ['s1', 's2'], null)).toBe(1);
  });
});
