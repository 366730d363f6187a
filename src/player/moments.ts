import { lookUp } from '../scenario/conditions';
import { outcomeOf } from '../scenario/outcome';
import type { FactSpec, LessonStep, MomentRef } from '../scenario/types';
import type { History } from './history';
import type { FactValue, ResolvedStep } from './types';

/** Where a reference to a moment lies in this run; null when the moment never came. */
export function resolveMoment(
  history: History,
  ref: MomentRef,
): { readonly at: number; readonly step: number } | null {
  if ('at' in ref) return { at: ref.at, step: history.stepAt(ref.at) };
  const fired = history.fired[ref.moment];
  if (fired === undefined) return null;
  const own = history.event(fired.event)?.at ?? fired.at;
  if (ref.plus === 0 && own === fired.at) return { at: fired.at, step: fired.event + 1 };
  const at = Math.min(Math.max(0, fired.at + ref.plus), history.endAt);
  return { at, step: history.stepAt(at) };
}

/** The run of a ready-made branch by its letter; null = the branch on the stage. */
export type BranchOf = (letter: string | undefined) => History | null;

/** A lesson's step in this run: where it stops, and what its numbers are. */
export function resolveStep(history: History, branchOf: BranchOf, step: LessonStep): ResolvedStep {
  const stop = resolveMoment(history, step.stop);
  const facts = resolveFacts(history, branchOf, step.facts);
  const reveal = step.ask?.reveal == null ? null : resolveMoment(history, step.ask.reveal);
  return { at: stop?.at ?? null, step: stop?.step ?? null, facts, reveal: reveal?.at ?? null };
}

export function resolveFacts(
  history: History,
  branchOf: BranchOf,
  specs: Readonly<Record<string, FactSpec>>,
): Record<string, FactValue> {
  const facts: Record<string, FactValue> = {};
  for (const [name, spec] of Object.entries(specs)) {
    const value = resolveFact(history, branchOf, spec);
    if (value !== null) facts[name] = value;
  }
  return facts;
}

export function resolveFact(stage: History, branchOf: BranchOf, spec: FactSpec): FactValue | null {
  const history = branchOf(spec.branch) ?? stage;
  if ('between' in spec) {
    const [from, to] = spec.between.map((moment) => resolveMoment(history, { moment, plus: 0 }));
    return from == null || to == null ? null : { kind: 'duration', micros: to.at - from.at };
  }
  if ('memberOf' in spec) return nameAt(history, spec.memberOf, 'to');
  if ('senderOf' in spec) return nameAt(history, spec.senderOf, 'from');
  const value = valueAt(history, spec.path, spec.at);
  if (spec.since !== undefined) {
    const before = valueAt(history, spec.path, spec.since);
    return typeof value === 'number' && typeof before === 'number'
      ? { kind: 'number', value: value - before }
      : null;
  }
  if (typeof value === 'number') return { kind: 'number', value };
  return value === undefined ? null : { kind: 'text', value: String(value) };
}

/** Undefined when the moment never came or the path leads nowhere. */
function valueAt(history: History, path: string, at: MomentRef): unknown {
  const moment = resolveMoment(history, at);
  return moment === null
    ? undefined
    : lookUp(outcomeOf(history.worldAt(moment.step), history.watched, moment.at), path);
}

/** One end of the event that a moment is. */
function nameAt(history: History, moment: string, end: 'from' | 'to'): FactValue | null {
  const entity = history.event(history.fired[moment]?.event ?? -1)?.[end];
  return entity === undefined
    ? null
    : { kind: 'member', name: entity.slice(entity.indexOf('/') + 1) };
}
