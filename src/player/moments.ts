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
  if ('memberOf' in spec) {
    const event = history.event(history.fired[spec.memberOf]?.event ?? -1);
    return event === undefined
      ? null
      : { kind: 'member', name: event.to.slice(event.to.indexOf('/') + 1) };
  }
  const moment = resolveMoment(history, spec.at);
  if (moment === null) return null;
  const value = lookUp(outcomeOf(history.worldAt(moment.step)), spec.path);
  if (typeof value === 'number') return { kind: 'number', value };
  return value === undefined ? null : { kind: 'text', value: String(value) };
}
