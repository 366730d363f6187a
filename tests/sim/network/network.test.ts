import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NetworkSpec } from '../../../src/sim/config';
import { act, sidesOf } from '../../../src/sim/network/cuts';
import { drawLatency } from '../../../src/sim/network/latency';
import { route } from '../../../src/sim/network/route';
import { isCut, type NetworkState, startNetwork } from '../../../src/sim/network/state';

const SPEC: NetworkSpec = {
  latency: { kind: 'uniform', min: 1_000, max: 50_000 },
  clientLatency: { kind: 'constant', value: 1_000 },
  jitter: 0,
  loss: 0,
  duplicate: 0,
  reorder: false,
  links: [],
};
const MEMBERS = ['e1', 'e2', 'e3', 'e4', 'e5'];

function arrivals(spec: NetworkSpec, sends: readonly number[]): number[][] {
  let net = startNetwork(spec, 1);
  return sends.map((now) => {
    const [next, deliveries] = route(net, {
      now,
      from: 'etcd/e1',
      to: 'etcd/e2',
      body: { type: 'App' },
    });
    net = next;
    return deliveries.map(({ after }) => now + after);
  });
}

function acted(net: NetworkState, action: object): NetworkState {
  const body = { ...action, type: 'network', members: MEMBERS };
  return act(net, {
    id: 0,
    kind: 'action',
    at: 5,
    sentAt: 5,
    from: 'you',
    to: 'network',
    body,
    causes: [],
  })[0];
}

describe('a link', () => {
  test('lets nothing overtake, unless reordering is allowed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { minLength: 2, maxLength: 30 }), (times) => {
        const sends = [...times].sort((a, b) => a - b);
        const got = arrivals(SPEC, sends).flat();
        expect(got).toEqual([...got].sort((a, b) => a - b));
      }),
    );
    const free = arrivals(
      { ...SPEC, reorder: true },
      Array.from({ length: 50 }, (_, i) => i),
    ).flat();
    expect(free).not.toEqual([...free].sort((a, b) => a - b));
  });

  test('adds an even jitter', () => {
    const steady = {
      ...SPEC,
      latency: { kind: 'constant', value: 10_000 },
      jitter: 4_000,
      reorder: true,
    } as const;
    const delays = arrivals(
      steady,
      Array.from({ length: 2_000 }, () => 0),
    ).flat();
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(10_000);
    expect(Math.max(...delays)).toBeLessThanOrEqual(14_000);
    expect(delays.reduce((a, b) => a + b, 0) / delays.length).toBeCloseTo(12_000, -3);
  });

  test('loses and doubles the share it is told to', () => {
    const sends = Array.from({ length: 4_000 }, (_, i) => i * 10);
    let lost = 0;
    let net = startNetwork({ ...SPEC, loss: 0.1 }, 3);
    for (const now of sends) {
      const [next, [one]] = route(net, {
        now,
        from: 'etcd/e1',
        to: 'etcd/e2',
        body: { type: 'App' },
      });
      net = next;
      if (one?.fate === 'dropped') lost += 1;
    }
    expect(lost / sends.length).toBeCloseTo(0.1, 1);
    expect(arrivals({ ...SPEC, duplicate: 1 }, [0]).flat()).toHaveLength(2);
  });
});

describe('latency', () => {
  const mean = (model: Parameters<typeof drawLatency>[0]) => {
    let sum = 0;
    for (let n = 0; n < 20_000; n += 1) sum += drawLatency(model, 5, 'l', n);
    return sum / 20_000;
  };

  test('follows its distribution', () => {
    expect(mean({ kind: 'constant', value: 700 })).toBe(700);
    expect(mean({ kind: 'uniform', min: 1_000, max: 3_000 })).toBeCloseTo(2_000, -2);
    expect(mean({ kind: 'exponential', min: 1_000, mean: 4_000 })).toBeGreaterThan(4_800);
    expect(mean({ kind: 'exponential', min: 1_000, mean: 4_000 })).toBeLessThan(5_200);
    // A Pareto tail of scale 10 ms and shape 3 has the mean 15 ms.
    expect(
      mean({ kind: 'pareto', min: 0, max: 0, weight: 1, scale: 10_000, shape: 3 }),
    ).toBeCloseTo(15_000, -3);
    expect([0, 1, 2].map((n) => drawLatency({ kind: 'trace', values: [5, 9] }, 1, 'l', n))).toEqual(
      [5, 9, 5],
    );
  });
});

describe('a cut', () => {
  const whole = startNetwork(SPEC, 1);

  test('into groups separates them; a member of both is a bridge', () => {
    const cut = acted(whole, {
      do: 'partition',
      groups: [
        ['e1', 'e2'],
        ['e3', 'e4', 'e5'],
      ],
    });
    expect(isCut(cut, 'etcd/e1', 'etcd/e3')).toBe(true);
    expect(isCut(cut, 'etcd/e1', 'etcd/e2')).toBe(false);
    expect(sidesOf(cut, MEMBERS)).toEqual([
      ['e1', 'e2'],
      ['e3', 'e4', 'e5'],
    ]);
    const bridge = acted(whole, {
      do: 'partition',
      groups: [
        ['e1', 'e2', 'e3'],
        ['e3', 'e4', 'e5'],
      ],
    });
    expect(isCut(bridge, 'etcd/e3', 'etcd/e5')).toBe(false);
    expect(isCut(bridge, 'etcd/e1', 'etcd/e5')).toBe(true);
    expect(sidesOf(bridge, MEMBERS)).toEqual([MEMBERS]);
  });

  test('may be one-way, a link, or one member; healing removes all', () => {
    const oneWay = acted(whole, { do: 'cut', from: 'e1', to: 'e2', oneWay: true });
    expect([isCut(oneWay, 'etcd/e1', 'etcd/e2'), isCut(oneWay, 'etcd/e2', 'etcd/e1')]).toEqual([
      true,
      false,
    ]);
    const alone = acted(oneWay, { do: 'isolate', target: 'e5' });
    expect(isCut(alone, 'etcd/e5', 'etcd/e1')).toBe(true);
    expect(isCut(alone, 'etcd/e1', 'etcd/e2')).toBe(true);
    expect(Object.keys(acted(alone, { do: 'heal' }).cuts)).toEqual([]);
  });

  test('ends a message in the middle of its way', () => {
    const cut = acted(startNetwork({ ...SPEC, latency: { kind: 'constant', value: 10_000 } }, 1), {
      do: 'isolate',
      target: 'e2',
    });
    const [, deliveries] = route(cut, {
      now: 0,
      from: 'etcd/e1',
      to: 'etcd/e2',
      body: { type: 'App' },
    });
    expect(deliveries).toEqual([{ fate: 'dropped', after: 5_000, reason: 'cut' }]);
  });
});
