import { describe, expect, it } from 'vitest';
import { drawFraction } from '../../../src/kernel/draw';
import type { NetworkSpec } from '../../../src/sim/config';
import type { LabOperation } from '../../../src/sim/consistency/protocol';
import { ringOf } from '../../../src/sim/consistency/protocols/leaderless/rules';
import type { LeaderlessSpec } from '../../../src/sim/consistency/spec';
import type { LatencyModel } from '../../../src/sim/network/types';
import pbs from '../../conformance/vectors/consistency/pbs.json';
import { Calls } from './calls';
import { cut, FIVE, heal, MS, S } from './lab';
import { copiesOf, R3W3 } from './leaderlessLab';

const put = (value: string): LabOperation => ({ op: 'put', key: 'x', value });
const get: LabOperation = { op: 'get', key: 'x' };
const add = (value: string): LabOperation => ({ op: 'add', key: 'x', value });

type Links = NetworkSpec['links'];

const link = (from: string, to: string, latency: LatencyModel): Links[number] => ({
  from,
  to,
  oneWay: true,
  latency,
});
const ms = (value: number): LatencyModel => ({ kind: 'constant', value: value * MS });

describe('A history with a leaderless store', () => {
  const N3: LeaderlessSpec = { ...R3W3, n: 3, r: 2, w: 3 };
  // Three own x; the other two only coordinate.
  const [a = '', b = '', c = '', writer = '', reader = ''] = ringOf(FIVE, 'x');

  it.each([
    { readRepair: 'off', second: null },
    { readRepair: 'blocking', second: 'new' },
  ] as const)(
    'goes back in time when a write has reached one of three replicas, unless reads repair first: $readRepair',
    ({ readRepair, second: expected }) => {
      const links = [
        link(writer, a, ms(1)),
        link(writer, b, ms(150)),
        link(writer, c, ms(150)),
        link(reader, c, ms(5)),
        // The second reader is replica b itself, and a is further from it than c.
        link(b, a, ms(5)),
      ];
      const calls = new Calls({ protocols: { dynamo: { ...N3, readRepair } }, network: { links } });
      const write = calls.send(1 * S, writer, put('new'));
      const first = calls.answerOf(calls.send(1 * S + 50 * MS, reader, get));
      const second = calls.answerOf(calls.send(1 * S + 80 * MS, b, get));
      const written = calls.answerOf(write);
      expect(first.at).toBeLessThan(1 * S + 80 * MS);
      expect(second.at).toBeLessThan(written.at);
      expect(written).toMatchObject({ ok: true, at: 1 * S + 150 * MS + 500 });
      expect([first.value, second.value]).toEqual(['new', expected]);
    },
  );

  it('keeps a write that too few have acknowledged, and says only that it ran out of time', () => {
    const calls = new Calls({
      protocols: { dynamo: R3W3 },
      deeds: [
        [3, cut(['n1', 'n2', 'n3'], ['n4', 'n5'])],
        [4, heal],
      ],
    });
    const written = calls.answerOf(calls.send(3 * S + 100 * MS, 'n4', put('partial')));
    expect(written).toMatchObject({
      ok: false,
      certain: false,
      at: 5 * S + 100 * MS,
      error:
        "Error from server: code=1100 [Coordinator node timed out waiting for replica nodes' responses] " +
        'message="Operation timed out - received only 2 responses." ' +
        "info={'received_responses': 2, 'required_responses': 3, 'consistency': 'QUORUM', 'write_type': 'SIMPLE'}",
    });
    const handedOver = calls.answerOf(calls.send(7 * S, 'n1', get));
    expect(handedOver.value).toBe('partial');
    expect(new Set(copiesOf(calls.world, 'dynamo', FIVE).map(({ x }) => x.join()))).toEqual(
      new Set(['partial']),
    );
  });

  it('forgets in a crash what the disk does not have yet, and never passes it off as seen', () => {
    const spec: LeaderlessSpec = { ...R3W3, r: 1, w: 2, resolve: 'versionVector' };
    const calls = new Calls({ protocols: { dynamo: spec }, fsync: 2 * MS });
    expect(calls.answerOf(calls.send(1 * S, 'n1', add('1'))).ok).toBe(true);
    // Its message has left, but n1 is down before its own disk is done.
    calls.send(2 * S, 'n1', add('2'));
    calls.tell(2 * S + 1 * MS, 'n1', { type: 'STOP' });
    calls.tell(3 * S, 'n1', { type: 'START' });
    expect(calls.answerOf(calls.send(4 * S, 'n1', get)).value).toBe('1');
    expect(calls.answerOf(calls.send(5 * S, 'n1', add('3'))).ok).toBe(true);
    const merged = calls.answerOf(calls.send(6 * S, 'n2', get));
    expect(merged.value?.split('|').map((one) => one.split(',').sort().join())).toEqual([
      '1,2',
      '1,3',
    ]);
    calls.answerOf(calls.send(7 * S, 'n2', add('4')));
    const all = calls.answerOf(calls.send(8 * S, 'n3', get));
    expect(all.value?.split(',').sort()).toEqual(['1', '2', '3', '4']);
  });
});

