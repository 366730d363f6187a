import { canonicalJson } from '../kernel/json';
import { actionsOf } from '../scenario/added';
import type { RunInput, UserAction } from '../scenario/types';
import type { ClusterWorld } from '../sim/cluster';
import type { MemberState } from '../sim/etcd/types';
import { viewEvent } from '../sim/observe/event';
import { observe } from '../sim/observe/observe';
import { openParts } from '../sim/parts';
import type { RaftState } from '../sim/raft/types';
import type { ViewObject } from '../sim/view';
import type { History } from './history';
import type { Inquiry, Place } from './inquiry';
import { labActor } from './labActor';
import { resolveMoment, resolveStep } from './moments';
import { Runs } from './runs';
import { timelineOf } from './timeline';
import type { Change, Failure, Frame, Player, Queries, QueryName, SeekTarget } from './types';

/** What is asked all the time; everything else is an inquiry. */
type Everyday = Exclude<QueryName, Inquiry>;
type Answers = { [Q in Everyday]: (ask: Queries[Q]['ask']) => Queries[Q]['answer'] };

/** The reference player: everything happens in the caller's own thread. */
export class InProcessPlayer implements Player {
  private runs: Runs | null = null;
  private history: History | null = null;
  private cursor = { at: 0, step: 0 };
  private shown = new Map<string, ViewObject>();
  private world: ClusterWorld | null = null;

  async load(input: RunInput, onProgress?: (share: number) => void): Promise<Frame> {
    await openParts(input.scenario.cluster, actionsOf(input));
    // Branches of one scenario share their past, so they are kept together.
    if (this.runs?.holds(input) !== true) this.runs = new Runs(input.scenario, input.seed);
    this.history = this.runs.open(input.actions, onProgress);
    this.cursor = { at: 0, step: 0 };
    return this.frame(true);
  }

  async seek(to: SeekTarget, within = Number.POSITIVE_INFINITY): Promise<Frame> {
    const found = this.resolve(to);
    this.cursor = found.at <= within ? found : { at: within, step: this.run().stepAt(within) };
    return this.frame(false);
  }

  async query<Q extends QueryName>(name: Q, ask: Queries[Q]['ask']): Promise<Queries[Q]['answer']> {
    const everyday = this.answers[name as Everyday] as
      | ((ask: Queries[Q]['ask']) => Queries[Q]['answer'])
      | undefined;
    if (everyday !== undefined) return everyday(ask);
    const place = this.place();
    const { inquiries } = await import('./inquiry');
    // Whatever is not asked every day is an inquiry.
    const inquire = inquiries[name as Inquiry] as (
      place: Place,
      ask: Queries[Q]['ask'],
    ) => Queries[Q]['answer'];
    return inquire(place, ask);
  }

  close(): void {
    this.runs = null;
    this.history = null;
    this.shown.clear();
  }

  private run(): History {
    if (this.history === null) throw new Error('load a run first');
    return this.history;
  }

  /** The run of a branch; without actions the one on the stage. */
  private branch(actions: readonly UserAction[] | undefined): History {
    const stage = this.run();
    return actions === undefined || this.runs === null ? stage : this.runs.open(actions);
  }

  /** A ready-made branch of the scenario by its letter; A is the run without anything done to it. */
  private readonly branchOf = (letter: string | undefined): History | null => {
    if (letter === undefined) return null;
    const { branches } = this.run().input.scenario;
    return this.branch(letter === 'A' ? [] : branches[letter.charCodeAt(0) - 66]?.actions);
  };

  private resolve(to: SeekTarget): { at: number; step: number } {
    const history = this.run();
    const { step } = this.cursor;
    if (typeof to === 'object') {
      if ('step' in to) return this.behind(to.step);
      const at = Math.min(Math.max(0, Math.round(to.at)), history.endAt);
      return { at, step: history.stepAt(at) };
    }
    switch (to) {
      case 'start':
        return { at: 0, step: history.stepAt(0) };
      case 'end':
        return { at: history.endAt, step: history.length };
      case 'nextRaw':
        return this.behind(step + 1);
      case 'previousRaw':
        return this.behind(step - 1);
      case 'next':
        return this.behind(this.visibleFrom(step, 1) ?? history.length);
      case 'previous':
        return this.behind(this.visibleFrom(step - 2, -1) ?? 0);
    }
  }

