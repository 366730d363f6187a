import { laterOf } from '../scenario/added';
import type { RunInput, Scenario, UserAction } from '../scenario/types';
import { History } from './history';

/** Runs that are kept at once: four branches, and as many that undo may ask back. */
const KEPT = 8;
/** Events between two reports of progress: a fraction of a second. */
const SLICE = 20_000;

/**
 * All branches of one scenario and seed. A branch is its list of actions; what two of them share is
 * computed once.
 */
export class Runs {
  /** Least recently used first. */
  private kept: { readonly key: string; readonly history: History }[] = [];
  private readonly name: string;

  constructor(
    private readonly scenario: Scenario,
    private readonly seed: number,
  ) {
    this.name = nameOf(scenario, seed);
  }

  /** Whether an input is a branch of this very scenario and seed. */
  holds({ scenario, seed }: RunInput): boolean {
    return nameOf(scenario, seed) === this.name;
  }

  /** The complete run of a branch. `onProgress` hears the share of model time that has been run. */
  open(actions: readonly UserAction[], onProgress: (share: number) => void = () => {}): History {
    const key = JSON.stringify(actions);
    const known = this.kept.find((one) => one.key === key);
    const history = known?.history ?? this.begin(actions);
    this.kept = [...this.kept.filter((one) => one !== known), { key, history }].slice(-KEPT);
    while (!history.isComplete) {
      history.extend(SLICE);
      onProgress(Math.min(1, history.last.at / this.scenario.until));
    }
    return history;
  }

  private begin(actions: readonly UserAction[]): History {
    const input: RunInput = { scenario: this.scenario, seed: this.seed, actions };
    const cast = castOf(input);
    let best: { readonly history: History; readonly at: number } | null = null;
    for (const { history } of this.kept) {
      if (castOf(history.input) !== cast) continue;
      const at = parting(history.input.actions, actions);
      if (at > (best?.at ?? 0)) best = { history, at };
    }
    return best === null ? new History(input) : best.history.fork(input, best.at);
  }
}

function nameOf(scenario: Scenario, seed: number): string {
  return `${seed} ${JSON.stringify(scenario)}`;
}

/** Who is there from the start decides the first world. */
function castOf({ scenario, actions }: RunInput): string {
  const done = [...scenario.timeline, ...actions].map(({ action }) => action);
  return JSON.stringify(laterOf(done, scenario.cluster));
}

/** The time at which two lists of actions, ascending by time, first differ. */
function parting(one: readonly UserAction[], other: readonly UserAction[]): number {
  const length = Math.max(one.length, other.length);
  for (let i = 0; i < length; i += 1) {
    const [a, b] = [one[i], other[i]];
    if (JSON.stringify(a) !== JSON.stringify(b))
      return Math.min(a?.at ?? Number.POSITIVE_INFINITY, b?.at ?? Number.POSITIVE_INFINITY);
  }
  return Number.POSITIVE_INFINITY;
}
