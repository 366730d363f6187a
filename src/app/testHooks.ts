/** `window.orrery`: what tests, and the curious, may ask of the page. Stable; see README.md. */
import type { Queries, SeekTarget } from '../player/types';
import type { ChainView } from '../sim/view';
import { nameOfSelection } from '../store/selection';
import type { Store } from '../store/store';
import type { Session } from './playback/session';

export interface TestHooks {
  /** Resolves when the first page stands. */
  readonly ready: Promise<void>;
  snapshot(): unknown;
  fingerprint(): Promise<string>;
  /** SHA-256 of the whole run's trace. */
  traceHash(): Promise<string>;
  seek(target: SeekTarget): Promise<void>;
  /** Milliseconds from asking for a moment until it stands on the page, laid out; without waiting for a frame. */
  timeSeek(target: SeekTarget): Promise<number>;
  /** The statechart snapshot of an entity at the cursor; null when it is no machine. */
  machine(entity: string): Promise<Queries['snapshot']['answer']>;
  /** Causes and effects of what is selected; null when it has none. */
  chain(): Pick<ChainView, 'event' | 'upstream' | 'downstream'> | null;
  /** Resolves when no frame is on its way and what arrived has been drawn. */
  settled(): Promise<void>;
}

declare global {
  interface Window {
    orrery?: TestHooks;
  }
}

export function createTestHooks(store: Store, session: Session): TestHooks {
  async function settled(): Promise<void> {
    await session.settled();
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 0)));
  }
  return {
    ready: firstPage(store),
    snapshot() {
      const { place, run, instant, playback, selection, view, branches, beside, ghosts } =
        store.getState();
      const { objects, ...rest } = instant;
      return {
        page: place.page,
        scenario: run?.input.scenario.id ?? null,
        seed: run?.input.seed ?? null,
        playback: playback.state,
        selection: nameOfSelection(selection),
        branch: branches.current,
        branches: branches.list.map(({ name, label, actions }) => ({
          name,
          label,
          actions: actions.length,
        })),
        ghosts: Object.keys(ghosts),
        beside: beside?.name ?? null,
        besideAt: beside?.at ?? null,
        view,
        ...rest,
        objects: objects.toJSON(),
      };
    },
    async fingerprint() {
      return (await session.query('fingerprint', {})).fingerprint;
    },
    async traceHash() {
      return (await session.query('traceHash', {})).hash;
    },
    async seek(target) {
      // A seek in the midst of a deed would be lost: the run is being put on the stage anew.
      await session.settled();
      session.step(target);
      await settled();
    },
    async timeSeek(target) {
      const from = performance.now();
      session.step(target);
      await session.settled();
      // What React put off to the next task is part of it, and so is the layout.
      await nextTask();
      document.body.getBoundingClientRect();
      return performance.now() - from;
    },
    machine: (entity) => session.query('snapshot', { entity }),
    chain() {
      const { chain } = store.getState();
      if (chain === null) return null;
      const { event, upstream, downstream } = chain;
      return { event, upstream, downstream };
    },
    settled,
  };
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

function firstPage(store: Store): Promise<void> {
  return new Promise((resolve) => {
    function look(): void {
      const { place, playback } = store.getState();
      if (place.page === 'opening') return;
      if (place.page === 'stage' && playback.state === 'loading') return;
      unsubscribe();
      resolve();
    }
    const unsubscribe = store.subscribe(look);
    look();
  });
}
