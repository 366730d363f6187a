import { type Anomalies, type Culprit, labelReads, type Staleness } from './anomalies';
import { byKey, counted, hasUniqueWrites } from './counted';
import { DEFAULT_BUDGET, search } from './search';
import type { Answer, History, KeyVerdict, Operation } from './types';
import { judgeZones } from './zones';

export interface JudgeOptions {
  /** `auto` takes the zone test where it is exact; `search` searches always. */
  readonly engine?: 'auto' | 'search';
  /** How many configurations the search may look at for each key. */
  readonly budget?: number;
  /** Asked now and then; true ends the search of a key with `unknown`. */
  readonly shouldStop?: () => boolean;
}

/** A judgement of a whole history. */
export interface Verdict {
  readonly linearizable: Answer;
  /** Keys that have no legal order, in byte order. */
  readonly violatingKeys: readonly string[];
  /** null when a value does not name its write: a cas, or a value that is written twice. */
  readonly anomalies: Anomalies | null;
  /** Of the stale reads; null as `anomalies`. */
  readonly staleness: readonly Staleness[] | null;
  /** For each read of `stale` and `inversion`: against what it offends; null as `anomalies`. */
  readonly culprits: readonly Culprit[] | null;
  /** By key, in byte order; keys without a counted operation are left out. */
  readonly keys: readonly KeyVerdict[];
}

/** Judges a history key by key and labels its reads. */
export function judgeHistory(history: History, options: JudgeOptions = {}): Verdict {
  const keys = judgeKeys(history, options);
  const labels = labelReads(history);
  return {
    linearizable: together(keys),
    violatingKeys: keys.filter(({ linearizable }) => linearizable === false).map(({ key }) => key),
    anomalies: labels?.anomalies ?? null,
    staleness: labels?.staleness ?? null,
    culprits: labels?.culprits ?? null,
    keys,
  };
}

/** The verdicts alone, without labels. */
export function judgeKeys({ ops, initial }: History, options: JudgeOptions = {}): KeyVerdict[] {
  return byKey(counted(ops)).map(([key, own]) => judgeKey(key, own, initial, options));
}

function judgeKey(
  key: string,
  ops: readonly Operation[],
  initial: History['initial'],
  { engine = 'auto', budget = DEFAULT_BUDGET, shouldStop }: JudgeOptions,
): KeyVerdict {
  if (engine === 'auto' && hasUniqueWrites(ops, initial)) {
    const certificate = judgeZones(ops, initial);
    const linearizable = certificate.kind === 'witness';
    return { key, linearizable, engine: 'zones', certificate, configurations: 0 };
  }
  const limits = shouldStop === undefined ? { budget } : { budget, shouldStop };
  return { key, engine: 'search', ...search(ops, initial, limits) };
}

/** One key without an order is enough for "no"; without one, an open key leaves the answer open. */
function together(keys: readonly KeyVerdict[]): Answer {
  if (keys.some(({ linearizable }) => linearizable === false)) return false;
  return keys.some(({ linearizable }) => linearizable === 'unknown') ? 'unknown' : true;
}
