import { AppendList } from '../../../kernel/appendList';
import { counted } from './counted';
import { type LiveSets, observeSets, setsFrom, startSets } from './liveSets';
import { type LiveZones, observeZones, startZones } from './liveZones';
import type { Seen, Step, Violation } from './observation';
import { DEFAULT_BUDGET, search } from './search';
import type { Answer, Operation, Value } from './types';

/** Judges one key while its history grows. Immutable: an older state can be observed on. */
export interface LiveState {
  /** Of everything observed so far, open operations as unknown ones; false and unknown stay. */
  readonly verdict: Answer;
  readonly violation: Violation | null;
  readonly initial: Value;
  readonly configsMax: number;
  /** Zones as long as every value names its write, then sets of configurations. */
  readonly engine: LiveZones | LiveSets;
  /** What has ended, for the change of engine. */
  readonly ended: AppendList<Operation>;
}

/** More configurations cost more for each operation, fewer lead to a search of everything more often. */
const CONFIGS_MAX = 8;

/** Before the first operation; `configsMax` configurations are kept where zones do not suffice. */
export function startLive(initial: Value, configsMax = CONFIGS_MAX): LiveState {
  return {
    configsMax,
    verdict: true,
    violation: null,
    initial,
    engine: startZones(initial),
    ended: AppendList.of(),
  };
}

/**
 * Goes on with the operations of the key that ended since the last observation (answered, failed, or given up as
 * `info`), and all that are open at `now`, as outcome `info` with ret null. Both must be
 * complete up to and including `now`, which never goes back; whatever is called later is called after `now`.
 */
export function observe(
  state: LiveState,
  newlyEnded: readonly Operation[],
  open: readonly Operation[],
  now: number,
): LiveState {
  if (state.verdict !== true) return state;
  const ended = state.ended.append(...newlyEnded);
  const seen = { newlyEnded, open, now };
  let step: Step<LiveZones | LiveSets> =
    state.engine.kind === 'zones'
      ? observeZones(state.engine, seen)
      : observeSets(state.engine, seen);
  const all = { newlyEnded: ended.slice(), open, now };
  if ('cannot' in step && step.cannot === 'ambiguous')
    step = observeSets(startSets(state.initial, state.configsMax), all);
  if ('cannot' in step) step = searchAll(state, all);
  if ('cannot' in step) return { ...state, ended, verdict: 'unknown' };
  if ('violation' in step)
    return { ...state, ended, verdict: false, violation: { ...step.violation, at: now } };
  return { ...state, ended, engine: step.engine };
}

/** Looks for one legal order of everything when the sets have lost count, and lets them go on from there. */
function searchAll({ initial, configsMax }: LiveState, seen: Seen): Step<LiveSets> {
  const ops = counted([...seen.newlyEnded, ...seen.open]);
  const { linearizable, certificate } = search(ops, initial, { budget: DEFAULT_BUDGET });
  const last = seen.newlyEnded.at(-1);
  if (linearizable === false && last !== undefined)
    return { violation: { op: last.id, certificate } };
  if (certificate.kind !== 'witness') return { cannot: 'too many configurations' };
  const byId = new Map(ops.map((op) => [op.id, op]));
  const order = certificate.order.flatMap(({ op }) => byId.get(op) ?? []);
  return { engine: setsFrom(order, { initial, configsMax, seen }) };
}
