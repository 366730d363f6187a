import { runUntil } from '../kernel/run';
import { ModelError, nextDue } from '../kernel/step';
import type { SimEvent } from '../kernel/types';
import { compile } from '../scenario/compile';
import type { RunInput } from '../scenario/types';
import type { ClusterSystem, ClusterWorld } from '../sim/cluster';
import type { Cut } from '../sim/consistency/measure/lane';
import type { Turns } from '../sim/consistency/turns';
import { laboratory } from '../sim/laboratory';
import { networkOf, type Watched } from '../sim/observe/observe';
import { Checkpoints } from './checkpoints';
import { cutsAfter } from './cuts';

/** Worlds that are kept because they were looked at lately: stepping to and fro is then a step each. */
const LATELY = 12;

interface Past {
  readonly world: ClusterWorld;
  readonly events: readonly SimEvent[];
  readonly checkpoints: Checkpoints;
  readonly turns: Turns | null;
}

/**
 * One run: its events and enough worlds to reach every instant again. It grows by `extend`, in slices, so
 * that a long run can report its progress; what has been run once is only re-run from a checkpoint.
 */
export class History {
  private readonly events: SimEvent[] = [];
  private readonly checkpoints: Checkpoints;
  private readonly system: ClusterSystem;
  private newest: ClusterWorld;
  private lately: readonly ClusterWorld[] = [];
  private known: readonly Cut[] = [];
  /** Events that were looked at for cuts. */
  private lookedAt = 0;
  /** How a laboratory's processes came to where they are; null = the run has none. */
  readonly turns: Turns | null;
  /** Set when an assertion or a bound has ended the run. */
  failure: ModelError | null = null;
  isComplete = false;

  constructor(
    readonly input: RunInput,
    /** What is known of the past of this very input, so that it need not be run again. */
    past: Past | null = null,
  ) {
    const { system, world } = compile(input);
    this.system = system;
    this.newest = past?.world ?? world;
    this.turns = input.scenario.cluster.lab === null ? null : (past?.turns ?? laboratory().turns());
    this.checkpoints =
      past?.checkpoints ?? new Checkpoints(world, input.scenario.cluster.lab !== null);
    if (past !== null) for (const event of past.events) this.events.push(event);
  }

  /**
   * The same run with other actions from `at` on. Up to there the two are one, so the past is taken over:
   * events, checkpoints and the world before `at`.
   */
  fork(input: RunInput, at: number): History {
    const step = this.stepAt(at - 1);
    return new History(input, {
      world: this.worldAt(step),
      events: this.events.slice(0, step),
      checkpoints: this.checkpoints.until(step),
      turns: this.turns?.until(step) ?? null,
    });
  }

  /** Model time at which the run ends. */
  get endAt(): number {
    return this.failure === null ? this.input.scenario.until : this.newest.at;
  }

  get length(): number {
    return this.events.length;
  }

  event(id: number): SimEvent | undefined {
    return this.events[id];
  }

  /** Runs up to `slice` further events; sets `isComplete` at the end. */
  extend(slice: number): void {
    if (this.isComplete) return;
    const { until } = this.input.scenario;
    const target = this.newest.step + slice;
    this.turns?.listen();
    try {
      runUntil(this.system, this.newest, { at: until, step: target }, (event, world) => {
        this.events.push(event);
        this.checkpoints.pass(this.newest, world);
        this.newest = world;
        this.turns?.note(event);
      });
      this.isComplete = this.newest.step < target || nextDue(this.system, this.newest) > until;
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      this.failure = error;
      this.isComplete = true;
    } finally {
      this.turns?.stopListening();
    }
  }

  complete(): void {
    while (!this.isComplete) this.extend(Number.POSITIVE_INFINITY);
  }

  /** The world after `step` events; re-runs from the checkpoint before, or from a world that was looked at lately. */
  worldAt(step: number): ClusterWorld {
    const start = step >= this.newest.step ? this.newest : this.checkpoints.before(step);
    if (start.step >= step) return start;
    const near = this.lately
      .filter((world) => world.step <= step && world.step > start.step)
      .reduce<ClusterWorld>((best, world) => (world.step > best.step ? world : best), start);
    if (near.step === step) return near;
    // Whoever looks at an event asks next what was before it.
    const before = near.step < step - 1 ? runUntil(this.system, near, { step: step - 1 }) : near;
    const world = runUntil(this.system, before, { step });
    this.lately = [...this.lately.filter((one) => one !== before), before, world].slice(-LATELY);
    return world;
  }

  /** Runs the event behind `step` again, for whoever listens to how it happens. */
  rerun(step: number): void {
    runUntil(this.system, this.worldAt(step), { step: step + 1 });
  }

  /** The laboratory of the run with its cuts so far; null = the run has none. */
  get watched(): Watched | null {
    const { lab } = this.input.scenario.cluster;
    return lab === null ? null : { lab, cuts: this.cuts };
  }

  /** Cuts and heals, ascending; cuts that are healed have an end. */
  get cuts(): readonly Cut[] {
    for (; this.lookedAt < this.events.length; this.lookedAt += 1) {
      const event = this.events[this.lookedAt];
      if (event?.to !== 'network') continue;
      const { sides } = networkOf(this.worldAt(event.id + 1), this.input.scenario.cluster.lab);
      this.known = cutsAfter(this.known, sides, event.at);
    }
    return this.known;
  }

  /** Number of events at or before `at`. */
  stepAt(at: number): number {
    let low = 0;
    let high = this.events.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.events[middle]?.at ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** When the cursor stands behind `step` events: the time of the last of them. */
  timeOf(step: number): number {
    return this.events[step - 1]?.at ?? 0;
  }

  /** Names and times of the script's entries and moments that have fired. */
  get fired(): ClusterWorld['script']['fired'] {
    return this.newest.script.fired;
  }

  get last(): ClusterWorld {
    return this.newest;
  }

  *all(): Generator<SimEvent> {
    yield* this.events;
  }
}
