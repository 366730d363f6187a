import { AppendList } from '../../../kernel/appendList';
import { type LiveSets, observeSets, startSets } from './liveSets';
import { type LiveZones, observeZones, startZones } from './liveZones';
import type { Step, Violation } from './observation';
import type { Answer, Operation, Value } from './types';

/** Judges one key while its history grows. Immutable: an older state can be observed on. */
export interface LiveState {
  /** Of everything observed so far, open operations as unknown ones; false and unknown stay. */
  readonly verdict: Answer;
  readonly violation: Violation | null;
  readonly initial: Value;
  /** Zones as long as every value names its write, then sets of configurations. */
  readonly engine: LiveZones | LiveSets;
  /** What has ended, for the change of engine. */
  readonly ended: AppendList<Operation>;
}

export function startLive(initial: Value): LiveState {
  return {
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
  if ('cannot' in step && step.cannot === 'ambiguous')
    step = observeSets(startSets(state.initial), { newlyEnded: ended.slice(), open, now });
  if ('cannot' in step) return { ...state, ended, verdict: 'unknown' };
  if ('violation' in step)
    return { ...state, ended, verdict: false, violation: { ...step.violation, at: now } };
  return { ...state, ended, engine: step.engine };
}
