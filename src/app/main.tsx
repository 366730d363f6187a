/** The entry: builds the parts, wires them once, and shows the page. */
// First of all, so that every part's own sheet wins over these.
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createPlayer } from '../player';
import { preferenceChanges, readPreferences, writePreferences } from '../store/preferences';
import { changeView, createOrreryStore } from '../store/store';
import type { View } from '../store/view';
import { App } from './App';
import { createLibrary } from './gallery/library';
import { shipped } from './gallery/shipped';
import { writePageAttributes } from './pageAttributes';
import { browserClock } from './playback/drawingLoop';
import { createSession } from './playback/session';
import { followCursor } from './playback/watchers';
import { createAddress } from './routing/address';
import { createTestHooks } from './testHooks';

const shelf = () => window.localStorage;
const store = createOrreryStore(firstView());
const session = createSession({
  store,
  createPlayer,
  clock: browserClock,
  onLessonStop: () => address.keepMoment(),
});
const library = createLibrary(shipped);
const address = createAddress({ bar: window, store, session, library });

writePageAttributes(document.documentElement, store);
store.subscribe((after, before) => {
  // What a link asked for is for this visit; what the viewer chose is remembered.
  const changes = after.place === before.place ? preferenceChanges(before.view, after.view) : null;
  if (changes !== null) writePreferences(shelf, changes);
});
document.addEventListener('visibilitychange', () => {
  if (document.hidden) session.pause();
});
prefersReducedMotion().addEventListener('change', ({ matches }) => {
  changeView(store, { reducedMotion: matches });
});

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has an element with id "root"');
createRoot(root).render(
  <StrictMode>
    <App orrery={{ store, session, library, address }} />
  </StrictMode>,
);
window.orrery = createTestHooks(store, session);
followCursor(store, session);
address.start();
// The words stand before their typeface arrives.
void import('./styles/fonts');

function firstView(): Partial<View> {
  const { lang, theme, reducedMotion, hintSeen, letterKeys } = readPreferences(shelf);
  const prefersDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  return {
    lang: lang ?? (navigator.language.startsWith('ko') ? 'ko' : 'en'),
    theme: theme ?? (prefersDark ? 'dark' : 'light'),
    reducedMotion: reducedMotion ?? prefersReducedMotion().matches,
    hint: !hintSeen,
    letterKeys,
  };
}

function prefersReducedMotion(): MediaQueryList {
  return window.matchMedia('(prefers-reduced-motion: reduce)');
}
