/**
 * What the root element says about the state: theme and motion for the sheets of style, the moment for
 * tests. Written by a subscription, because no component owns the root element.
 */
import type { State, Store } from '../store/store';

export function writePageAttributes(root: HTMLElement, store: Store): () => void {
  function write({ view, instant, playback, place, run }: State): void {
    const title = place.page === 'stage' ? run?.input.scenario.title[view.lang] : undefined;
    root.ownerDocument.title = title === undefined ? 'Orrery' : `${title} · Orrery`;
    root.lang = view.lang;
    root.dataset.theme = view.theme;
    root.dataset.motion = view.reducedMotion ? 'reduced' : 'full';
    root.dataset.page = place.page;
    root.dataset.time = String(instant.at);
    root.dataset.event = String(instant.event?.id ?? '');
    root.dataset.busy = String(
      playback.state === 'seeking' || isOpening(place.page, playback.state),
    );
  }
  write(store.getState());
  return store.subscribe(write);
}

function isOpening(page: State['place']['page'], playback: State['playback']['state']): boolean {
  return page === 'opening' || (page === 'stage' && playback === 'loading');
}
