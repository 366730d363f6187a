import { describe, expect, test } from 'vitest';
import { clockAt } from '../../../src/sim/consistency/lab/drift';
import { clientsOf } from '../../../src/sim/consistency/measure/clients';
import { judge } from '../../../src/sim/consistency/measure/judged';
import { cut, type Given, lab, labSpec, records, S } from './lab';
import { etcd } from './specs';

const REST = ['n2', 'n3', 'n4', 'n5'];
const CUT = 3;

function leased(drift: Given['drift'], seed: number): Given {
  return {
    protocols: { etcd: { ...etcd, reads: 'lease' } },
    seed,
    until: 12,
    ...(drift !== undefined && { drift }),
    // Short of patience, so that a write that nobody answers keeps no client from reading.
    workload: { every: 20_000, reads: 0.8, timeout: 60_000 },
    deeds: [[CUT, cut(['n1'], REST)]],
  };
}

/** When n1 last answered a read after it was cut off, in seconds after the cut; and the stale reads there. */
function overlap(given: Given): { served: number; stale: number } {
  const world = lab(given);
  const ok = records(world, 'etcd').filter(
    ({ client, operation, outcome, ret }) =>
      client === 'c1' && operation.op === 'get' && outcome === 'ok' && ret > CUT * S,
  );
  const spec = labSpec(given);
  const [lane] = spec.lanes;
  if (lane === undefined) throw new Error('there is a lane');
  const { labels } = judge(clientsOf(world, spec, lane, 'c'), 12 * S);
  return { served: Math.max(0, ...ok.map(({ ret }) => ret / S - CUT)), stale: labels?.stale ?? 0 };
}

describe('a clock that drifts', () => {
  test('shows what it has gained', () => {
    expect(clockAt(200, 10 * S)).toBe(10 * S + 2_000);
    expect(clockAt(-500_000, 10 * S)).toBe(5 * S);
    expect(clockAt(0, 123)).toBe(123);
  });

  test('stretches a lease: its holder goes on serving after the others have elected, and answers stale', () => {
    const seeds = [1, 2, 3, 4];
    // An election timeout of 1 s: a leader without a quorum steps down after one to two of its own.
    for (const seed of seeds) {
      const honest = overlap(leased(undefined, seed));
      const slow = overlap(leased({ n1: -500_000 }, seed));
      expect(honest.served, `seed ${seed}`).toBeGreaterThan(0.9);
      expect(honest.served, `seed ${seed}`).toBeLessThan(2.1);
      expect(slow.served, `seed ${seed}`).toBeGreaterThan(1.9);
      expect(slow.served, `seed ${seed}`).toBeLessThan(4.1);
      expect(slow.stale, `seed ${seed}`).toBeGreaterThan(honest.stale);
    }
  });

  test('does no harm to reads that ask a quorum', () => {
    const given = leased({ n1: -500_000, n3: 300_000 }, 1);
    expect(overlap({ ...given, protocols: { etcd } }).stale).toBe(0);
  });

  test('moves the timers of its machine and nothing else', () => {
    const seen = (drift: Given['drift']) => {
      const beats: number[] = [];
      lab({
        protocols: { etcd },
        until: 3,
        // Reads would ask for heartbeats of their own.
        workload: { start: 10 * S },
        ...(drift !== undefined && { drift }),
        see: ({ from, to, body, sentAt }) => {
          if (from === 'lab/etcd/n1' && to === 'lab/etcd/n2' && body.type === 'Heartbeat')
            beats.push(sentAt);
        },
      });
      return ((beats.at(-1) ?? 0) - (beats[0] ?? 0)) / (beats.length - 1);
    };
    expect(seen(undefined)).toBeCloseTo(100_000, -3);
    expect(seen({ n1: -500_000 })).toBeCloseTo(200_000, -3);
    expect(seen({ n2: -500_000 })).toBeCloseTo(100_000, -3);
  });
});
