import { canonicalJson, lineHasher, sha256Hex } from '../kernel/canonical';
import type { RunInput, UserAction } from '../scenario/types';
import type { ClusterWorld } from '../sim/cluster';
import type { MemberState } from '../sim/etcd/types';
import { viewEvent } from '../sim/observe/event';
import { observe } from '../sim/observe/observe';
import { whyNotCommitted } from '../sim/raft/raft';
import type { RaftState } from '../sim/raft/types';
import type { ViewObject } from '../sim/view';
import { History } from './history';
import { resolveMoment, resolveStep } from './moments';
import { timelineOf } from './timeline';
import type { Change, Failure, Frame, Player, Queries, QueryName, SeekTarget } from './types';

/** Events between two reports of progress: a fraction of a second. */
const SLICE = 20_000;

type Answers = { [Q in QueryName]: (ask: Queries[Q]['ask']) => Queries[Q]['answer'] };

/** The reference player: everything happens in the caller's own thread. */
export class InProcessPlayer implements Player {
  private history: History | null = null;
  private cursor = { at: 0, step: 0 };
  private shown = new Map<string, ViewObject>();
  private world: ClusterWorld | null = null;

  async load(input: RunInput, onProgress?: (share: number) => void): Promise<Frame> {
    this.begin(input, onProgress);
    this.cursor = { at: 0, step: 0 };
    return this.frame(true);
  }

  /** Runs the whole input in slices; `load` and `act` share it. */
  private begin(input: RunInput, onProgress: (share: number) => void = () => {}): void {
    const history = new History(input);
    while (!history.isComplete) {
      history.extend(SLICE);
      onProgress(history.last.at / input.scenario.until);
    }
    this.history = history;
  }

  async seek(to: SeekTarget): Promise<Frame> {
    this.cursor = this.resolve(to);
    return this.frame(false);
  }

  async act(action: UserAction): Promise<Frame> {
    const { input } = this.run();
    // What was done later belongs to the future that this action replaces.
    const kept = input.actions.filter(({ at }) => at <= action.at);
    this.begin({ ...input, actions: [...kept, action] });
    this.cursor = { at: action.at, step: this.run().stepAt(action.at) };
    return this.frame(true);
  }

  async query<Q extends QueryName>(name: Q, ask: Queries[Q]['ask']): Promise<Queries[Q]['answer']> {
    return this.answers[name](ask);
  }

  close(): void {
    this.history = null;
    this.shown.clear();
  }

  private run(): History {
    if (this.history === null) throw new Error('load a run first');
    return this.history;
  }

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
    const view = observe(this.world, at, (id) => history.event(id));
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

  private raftOf(entity: string): RaftState | null {
    const slot = entity.startsWith('etcd/') ? this.world?.entities.get(entity) : undefined;
    // Entities under etcd/ hold members.
    return slot === undefined ? null : (slot.state as MemberState).raft;
  }

  private readonly answers: Answers = {
    timeline: () => timelineOf(this.run()),
    lesson: () => {
      const history = this.run();
      const { scenario } = history.input;
      return {
        steps: scenario.lesson.map((step) => resolveStep(history, step)),
        poster: resolveMoment(history, scenario.poster) ?? { at: 0, step: 0 },
      };
    },
    fingerprint: () => ({
      fingerprint: fingerprintOf(this.world ?? this.run().worldAt(this.cursor.step)),
    }),
    event: ({ id }) => {
      const event = this.run().event(id);
      return event === undefined
        ? null
        : { event: viewEvent(event), body: event.body, notes: event.notes };
    },
    whyNotCommitted: ({ entity, index }) => {
      const raft = this.raftOf(entity);
      return raft?.role === 'leader' ? whyNotCommitted(raft, index) : null;
    },
    snapshot: ({ entity }) => {
      const raft = this.raftOf(entity);
      return raft === null ? null : { value: raft.role, context: JSON.parse(canonicalJson(raft)) };
    },
    traceHash: () => {
      const history = this.run();
      const hasher = lineHasher();
      for (const event of history.all()) hasher.add(canonicalJson(event));
      return { hash: hasher.digest(), events: history.length };
    },
  };
}

/** First 8 hex digits of SHA-256 over the canonical JSON of the world at the cursor. */
export function fingerprintOf(world: ClusterWorld): string {
  return sha256Hex(canonicalJson(world)).slice(0, 8);
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
