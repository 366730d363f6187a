import { drawFraction, drawInteger } from '../../kernel/draw';
import type { History, Operation, Value } from '../../sim/consistency/checker/types';

/** What random histories look like. */
export interface Shape {
  readonly opsMax: number;
  readonly clients: number;
  readonly keys: number;
  /** Every write has a value of its own, and there is no cas. */
  readonly unique: boolean;
  /** The share of operations without an answer. */
  readonly lost: number;
}

const VALUES = 3;

/**
 * A random history: each operation takes effect at one instant of its interval, or not at all when its outcome
 * allows that; then, in about half of the histories, some answers are falsified. Instants are few, so that they
 * often coincide.
 */
export function randomHistory(seed: number, shape: Shape): History {
  const luck = luckOf(seed);
  const intervals = drawIntervals(luck, shape);
  const truthful = answered(intervals, luck);
  const falsified = luck.chance(0.5) ? falsify(truthful, luck) : truthful;
  return { initial: 0, ops: falsified };
}

interface Luck {
  integer(min: number, max: number): number;
  chance(share: number): boolean;
}

export function luckOf(seed: number): Luck {
  let n = 0;
  const next = () => {
    n += 1;
    return n;
  };
  return {
    integer: (min, max) => drawInteger(seed, 'history', next(), { min, max }),
    chance: (share) => drawFraction(seed, 'history', next()) < share,
  };
}

type Plan = Operation & { readonly ret: number; readonly takesEffect: boolean };

function drawIntervals(luck: Luck, { opsMax, clients, keys, unique, lost }: Shape): Plan[] {
  const count = luck.integer(1, opsMax);
  const free = Array.from({ length: clients }, (_, i) => ({
    name: `c${i}`,
    at: luck.integer(0, 3),
  }));
  const plans: Plan[] = [];
  for (let id = 0; id < count; id += 1) {
    const client = free[luck.integer(0, free.length - 1)];
    if (client === undefined) break;
    const call = client.at + luck.integer(0, 2);
    const ret = call + luck.integer(0, 6);
    const f = luck.chance(0.5) ? 'read' : !unique && luck.chance(0.5) ? 'cas' : 'write';
    const outcome = luck.chance(lost) ? 'info' : luck.chance(0.1) ? 'fail' : 'ok';
    plans.push({
      id,
      client: client.name,
      key: `k${luck.integer(1, keys)}`,
      f,
      ...(f === 'write' ? { value: unique ? id + 1 : luck.integer(0, VALUES - 1) } : {}),
      ...(f === 'cas'
        ? { from: luck.integer(0, VALUES - 1), to: luck.integer(0, VALUES - 1) }
        : {}),
      call,
      ret,
      outcome,
      takesEffect: outcome === 'ok' || (outcome === 'info' && luck.chance(0.6)),
    });
    client.at = ret + luck.integer(0, 1);
    if (outcome === 'info') client.name = `c${clients + id}`;
  }
  return plans;
}

/** Runs the plans at instants within their intervals and notes what they see. */
function answered(plans: readonly Plan[], luck: Luck): Operation[] {
  const late = 12;
  const instants = plans.map(({ call, ret, outcome }) =>
    luck.integer(call, outcome === 'info' ? ret + late : ret),
  );
  const order = plans
    .map((_, i) => i)
    .sort((a, b) => (instants[a] ?? 0) - (instants[b] ?? 0) || a - b);
  const registers = new Map<string, Value>();
  const ops: Operation[] = [];
  for (const i of order) {
    const plan = plans[i];
    if (plan === undefined) continue;
    const { takesEffect, ...op } = plan;
    const held = registers.get(op.key) ?? 0;
    const swaps = op.f === 'cas' && op.from === held;
    if (takesEffect && op.f === 'write') registers.set(op.key, op.value ?? null);
    if (takesEffect && swaps) registers.set(op.key, op.to ?? null);
    ops.push({
      ...op,
      ...(op.f === 'read' && op.outcome === 'ok' ? { value: held } : {}),
      ...(op.f === 'cas' && op.outcome === 'ok' ? { swapped: swaps } : {}),
      ret: op.outcome === 'info' ? null : op.ret,
    });
  }
  return ops.sort((a, b) => a.id - b.id);
}

function falsify(ops: readonly Operation[], luck: Luck): Operation[] {
  const values = [
    0,
    ...ops.flatMap(({ f, value, to }) => (f === 'read' ? [] : [value ?? to ?? 0])),
  ];
  return ops.map((op) => {
    if (op.outcome !== 'ok' || !luck.chance(0.3)) return op;
    if (op.f === 'read') return { ...op, value: values[luck.integer(0, values.length - 1)] ?? 0 };
    return op.f === 'cas' ? { ...op, swapped: !(op.swapped ?? false) } : op;
  });
}
