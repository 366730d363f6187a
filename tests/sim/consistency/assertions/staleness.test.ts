/** Assertion 8 of the design: how stale partial quorums read. */
import { describe, expect, it } from 'vitest';
import { drawFraction } from '../../../../src/kernel/draw';
import type { NetworkSpec } from '../../../../src/sim/config';
import { ringOf } from '../../../../src/sim/consistency/protocols/leaderless/rules';
import { missProbability } from '../../../../src/sim/consistency/quorum/formulas';
import type { LeaderlessSpec } from '../../../../src/sim/consistency/spec';
import type { LatencyModel } from '../../../../src/sim/network/types';
import pbs from '../../../conformance/vectors/consistency/pbs.json';
import { Calls } from '../calls';
import { MS, S } from '../lab';
import { R3W3 } from '../leaderlessLab';
import { SEEDS } from './seeds';

type Links = NetworkSpec['links'];

const link = (from: string, to: string, latency: LatencyModel): Links[number] => ({
  from,
  to,
  oneWay: true,
  latency,
});

/** Of each seed; three standard errors of all together are allowed besides the vectors' own tolerance. */
const TRIALS = 400;
const errorOf = (p: number) => 3 * Math.sqrt((p * (1 - p)) / (TRIALS * SEEDS.length));

/** The share of all seeds' trials, for each point. */
function pooled(hitsOf: (seed: number) => readonly number[]): number[] {
  const all = SEEDS.map(hitsOf);
  const sums = (all[0] ?? []).map((_, i) => all.reduce((sum, one) => sum + (one[i] ?? 0), 0));
  return sums.map((sum) => sum / (TRIALS * SEEDS.length));
}

/** Whether a read that begins `after` the acknowledgement of a write finds it: how often, of `trials`. */
function hits(
  spec: Pick<LeaderlessSpec, 'n' | 'r' | 'w'>,
  legs: Record<'W' | 'A' | 'R' | 'S', () => LatencyModel>,
  { after, trials, seed }: { after: readonly number[]; trials: number; seed: number },
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
    seed,
    // Nobody is ever given up, and nothing but the messages of the write spreads it.
    protocols: { pbs: { ...R3W3, ...spec, hintWindow: 0, detector: 3600 * S } },
    network: { links, reorder: true },
  });
  const found = after.map(() => 0);
  let at = S;
  for (let n = 0; n < trials * after.length; n += 1) {
    const value = String(n);
    const written = calls.answerOf(calls.send(at, writer, { op: 'put', key: 'x', value }));
    const turn = n % after.length;
    const read = calls.answerOf(
      calls.send(written.at + (after[turn] ?? 0), reader, { op: 'get', key: 'x' }),
    );
    if (read.value === value) found[turn] = (found[turn] ?? 0) + 1;
    // Messages of earlier trials that are still under way are older, and change nothing.
    at = read.at + 20 * MS;
  }
  return found;
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
function recorded(name: string, shape: Shape, seed: number): () => LatencyModel {
  let links = 0;
  return () => {
    links += 1;
    const values = Array.from({ length: 3_000 }, (_, n) =>
      Math.round(sampled(shape, drawFraction(seed, `${name}/${links}`, n))),
    );
    return { kind: 'trace', values };
  };
}

describe('8. Partial quorums', () => {
  it.each(['pbs-exp-5-5-R1W1', 'pbs-lnkd-disk-R1W1', 'pbs-lnkd-disk-R2W1'])(
    'are as stale as the Monte Carlo says when the store itself runs: %s',
    (id) => {
      const row = pbs.rows.find((one) => one.id === id);
      if (row === undefined) throw new Error(`no row ${id}`);
      // The vectors' README names these shapes.
      const { W, ARS } = row.distribution as { W: Shape; ARS: Shape };
      const points = row.points.slice(0, 2);
      const measured = pooled((seed) => {
        const legs = {
          W: recorded('W', W, seed),
          A: recorded('A', ARS, seed),
          R: recorded('R', ARS, seed),
          S: recorded('S', ARS, seed),
        };
        const after = points.map(({ tMs }) => tMs * MS);
        return hits({ n: row.N, r: row.R, w: row.W }, legs, { after, trials: TRIALS, seed });
      });
      points.forEach(({ pConsistent }, i) => {
        const difference = Math.abs((measured[i] ?? 0) - pConsistent);
        expect(difference).toBeLessThan(pbs.tolerance + errorOf(pConsistent));
      });
    },
  );

  it('miss a write that has reached nobody outside of its own with the share of disjoint quorums', () => {
    // Writes that are slow to spread, and answers that come in any order.
    const slow = (): LatencyModel => ({ kind: 'exponential', min: 0, mean: 1_000 * MS });
    const quick = (): LatencyModel => ({ kind: 'exponential', min: 0, mean: 100 });
    const legs = { W: slow, A: quick, R: quick, S: quick };
    const [hit = 0] = pooled((seed) =>
      hits({ n: 5, r: 2, w: 2 }, legs, { after: [0], trials: TRIALS, seed }),
    );
    const miss = missProbability({ replicas: 5, read: 2, write: 2 }, 1);
    expect(Math.abs(1 - hit - miss)).toBeLessThan(0.02 + errorOf(miss));
  });
});