/** Whether a read that begins `after` the acknowledgement of a write finds it, tried `trials` times. */
function hits(
  spec: Pick<LeaderlessSpec, 'n' | 'r' | 'w'>,
  legs: Record<'W' | 'A' | 'R' | 'S', () => LatencyModel>,
  { after, trials }: { after: readonly number[]; trials: number },
): number[] {
  const nodes = Array.from({ length: spec.n + 2 }, (_, i) => `n${i + 1}`);
  const ring = ringOf(nodes, 'x');
  const [writer = '', reader = ''] = ring.slice(spec.n);
  const links = ring
    .slice(0, spec.n)
    .flatMap((owner) => [
      link(writer, owner, legs.W()),
      link(owner, writer, legs.A()),
      link(reader, owner, legs.R()),
      link(owner, reader, legs.S()),
    ]);
  const calls = new Calls({
    nodes,
    // Nobody is ever given up, and nothing but the messages of the write spreads it.
    protocols: { pbs: { ...R3W3, ...spec, hintWindow: 0, detector: 3600 * S } },
    network: { links, reorder: true },
  });
  const found = after.map(() => 0);
  let at = S;
  for (let n = 0; n < trials * after.length; n += 1) {
    const value = String(n);
    const written = calls.answerOf(calls.send(at, writer, put(value)));
    const turn = n % after.length;
    const read = calls.answerOf(calls.send(written.at + (after[turn] ?? 0), reader, get));
    if (read.value === value) found[turn] = (found[turn] ?? 0) + 1;
    // Messages of earlier trials that are still under way are older, and change nothing.
    at = read.at + 20 * MS;
  }
  return found.map((count) => count / trials);
}

type Shape =
  | { readonly exponential: { readonly lambda: number } }
  | { readonly pareto: { readonly xm: number; readonly alpha: number } }
  | { readonly mix: readonly (Shape & { readonly p: number })[] };

/** A sample from a leg of the vectors, in microseconds. */
function sampled(shape: Shape, fraction: number): number {
  if ('exponential' in shape) return (-Math.log(1 - fraction) / shape.exponential.lambda) * MS;
  if ('pareto' in shape) return shape.pareto.xm * (1 - fraction) ** (-1 / shape.pareto.alpha) * MS;
  let rest = fraction;
  for (const part of shape.mix) {
    if (rest < part.p) return sampled(part, rest / part.p);
    rest -= part.p;
  }
  return 0;
}

/** A recorded link for each call, so that no two share their luck. */
function recorded(name: string, shape: Shape): () => LatencyModel {
  let links = 0;
  return () => {
    links += 1;
    const values = Array.from({ length: 10_000 }, (_, n) =>
      Math.round(sampled(shape, drawFraction(7, `${name}/${links}`, n))),
    );
    return { kind: 'trace', values };
  };
}

describe('The staleness of partial quorums', () => {
  const TRIALS = 1_000;

  it.each(['pbs-exp-5-5-R1W1', 'pbs-lnkd-disk-R1W1', 'pbs-lnkd-disk-R2W1'])(
    'is what the Monte Carlo says when the store itself runs: %s',
    (id) => {
      const row = pbs.rows.find((one) => one.id === id);
      if (row === undefined) throw new Error(`no row ${id}`);
      // The vectors' README names these shapes.
      const { W, ARS } = row.distribution as { W: Shape; ARS: Shape };
      const legs = {
        W: recorded('W', W),
        A: recorded('A', ARS),
        R: recorded('R', ARS),
        S: recorded('S', ARS),
      };
      const points = row.points.slice(0, 2);
      const measured = hits({ n: row.N, r: row.R, w: row.W }, legs, {
        after: points.map(({ tMs }) => tMs * MS),
        trials: TRIALS,
      });
      points.forEach(({ pConsistent }, i) => {
        // Three standard errors of so few trials, besides the vectors' own tolerance.
        const error = 3 * Math.sqrt((pConsistent * (1 - pConsistent)) / TRIALS);
        expect(Math.abs((measured[i] ?? 0) - pConsistent)).toBeLessThan(pbs.tolerance + error);
      });
    },
  );

  it('is the share of disjoint quorums when a write has reached nobody outside of its own', () => {
    // Writes that are slow to spread, and answers that come in any order.
    const slow = (): LatencyModel => ({ kind: 'exponential', min: 0, mean: 1_000 * MS });
    const quick = (): LatencyModel => ({ kind: 'exponential', min: 0, mean: 100 });
    const [hit = 0] = hits(
      { n: 5, r: 2, w: 2 },
      { W: slow, A: quick, R: quick, S: quick },
      { after: [0], trials: 600 },
    );
    // C(3, 2) / C(5, 2)
    expect(1 - hit).toBeCloseTo(0.3, 1);
  });
});
