import { endOf } from './counted';
import { byEffect, type Config, closed, expand } from './expand';
import { horizonOf, type Seen, type Step } from './observation';
import type { Operation, Value } from './types';

/**
 * Just-in-time linearization (Lowe 2017; Knossos' `linear`) while the history grows, for any values and cas. It
 * carries the set of all configurations that the past allows: the value held, and which of the operations that are
 * not settled have taken effect. At a quiescent cut that is a set of values and of unanswered writes used up.
 * An end is settled as soon as nothing open can have been called before it, so no pause of all clients is needed.
 */
export interface LiveSets {
  readonly kind: 'sets';
  readonly configs: readonly Config[];
  /** Answered, but perhaps called together with something that is still open. */
  readonly unsettled: readonly Operation[];
  /** Never answered, by call: they stay open for ever. */
  readonly pending: readonly Operation[];
  /** Configurations were left out. Each that is kept still proves "linearizable"; none left proves nothing then. */
  readonly isPartial: boolean;
  /** How many are kept: unanswered operations that may or may not have been used multiply them. */
  readonly configsMax: number;
}

export function startSets(initial: Value, configsMax: number): LiveSets {
  return {
    kind: 'sets',
    configs: [{ value: initial, taken: [] }],
    unsettled: [],
    pending: [],
    isPartial: false,
    configsMax,
  };
}

export function observeSets(sets: LiveSets, seen: Seen): Step<LiveSets> {
  const { newlyEnded, open } = seen;
  const answered = newlyEnded.filter(({ outcome }) => outcome === 'ok');
  const pending = byCall([...sets.pending, ...newlyEnded.filter(isPending)]);
  const unsettled = [...sets.unsettled, ...answered].sort((a, b) => endOf(a) - endOf(b));
  const horizon = horizonOf(seen);
  const settled = unsettled.filter((op) => endOf(op) < horizon).length;

  const past = settle({ ...sets, ends: unsettled, count: settled, pending });
  if (!('configs' in past)) return past;
  const rest = unsettled.slice(settled);
  // What is open may have taken effect or not; what a read will return is not known yet.
  const maybe = byCall([...pending, ...open.filter(({ f }) => f !== 'read')]);
  const present = settle({ ...sets, ...past, ends: rest, count: rest.length, pending: maybe });
  if (!('configs' in present)) return present;
  const { isPartial } = past;
  return {
    engine: { ...sets, unsettled: rest, isPartial, ...withoutSpent(past.configs, pending) },
  };
}

function isPending({ outcome, f }: Operation): boolean {
  return outcome === 'info' && f !== 'read';
}

function byCall(ops: readonly Operation[]): Operation[] {
  return [...ops].sort((a, b) => a.call - b.call || a.id - b.id);
}

interface Ends {
  readonly configs: readonly Config[];
  readonly isPartial: boolean;
  /** By their end. */
  readonly ends: readonly Operation[];
  /** How many of them are to be gone through. */
  readonly count: number;
  readonly pending: readonly Operation[];
  readonly configsMax: number;
}

function settle({
  configs,
  isPartial,
  ends,
  count,
  pending,
  configsMax,
}: Ends): Step<LiveSets> | Pick<LiveSets, 'configs' | 'isPartial'> {
  const called = byCall(ends);
  const running = new Set<Operation>();
  const optional = byEffect(pending);
  let current = { configs, isPartial };
  let next = 0;
  for (const op of ends.slice(0, count)) {
    const isCalled = ({ call }: Operation) => call <= endOf(op);
    for (let one = called[next]; one !== undefined && isCalled(one); one = called[next]) {
      running.add(one);
      next += 1;
    }
    const expanded = expand(current.configs, {
      target: op,
      required: [...running],
      optional,
      configsMax,
    });
    running.delete(op);
    const all = closed(expanded.configs, op, pending);
    const kept = [...all].sort((a, b) => a.taken.length - b.taken.length).slice(0, configsMax);
    current = {
      configs: kept,
      isPartial: current.isPartial || !expanded.isComplete || kept.length < all.length,
    };
    if (kept.length > 0) continue;
    return current.isPartial
      ? { cannot: 'too many configurations' }
      : { violation: { op: op.id, certificate: null } };
  }
  return current;
}

/**
 * Goes on from one legal order of everything so far, found otherwise: with the configuration behind the last
 * operation that is settled. Takes all that has ended.
 */
export function setsFrom(
  order: readonly Operation[],
  {
    initial,
    configsMax,
    seen,
  }: { readonly initial: Value; readonly configsMax: number; readonly seen: Seen },
): LiveSets {
  const { newlyEnded } = seen;
  const horizon = horizonOf(seen);
  const isSettled = (op: Operation) => endOf(op) < horizon;
  const past = order.slice(0, order.findLastIndex(isSettled) + 1);
  const answered = newlyEnded.filter(({ outcome }) => outcome === 'ok');
  return {
    kind: 'sets',
    configs: [
      {
        value: past.reduce(heldAfter, initial),
        taken: past
          .filter((op) => !isSettled(op))
          .map(({ id }) => id)
          .sort((a, b) => a - b),
      },
    ],
    unsettled: answered.filter((op) => !isSettled(op)).sort((a, b) => endOf(a) - endOf(b)),
    pending: byCall(newlyEnded.filter(isPending)),
    isPartial: true,
    configsMax,
  };
}

function heldAfter(held: Value, { f, value = null, to = null, swapped }: Operation): Value {
  return f === 'write' ? value : f === 'cas' && swapped !== false ? to : held;
}

/** An unanswered operation that every configuration has used up says nothing any more. */
function withoutSpent(
  configs: readonly Config[],
  pending: readonly Operation[],
): Pick<LiveSets, 'configs' | 'pending'> {
  const spent = new Set(
    pending.map(({ id }) => id).filter((id) => configs.every(({ taken }) => taken.includes(id))),
  );
  if (spent.size === 0) return { configs, pending };
  return {
    configs: configs.map(({ value, taken }) => ({
      value,
      taken: taken.filter((id) => !spent.has(id)),
    })),
    pending: pending.filter(({ id }) => !spent.has(id)),
  };
}
