import { type LiveState, observe, startLive } from '../checker/live';
import type { LabelledRead, LiveLabels } from '../checker/liveLabels';
import { labelMore, startLabels } from '../checker/liveLabels';
import type { Operation } from '../checker/types';
import type { Heard } from './history';

/** The checker's states of one key, of everything up to a look. */
export interface KeyState {
  readonly live: LiveState;
  readonly labels: LiveLabels;
}

export type Keys = ReadonlyMap<string, KeyState>;

export interface Advanced {
  readonly keys: Keys;
  /** Labels of the reads that ended, ascending by id. */
  readonly found: readonly LabelledRead[];
}

const START: KeyState = { live: startLive(null), labels: startLabels(null) };

/** Goes on to `now`. `labelled` = false: labels contradict earlier ones or cannot be told; `found` is empty then. */
export function advanceKeys(
  keys: Keys,
  { ended, open }: Heard,
  now: number,
): Advanced & { readonly labelled: boolean } {
  const next = new Map(keys);
  const found: LabelledRead[] = [];
  let labelled = true;
  for (const [key, own] of byKey(ended, open)) {
    const before = keys.get(key) ?? START;
    const live = observe(before.live, own.ended, own.open, now);
    const step = labelMore(before.labels, own.ended, own.open);
    if (step === null) labelled = false;
    else found.push(...step[1]);
    next.set(key, { live, labels: step?.[0] ?? before.labels });
  }
  found.sort((a, b) => a.read.id - b.read.id);
  return { keys: next, found: labelled ? found : [], labelled };
}

function byKey(ended: readonly Operation[], open: readonly Operation[]) {
  const groups = new Map<string, { ended: Operation[]; open: Operation[] }>();
  const add = (op: Operation, list: 'ended' | 'open') => {
    const group = groups.get(op.key) ?? { ended: [], open: [] };
    groups.set(op.key, group);
    group[list].push(op);
  };
  for (const op of ended) add(op, 'ended');
  for (const op of open) add(op, 'open');
  return groups;
}

/** One key without an order is enough for "no"; without one, an open key leaves the answer open. */
export function verdictOf(keys: Keys): boolean | 'unknown' {
  const verdicts = [...keys.values()].map(({ live }) => live.verdict);
  if (verdicts.includes(false)) return false;
  return verdicts.includes('unknown') ? 'unknown' : true;
}
