import { runUntil } from '../../kernel/run';
import { ModelError } from '../../kernel/step';
import { compile } from '../../scenario/compile';
import type { RaftWitness, Violation } from '../../sim/raft/invariants';
import { randomScenario, type SwitchedOff } from './world';

/** What a random world has shown. */
export interface WorldResult {
  readonly seed: number;
  readonly events: number;
  /** Model time of the first violation in microseconds; null when there was none. */
  readonly brokenAt: number | null;
  readonly violations: readonly Violation[];
  /** An assertion or a bound that stopped the run. */
  readonly failure: string | null;
  readonly leaders: number;
}

/** Plays one world to its end, or to the first broken invariant; they are checked after every event. */
export function playWorld(seed: number, off: SwitchedOff): WorldResult {
  const scenario = randomScenario(seed, off);
  const { system, world } = compile({ scenario, seed, actions: [] });
  let events = 0;
  let witness = world.witness as RaftWitness;
  let brokenAt: number | null = null;
  let failure: string | null = null;
  try {
    runUntil(
      system,
      world,
      { at: scenario.until, when: () => brokenAt !== null },
      (event, after) => {
        events += 1;
        witness = after.witness as RaftWitness;
        if (witness.violations.length > 0 && brokenAt === null) brokenAt = event.at;
      },
    );
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    failure = `event ${error.event.id} (${error.event.body.type}): ${error.message}`;
  }
  return {
    seed,
    events,
    brokenAt,
    violations: witness.violations,
    failure,
    leaders: Object.keys(witness.leaders).length,
  };
}
