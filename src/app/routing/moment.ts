/** What a link made from here says. Defaults are left out, so that an untouched scenario has a short link. */
import type { Link } from '../../link/link';
import { nameOfSelection } from '../../store/selection';
import type { State } from '../../store/store';

export function linkOf({ place, run, instant, selection, view }: State): Link {
  if (place.page !== 'stage' || run === null) return { route: { kind: 'gallery' }, view: {} };
  const { scenario, seed } = run.input;
  const focus = nameOfSelection(selection);
  // Standing right behind an event, its number says exactly where; between events only the time does.
  const isBehindEvent = instant.event?.at === instant.at;
  return {
    route: place.route,
    view: {
      t: instant.at,
      ...(isBehindEvent && { k: instant.step }),
      ...(seed !== scenario.seed && { seed }),
      ...(focus !== null && { focus }),
      ...(place.explicit.lang && { lang: view.lang }),
      ...(place.explicit.theme && { theme: view.theme }),
      ...((place.explicit.rate || view.rate !== scenario.rate) && { rate: view.rate }),
      ...(place.actions !== undefined && { actions: place.actions }),
    },
  };
}

/** Changes of these make another moment worth an address; null = nothing settled to name. */
export function momentName(state: State): string | null {
  const { place, run, instant, selection, view, playback } = state;
  const isStill = playback.state === 'paused' || playback.state === 'atEnd';
  if (place.page !== 'stage' || run === null || !isStill) return null;
  return `${instant.at} ${instant.step} ${nameOfSelection(selection)} ${view.rate} ${view.lang} ${view.theme}`;
}
