/** Where the cursor stands in the lesson. Computed, never stored. */
import type { ResolvedStep } from '../player/types';

/**
 * Index of the lesson step that contains the cursor: step n reaches from behind the stop of step n − 1
 * up to and including its own stop. −1 = there is no lesson.
 */
export function lessonStepAt(steps: readonly ResolvedStep[], at: number): number {
  const index = steps.findIndex((step) => step.at !== null && at <= step.at);
  return index >= 0 ? index : lastReachable(steps);
}

/** The stop to play to when the viewer asks for the next step; null = the lesson is over. */
export function nextStop(steps: readonly ResolvedStep[], at: number): number | null {
  return steps.find((step) => step.at !== null && step.at > at)?.at ?? null;
}

/** The stop to jump back to; null = the cursor stands at or before the first. */
export function previousStop(steps: readonly ResolvedStep[], at: number): number | null {
  return steps.findLast((step) => step.at !== null && step.at < at)?.at ?? null;
}

/** The stop of one step, for its dot in the narration. */
export function stopOf(steps: readonly ResolvedStep[], index: number): number | null {
  return steps[index]?.at ?? null;
}

function lastReachable(steps: readonly ResolvedStep[]): number {
  return steps.findLastIndex((step) => step.at !== null);
}