  private behind(step: number): { at: number; step: number } {
    const history = this.run();
    const inside = Math.min(Math.max(0, step), history.length);
    return { at: history.timeOf(inside), step: inside };
  }

  /** Cursor behind the nearest visible event from position `id` on, in a direction. */
  private visibleFrom(id: number, direction: 1 | -1): number | null {
    const history = this.run();
    for (let i = id; i >= 0 && i < history.length; i += direction) {
      const event = history.event(i);
      if (event !== undefined && viewEvent(event).visible) return i + 1;
    }
    return null;
  }

  private frame(complete: boolean): Frame {
    const history = this.run();
    const { at, step } = this.cursor;
    this.world = history.worldAt(step);
    const view = observe(this.world, at, (id) => history.event(id), history.watched);
    const before = complete ? new Map<string, ViewObject>() : this.shown;
    this.shown = view;
    const event = history.event(step - 1);
    return {
      at,
      step,
      end: { at: history.endAt, step: history.length },
      changed: differences(before, view),
      complete,
      event: event === undefined ? null : viewEvent(event),
      failure: failureOf(history),
    };
  }

  private shownWorld(): ClusterWorld {
    return this.world ?? this.run().worldAt(this.cursor.step);
  }

  private place(): Place {
    return {
      history: this.run(),
      world: this.shownWorld(),
      at: this.cursor.at,
      step: this.cursor.step,
      branchOf: this.branchOf,
      branch: (actions) => this.branch(actions),
    };
  }

  private raftOf(entity: string): RaftState | null {
    const slot = entity.startsWith('etcd/') ? this.world?.entities.get(entity) : undefined;
    // Entities under etcd/ hold members.
    return slot === undefined ? null : (slot.state as MemberState).raft;
  }

  private readonly answers: Answers = {
    timeline: ({ actions }) => timelineOf(this.branch(actions)),
    view: ({ actions, at }) => {
      const history = this.branch(actions);
      const step = history.stepAt(at);
      const objects = observe(
        history.worldAt(step),
        at,
        (id) => history.event(id),
        history.watched,
      );
      const event = history.event(step - 1);
      return { at, step, event: event ? viewEvent(event) : null, objects: [...objects] };
    },
    before: ({ entity }) => {
      const history = this.run();
      const step = Math.max(0, this.cursor.step - 1);
      const world = history.worldAt(step);
      const seen = observe(world, history.timeOf(step), (id) => history.event(id), history.watched);
      return seen.get(entity) ?? null;
    },
    lesson: () => {
      const history = this.run();
      const { scenario } = history.input;
      return {
        steps: scenario.lesson.map((step) => resolveStep(history, this.branchOf, step)),
        poster: resolveMoment(history, scenario.poster) ?? { at: 0, step: 0 },
      };
    },
    event: ({ id }) => {
      const history = this.run();
      const event = history.event(id);
      if (event === undefined) return null;
      const causes = event.causes.flatMap((cause) => history.event(cause) ?? []).map(viewEvent);
      return { event: viewEvent(event), causes, body: event.body, notes: event.notes };
    },
    snapshot: ({ entity }) => {
      const lab = labActor(this.place(), entity);
      if (lab !== null)
        return { value: lab.value, context: JSON.parse(canonicalJson(lab.context)) };
      const raft = this.raftOf(entity);
      return raft === null ? null : { value: raft.role, context: JSON.parse(canonicalJson(raft)) };
    },
  };
}

function failureOf(history: History): Failure | null {
  const { failure } = history;
  if (failure === null) return null;
  return {
    message: failure.message,
    event: viewEvent({ ...failure.event, notes: [] }),
    at: failure.event.at,
  };
}

/** What differs between two views; objects are compared by identity first, flights by their content. */
function differences(
  before: ReadonlyMap<string, ViewObject>,
  after: ReadonlyMap<string, ViewObject>,
): Change[] {
  const changed: Change[] = [];
  for (const [key, value] of after) {
    const old = before.get(key);
    if (
      old === value ||
      (old?.kind === 'flight' &&
        value.kind === 'flight' &&
        old.dueAt === value.dueAt &&
        old.dropped?.at === value.dropped?.at)
    )
      continue;
    changed.push({ key, value });
  }
  for (const key of before.keys()) if (!after.has(key)) changed.push({ key, value: null });
  return changed;
}
