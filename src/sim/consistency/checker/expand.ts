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
  /** Unanswered ones that were called by then, by call. */
  readonly optional: readonly Operation[];
  readonly budget: number;
}

/** All configurations in which the target has just taken effect, or had before; null = more than the budget. */
export function expand(
  configs: readonly Config[],
  { target, required, optional, budget }: Expansion,
): { readonly configs: readonly Config[]; readonly visited: number } | null {
  const reached = new Map<string, Config>();
  const visited = new Set<string>();
  const open = [...configs];
  for (let config = open.pop(); config !== undefined; config = open.pop()) {
    const watched = observed(config, required);
    const key = textOf(watched);
    if (watched.taken.includes(target.id)) {
      reached.set(key, watched);
      continue;
    }
    if (visited.has(key)) continue;
    visited.add(key);
    if (visited.size > budget) return null;
    const left = required.filter(({ id }) => !watched.taken.includes(id));
    for (const op of left) if (fits(op, watched.value)) open.push(after(watched, op));
    for (const op of helpful(watched, left, optional)) open.push(after(watched, op));
  }
  return { configs: [...reached.values()], visited: visited.size };
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
 * effect later or never. Of several with the same effect the first stands for all.
 */
function helpful(
  { value, taken }: Config,
  left: readonly Operation[],
  optional: readonly Operation[],
): Operation[] {
  const idle = optional.filter(({ id }) => !taken.includes(id));
  const fitting = idle.filter((op) => fits(op, value) && given(op) !== value);
  if (fitting.length === 0) return [];
  const needed = new Set([...left, ...idle].flatMap(neededBy));
  const wantsOther = left.some(isRefused);
  return fitting.filter(
    (op, i) =>
      (wantsOther || needed.has(given(op))) &&
      // Those that fit here and give the same are alike here; a cas only stands for the same cas.
      fitting.findIndex((twin) => isTwin(twin, op)) === i,
  );
}

function isTwin(a: Operation, b: Operation): boolean {
  return a.f === b.f && given(a) === given(b) && (a.from ?? null) === (b.from ?? null);
}

/** Settles an operation: every configuration has it, none need mention it. Keeps the configurations that are worth it. */
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

function neededBy({ f, value = null, from = null }: Operation): Value[] {
  return f === 'read' ? [value] : f === 'cas' ? [from] : [];
}

function sorted(ids: readonly number[]): number[] {
  return [...ids].sort((a, b) => a - b);
}

function textOf({ value, taken }: Config): string {
  return `${typeof value}:${value}|${taken.join(',')}`;
}
