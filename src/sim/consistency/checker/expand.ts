import { endOf } from './counted';
import type { Operation, Value } from './types';

/** What may be the case: the value held, and the ids of those operations that took effect and are not settled; ascending. */
export interface Config {
  readonly value: Value;
  readonly taken: readonly number[];
}

export interface Expansion {
  /** The operation that ends: it must have taken effect. */
  readonly target: Operation;
  /** Answered operations that were called by then and are not settled, the target among them. */
  readonly required: readonly Operation[];
  /** Unanswered ones, by effect. */
  readonly optional: readonly (readonly Operation[])[];
  /** How many configurations are wanted. */
  readonly configsMax: number;
}

/** Reached while the target is looked for. */
interface Reached {
  readonly config: Config;
  /** The last operation is an unanswered one, and nothing has needed it yet. */
  readonly isIdle: boolean;
}

/** For each configuration that is wanted. */
const VISITED_MAX = 16;

/**
 * The configurations in which the target has just taken effect, or had before; those that use few unanswered
 * operations come first. All of them when `isComplete`, else the first ones.
 */
export function expand(
  configs: readonly Config[],
  { target, required, optional, configsMax }: Expansion,
): { readonly configs: readonly Config[]; readonly isComplete: boolean } {
  const reached = new Map<string, Config>();
  const visited = new Set<string>();
  const levels: Reached[][] = [configs.map((config) => ({ config, isIdle: false }))];
  for (let level = 0; level < levels.length; level += 1) {
    const open = levels[level] ?? [];
    const costlier: Reached[] = [];
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      const config = observed(one.config, required);
      const isIdle = one.isIdle && config === one.config;
      const key = textOf(config);
      if (config.taken.includes(target.id)) {
        reached.set(key, config);
        continue;
      }
      if (visited.has(`${key}${isIdle}`)) continue;
      if (visited.size >= VISITED_MAX * configsMax)
        return { configs: [...reached.values()], isComplete: false };
      visited.add(`${key}${isIdle}`);
      const left = required.filter(({ id }) => !config.taken.includes(id));
      // What nobody needed need not have happened: an idle value must be what the next operation asks for.
      const next = (op: Operation) => !isIdle || op.f === 'cas';
      for (const op of left)
        if (next(op) && fits(op, config.value))
          open.push({ config: after(config, op), isIdle: false });
      for (const op of helpful(config, { left, optional, now: endOf(target) }))
        if (next(op)) costlier.push({ config: after(config, op), isIdle: true });
    }
    if (costlier.length === 0) continue;
    if (reached.size >= configsMax) return { configs: [...reached.values()], isComplete: false };
    levels.push(costlier);
  }
  return { configs: [...reached.values()], isComplete: true };
}

/** Takes every observation that fits, at once: it changes nothing, and later it may not fit any more. */
function observed(config: Config, required: readonly Operation[]): Config {
  const fitting = required.filter(
    (op) => observes(op) && fits(op, config.value) && !config.taken.includes(op.id),
  );
  return fitting.length === 0
    ? config
    : { ...config, taken: sorted([...config.taken, ...fitting.map(({ id }) => id)]) };
}

/**
 * Unanswered operations worth trying: the very next one must need what they give, else they could as well take
 * effect later or never. Of those with the same effect the first that is left stands for all.
 */
function helpful(
  { value, taken }: Config,
  {
    left,
    optional,
    now,
  }: Pick<Expansion, 'optional'> & { readonly left: readonly Operation[]; readonly now: number },
): Operation[] {
  const first = optional
    .flatMap((group) => group.find(({ id }) => !taken.includes(id)) ?? [])
    .filter(({ call }) => call <= now);
  const wantsOther = left.some(isRefused);
  const isNeeded = (wanted: Value) =>
    left.some((op) => needs(op, wanted)) || first.some((op) => needs(op, wanted));
  return first.filter(
    (op) => fits(op, value) && given(op) !== value && (wantsOther || isNeeded(given(op))),
  );
}

/** Groups operations with the same effect; keeps their order. */
export function byEffect(optional: readonly Operation[]): Operation[][] {
  const groups = new Map<string, Operation[]>();
  for (const op of optional) {
    const { f, value, from, to } = op;
    const effect = JSON.stringify([f, value, from, to]);
    const group = groups.get(effect);
    if (group === undefined) groups.set(effect, [op]);
    else group.push(op);
  }
  return [...groups.values()];
}

/** Settles an operation: every configuration has it, none need mention it. Drops those that others can stand for. */
export function closed(
  configs: readonly Config[],
  target: Operation,
  optional: readonly Operation[],
): readonly Config[] {
  const settled = configs.map(({ value, taken }) => ({
    value,
    taken: taken.filter((id) => id !== target.id),
  }));
  const isOptional = new Set(optional.map(({ id }) => id));
  const groups = new Map<string, Config[]>();
  for (const config of settled) {
    const { value, taken } = config;
    const key = textOf({ value, taken: taken.filter((id) => !isOptional.has(id)) });
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [config]);
    else group.push(config);
  }
  return [...groups.values()].flatMap(leastUsed);
}

/** Who has used fewer unanswered operations can do all that the other can. */
function leastUsed(group: readonly Config[]): Config[] {
  const kept: Config[] = [];
  for (const config of [...group].sort((a, b) => a.taken.length - b.taken.length)) {
    if (!kept.some(({ taken }) => taken.every((id) => config.taken.includes(id))))
      kept.push(config);
  }
  return kept;
}

function after({ value, taken }: Config, op: Operation): Config {
  return { value: observes(op) ? value : given(op), taken: sorted([...taken, op.id]) };
}

function fits({ f, value = null, from = null, swapped }: Operation, held: Value): boolean {
  if (f === 'write') return true;
  if (f === 'read') return value === held;
  return swapped === false ? from !== held : from === held;
}

function observes(op: Operation): boolean {
  return op.f === 'read' || isRefused(op);
}

function isRefused({ f, swapped, outcome }: Operation): boolean {
  return f === 'cas' && outcome === 'ok' && swapped === false;
}

/** What a register holds after a write, or a cas that swapped. */
function given({ f, value = null, to = null }: Operation): Value {
  return f === 'cas' ? to : value;
}

function needs({ f, value = null, from = null }: Operation, wanted: Value): boolean {
  return f === 'read' ? value === wanted : f === 'cas' && from === wanted;
}

function sorted(ids: readonly number[]): number[] {
  return [...ids].sort((a, b) => a - b);
}

function textOf({ value, taken }: Config): string {
  return `${typeof value}:${value}|${taken.join(',')}`;
}
