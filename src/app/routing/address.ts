/**
 * The address bar and the page, kept in step. Reading: every change of the fragment. Writing: what is
 * paused, after a moment of quiet; nothing while the run plays.
 */

import { ENGINE } from '../../link/engine';
import { formatLink, type Link, parseLink } from '../../link/link';
import type { Forest } from '../../store/branches';
import type { Mismatch } from '../../store/place';
import { nextPlayback } from '../../store/playback';
import { type Store, select } from '../../store/store';
import type { Library } from '../gallery/library';
import type { Proof, Session } from '../playback/session';
import { linkOf, momentName } from './moment';
import { momentOf, type Resolution, resolve } from './resolve';

export interface Address {
  /** Opens what the address bar says and follows it from then on. */
  start(): () => void;
  /** The same scenario with another seed, as a new entry of the history. */
  reseed(seed: number): void;
  /** The link of what is on the stage now, with its proof. A run that plays is paused for it. */
  linkOfMoment(): Promise<Link>;
  /** A link as a whole address. */
  urlOf(link: Link): Promise<string>;
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
/** Whoever follows a link has left the dialogs behind. */
const nothingOpen = { keysOpen: false, paletteOpen: false, shareOpen: false } as const;

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
    const { run, branches } = store.getState();
    const isSameRun =
      opening !== null && runName(opening.input, opening.forest) === runName(run?.input, branches);
    store.setState((state) => ({
      place,
      view: { ...state.view, ...view, inspectorOpen: null, networkOpen: null, ...nothingOpen },
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
    if (opening?.proof != null) await prove(opening.proof);
  }

  /** Compares what a link says about its moment with the replay here. */
  async function prove({ fingerprint, engine, way }: Proof): Promise<void> {
    const shown = store.getState().run;
    if (shown === null) return;
    const found = await session.query('fingerprint', {});
    if (found.fingerprint === fingerprint) return;
    const { at } = store.getState().instant;
    const departs = await session.query('departs', { way });
    const { place } = store.getState();
    if (place.page !== 'stage' || store.getState().run !== shown) return;
    // A link that could not be read completely says so already, and that is why the run differs.
    if (place.notice !== null) return;
    const notice: Mismatch = {
      kind: 'mismatch',
      engine,
      own: ENGINE,
      at,
      said: fingerprint,
      found: found.fingerprint,
      hasWay: way !== '',
      departs,
    };
    store.setState({ place: { ...place, notice } });
  }

  /** The link of what stands still on the stage, with its proof. */
  async function provenLink(): Promise<Link> {
    const link = linkOf(store.getState());
    if (link.route.kind === 'gallery') return link;
    const [{ fingerprint }, { way }] = await Promise.all([
      session.query('fingerprint', {}),
      session.query('way', {}),
    ]);
    return { ...link, view: { ...link.view, fingerprint, engine: ENGINE, way } };
  }

  async function write(how: 'pushState' | 'replaceState'): Promise<void> {
    clearTimeout(timer);
    const state = store.getState();
    const name = momentName(state);
    if (name === null || name === settledName) return;
    const hash = await formatLink(await provenLink());
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
      // What belongs to this very run stays behind: the moment, what was marked in it, what was done.
      const { t: _t, k: _k, seed: _seed, bookmarks: _marks, bookmarkNames: _names, ...rest } = view;
      const isDefault = store.getState().run?.input.scenario.seed === seed;
      void formatLink({ route, view: isDefault ? rest : { ...rest, seed } }).then((hash) => {
        bar.location.hash = hash;
      });
    },
    async linkOfMoment() {
      session.pause();
      // What is being done to the run, is done first.
      await loaded(store);
      await session.settled();
      return provenLink();
    },
    async urlOf(link) {
      return `${bar.location.href.split('#')[0]}${await formatLink(link)}`;
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

function loaded(store: Store): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (store.getState().playback.state === 'loading') return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = store.subscribe(look);
    look();
  });
}

/** Equal inputs come from the same reader, so their keys stand in the same order. */
function runName(input: unknown, { list, current }: Forest): string | null {
  return input === undefined ? null : JSON.stringify([input, list, current]);
}
