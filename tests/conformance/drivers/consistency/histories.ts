import { judgeHistory } from '../../../../src/sim/consistency/checker/judge';
import { parseHistories } from '../../../../src/sim/consistency/checker/parse';
import { judgeSequential } from '../../../../src/sim/consistency/checker/sequential';
import type { History } from '../../../../src/sim/consistency/checker/types';
import { differ } from '../differ';
import type { CaseFailure, Driver } from '../types';

interface Expected {
  readonly linearizable: boolean;
  readonly violatingKeys?: readonly string[];
  readonly sequential?: boolean;
  readonly anomalies?: Readonly<Record<string, readonly number[]>>;
  readonly staleness?: readonly unknown[];
}

const BUDGET = 2_000_000;

/** Judges one history of the vectors, by search and, where values are unique, by zones; what is expected must be met exactly. */
export const playHistory: Driver = (testCase) => {
  const parsed = parseHistories(testCase);
  if ('problems' in parsed) {
    const [{ path, message } = { path: '', message: '' }] = parsed.problems;
    throw new Error(`${path}: ${message}`);
  }
  const [history] = parsed.histories;
  if (history === undefined) throw new Error('no history');
  // The README gives the shape.
  const expected = testCase.expect as Expected;
  return (
    playEngine(history, expected, 'auto') ??
    playEngine(history, expected, 'search') ??
    playSequential(history, expected)
  );
};

function playEngine(
  history: History,
  { linearizable, violatingKeys, anomalies, staleness }: Expected,
  engine: 'auto' | 'search',
): CaseFailure | null {
  const verdict = judgeHistory(history, { engine, budget: BUDGET });
  const same = (what: string, wanted: unknown, found: unknown) =>
    wanted === undefined ? null : differ(`${what}, engine ${engine}`, wanted, found);
  return (
    same('linearizable', linearizable, verdict.linearizable) ??
    same('violatingKeys', violatingKeys && [...violatingKeys].sort(), verdict.violatingKeys) ??
    same('anomalies', anomalies, verdict.anomalies) ??
    same('staleness', staleness, verdict.staleness)
  );
}

function playSequential(history: History, { sequential }: Expected): CaseFailure | null {
  if (sequential === undefined) return null;
  // The vectors hold longer histories than one asks about on the page.
  const found = judgeSequential(history, { budget: BUDGET, opsMax: history.ops.length });
  return differ(
    `sequential${found.reason === null ? '' : `, ${found.reason}`}`,
    sequential,
    found.sequential,
  );
}
