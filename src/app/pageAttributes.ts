/**
 * What the root element says about the state: theme and motion for the sheets of style, the moment for
 * tests. Written by a subscription, because no component owns the root element.
 */
import type { State, Store } from '../store/store';

export function writePageAttributes(root: HTMLElement, store: Store): () => void {
  /** A value that is set anew restyles the whole page, even when it is the same: `lang` most of all. */
  function put(name: string, value: string): void {
    if (root.getAttribute(name) !== value) root.setAttribute(name, value);
  }
  function write({ view, instant, playback, place, run }: State): void {
    const scenario = place.page === 'stage' ? run?.input.scenario.title[view.lang] : undefined;
    const title = scenario === undefined ? 'Orrery' : `${scenario} · Orrery`;
    if (root.ownerDocument.title !== title) root.ownerDocument.title = title;
    put('lang', view.lang);
    put('data-theme', view.theme);
    put('data-motion', view.reducedMotion ? 'reduced' : 'full');
    put('data-page', place.page);
    put('data-time', String(instant.at));
    put('data-event', String(instant.event?.id ?? ''));
    put('data-busy', String(playback.state === 'seeking' || isOpening(place.page, playback.state)));
  }
  write(store.getState());
  return store.subscribe(write);
}

function isOpening(page: State['place']['page'], playback: State['playback']['state']): boolean {
  return page === 'opening' || (page === 'stage' && playback === 'loading');
}
