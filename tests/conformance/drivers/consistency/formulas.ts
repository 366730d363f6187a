import { ackLatency, missProbability } from '../../../../src/sim/consistency/quorum/formulas';
import type { Leg } from '../../../../src/sim/consistency/quorum/legs';
import { type PbsSetting, samplePbs, shareUpTo } from '../../../../src/sim/consistency/quorum/pbs';
import type { CaseFailure, Driver } from '../types';

type Plain = Record<string, unknown>;

const SEED = 1;
/** What the vectors' README asks for. */
const TRIALS = 100_000;

/** The consistency area's drivers of formulas, by the `format` of the file. */
export function formulaDrivers(trials = TRIALS): {
  readonly 'pbs/1': Driver;
  readonly 'quorum-formulas/1': Driver;
} {
  return {
    'pbs/1': (row, file) => playPbs(row, file, trials),
    'quorum-formulas/1': playFormula,
  };
}

function playPbs(row: Plain, file: Plain, trials: number): CaseFailure | null {
  const sample = samplePbs(settingOf(row), SEED, trials);
  const tolerance = numberOf(file.tolerance);
  // The row is JSON of the form that the README describes.
  const points = row.points as { tMs: number; pConsistent: number }[];
  const measured = points.map(({ tMs }) => ({ tMs, pConsistent: shareUpTo(sample.waits, tMs) }));
  const off = points.findIndex(
    (point, i) => !(Math.abs(point.pConsistent - (measured[i]?.pConsistent ?? -1)) <= tolerance),
  );
  return off < 0 ? null : failure(points, measured, `off at ${points[off]?.tMs} ms`);
}

function settingOf(row: Plain): PbsSetting {
  const { W, ARS } = row.distribution as Plain;
  const others = legOf(ARS as Plain);
  return {
    replicas: numberOf(row.N),
    read: numberOf(row.R),
    write: numberOf(row.W),
    legs: { W: legOf(W as Plain), A: others, R: others, S: others },
    wanOneWay: row.wan === undefined ? null : wanOf(row.wan as Plain),
  };
}

function wanOf({ localReplicas, remoteOneWayMs, writerAndReaderRegion }: Plain): number {
  if (localReplicas !== 1 || writerAndReaderRegion !== 'independent, uniform')
    throw new Error('a layout of regions that the README does not know');
  return numberOf(remoteOneWayMs);
}

function legOf(raw: Plain): Leg {
  const { mix, pareto, exponential } = raw as Record<string, Plain | undefined>;
  if (Array.isArray(mix))
    return {
      kind: 'mix',
      parts: mix.map((part) => ({ share: numberOf(part.p), leg: legOf(part) })),
    };
  if (pareto !== undefined)
    return { kind: 'pareto', xm: numberOf(pareto.xm), alpha: numberOf(pareto.alpha) };
  if (exponential !== undefined)
    return { kind: 'exponential', lambda: numberOf(exponential.lambda) };
  throw new Error(`unknown distribution: ${JSON.stringify(raw)}`);
}

function playFormula(row: Plain): CaseFailure | null {
  if ('pMiss' in row) {
    const { N, R, W, k, pMiss } = row;
    const size = { replicas: numberOf(N), read: numberOf(R), write: numberOf(W) };
    // The vectors are written with six decimals.
    const actual = Number(missProbability(size, numberOf(k)).toFixed(6));
    return actual === pMiss ? null : failure(pMiss, actual, 'another chance to miss');
  }
  const roundTrips = row.rttsMsToOtherMembers as number[];
  const actual = ackLatency(roundTrips, numberOf(row.acksNeededIncludingSelf));
  return actual === row.latencyMs ? null : failure(row.latencyMs, actual, 'another latency');
}

function failure(expected: unknown, actual: unknown, message: string): CaseFailure {
  return { expected, actual, message };
}

function numberOf(value: unknown): number {
  if (typeof value !== 'number') throw new Error(`not a number: ${JSON.stringify(value)}`);
  return value;
}
