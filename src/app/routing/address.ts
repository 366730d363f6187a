/**
 * The address bar and the page, kept in step. Reading: every change of the fragment. Writing: what is
 * paused, after a moment of quiet; nothing while the run plays.
 */

import { formatLink, type Link, parseLink } from '../../link/link';
import { nextPlayback } from '../../store/playback';
import { type Store, select } from '../../store/store';
import type { Library } from '../gallery/library';
import type { Session } from '../playback/session';
import { linkOf, momentName } from './moment';
import { momentOf, type Resolution, resolve } from './resolve';

export interface Address {
  /** Opens what the address bar says and follows it from then on. */
  start(): () => void;
  /** The same scenario with another seed, as a new entry of the history. */
  reseed(seed: number): void;
  /** The whole address of what is on the stage now. */
  linkOfMoment(): Promise<string>;
  /** Remembers this moment as an entry of its own: Back returns to it. */
  keepMoment(): void;
  dismissNotice(): void;
}

/** The parts of `window` that are used. */
export interface Bar {
  readonly location: { readonly href: string; hash: string };
  readonly history: Pick<History, 'pushState' | 'replaceState'>;
  addEventListener(type: 'hashchange', listener: () => void): void;
  removeEventListener(type: 'hashchange', listener: () => void): void;
}

interface Parts {
  readonly bar: Bar;
  readonly store: Store;
  readonly session: Session;
  readonly library: Library;
}

const quietMillis = 400;

export function createAddress({ bar, store, session, library }: Parts): Address {
  let read = 0;
  let written = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What stood on the stage when it was opened: its link is already right. */
  let settledName: string | null = null;
  /** The next moment that stands still gets an entry of its own. */
  let isKeeping = false;

  async function follow(): Promise<void> {
    const raw = bar.location.hash;
    if (raw === written) return;
    const ticket = ++read;
    clearTimeout(timer);
    isKeeping = false;
    written = raw;
    const parsed = await parseLink(raw);
    const resolution = await resolve(parsed, raw, library);
    if (ticket !== read) return;
    await show(resolution, parsed.link);
    if (ticket === read) settledName = momentName(store.getState());
  }

  async function show({ place, view, opening }: Resolution, link: Link): Promise<void> {
    const isSameRun =
      opening !== null && runName(opening.input) === runName(store.getState().run?.input);
    store.setState((state) => ({
      place,
      view: { ...state.view, ...view, inspectorOpen: null, keysOpen: false },
      ...(opening !== null &&
        !isSameRun && { playback: nextPlayback(state.playback, { type: 'LOAD' }) }),
    }));
    if (opening === null) session.close();
    else if (isSameRun) {
      const moment = momentOf(link.view);
      select(store, opening.selection);
      session.goTo(moment);
      await session.settled();
    } else await session.open(opening);
  }

  async function write(how: 'pushState' | 'replaceState'): Promise<void> {
    clearTimeout(timer);
    const state = store.getState();
    const name = momentName(state);
    if (name === null || name === settledName) return;
    const hash = await formatLink(linkOf(state));
    if (momentName(store.getState()) !== name) return;
    settledName = name;
    written = hash;
    bar.history[how](null, '', hash);
  }

  function onChange(): void {
    const name = momentName(store.getState());
    if (name === null || name === settledName) return;
    clearTimeout(timer);
    if (isKeeping) {
      isKeeping = false;
      void write('pushState');
      return;
    }
    timer = setTimeout(() => void write('replaceState'), quietMillis);
  }

  return {
    start() {
      const onHash = () => void follow();
      bar.addEventListener('hashchange', onHash);
      const unsubscribe = store.subscribe(onChange);
      written = '\0';
      onHash();
      return () => {
        bar.removeEventListener('hashchange', onHash);
        unsubscribe();
        clearTimeout(timer);
      };
    },
    reseed(seed) {
      const { route, view } = linkOf(store.getState());
      const { t: _t, k: _k, seed: _seed, ...rest } = view;
      const isDefault = store.getState().run?.input.scenario.seed === seed;
      void formatLink({ route, view: isDefault ? rest : { ...rest, seed } }).then((hash) => {
        bar.location.hash = hash;
      });
    },
    async linkOfMoment() {
      const hash = await formatLink(linkOf(store.getState()));
      return `${bar.location.href.split('#')[0]}${hash}`;
    },
    keepMoment() {
      isKeeping = true;
      onChange();
    },
    dismissNotice() {
      const { place } = store.getState();
      if (place.page !== 'opening') store.setState({ place: { ...place, notice: null } });
    },
  };
}

/** Equal inputs come from the same reader, so their keys stand in the same order. */
function runName(input: unknown): string | null {
  return input === undefined ? null : JSON.stringify(input);
}
