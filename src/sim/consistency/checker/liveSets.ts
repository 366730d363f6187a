import { endOf } from './counted';
import { type Config, closed, expand } from './expand';
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
}

/** For one observation. */
const CONFIGURATIONS_MAX = 100_000;

export function startSets(initial: Value): LiveSets {
  return { kind: 'sets', configs: [{ value: initial, taken: [] }], unsettled: [], pending: [] };
}

export function observeSets(sets: LiveSets, seen: Seen): Step<LiveSets> {
  const { newlyEnded, open } = seen;
  const answered = newlyEnded.filter(({ outcome }) => outcome === 'ok');
  const pending = byCall([...sets.pending, ...newlyEnded.filter(isPending)]);
  const unsettled = [...sets.unsettled, ...answered].sort((a, b) => endOf(a) - endOf(b));
  const horizon = horizonOf(seen);
  const settled = unsettled.filter((op) => endOf(op) < horizon).length;

  const past = settle({ configs: sets.configs, ends: unsettled, count: settled, pending });
  if (!('configs' in past)) return past;
  const rest = unsettled.slice(settled);
  // What is open may have taken effect or not; what a read will return is not known yet.
  const maybe = byCall([...pending, ...open.filter(({ f }) => f !== 'read')]);
  const present = settle({ configs: past.configs, ends: rest, count: rest.length, pending: maybe });
  if (!('configs' in present)) return present;
  return { engine: { kind: 'sets', unsettled: rest, ...withoutSpent(past.configs, pending) } };
}

function isPending({ outcome, f }: Operation): boolean {
  return outcome === 'info' && f !== 'read';
}

function byCall(ops: readonly Operation[]): Operation[] {
  return [...ops].sort((a, b) => a.call - b.call || a.id - b.id);
}

interface Ends {
  readonly configs: readonly Config[];
  /** By their end. */
  readonly ends: readonly Operation[];
  /** How many of them are to be gone through. */
  readonly count: number;
  readonly pending: readonly Operation[];
}

function settle({
  configs,
  ends,
  count,
  pending,
}: Ends): Step<LiveSets> | Pick<LiveSets, 'configs'> {
  const called = byCall(ends);
  const running = new Set<Operation>();
  let current = configs;
  let budget = CONFIGURATIONS_MAX;
  let next = 0;
  for (const op of ends.slice(0, count)) {
    const isCalled = ({ call }: Operation) => call <= endOf(op);
    for (let one = called[next]; one !== undefined && isCalled(one); one = called[next]) {
      running.add(one);
      next += 1;
    }
    const expanded = expand(current, {
      target: op,
      required: [...running],
      optional: pending.filter(isCalled),
      budget,
    });
    if (expanded === null) return { cannot: 'too many configurations' };
    budget -= expanded.visited;
    running.delete(op);
    current = closed(expanded.configs, op, pending);
    if (current.length === 0) return { violation: { op: op.id, certificate: null } };
  }
  return { configs: current };
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
