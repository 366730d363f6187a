/** What a link made from here says. Defaults are left out, so that an untouched scenario has a short link. */
import type { Link } from '../../link/link';
import { packBranches } from '../../scenario/pack';
import { ownBranches } from '../../store/forest';
import { shownPanels } from '../../store/panels';
import { nameOfSelection } from '../../store/selection';
import type { State } from '../../store/store';
import { writePanels } from './panelNames';

export function linkOf(state: State): Link {
  const { place, run, instant, selection, view } = state;
  const { bookmarks } = state.marks;
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
      ...(place.panels !== undefined || shownPanels(state) !== scenario.panels
        ? { panels: writePanels(shownPanels(state)) }
        : {}),
      ...(focus !== null && { focus }),
      ...(place.explicit.lang && { lang: view.lang }),
      ...(place.explicit.theme && { theme: view.theme }),
      ...((place.explicit.rate || view.rate !== scenario.rate) && { rate: view.rate }),
      ...(view.free && { free: true as const }),
      ...branchesOf(state),
      ...(bookmarks.length > 0 && { bookmarks: bookmarks.map(({ at }) => at) }),
      ...(bookmarks.some(({ label }) => label !== '') && {
        bookmarkNames: bookmarks.map(({ label }) => label),
      }),
    },
  };
}

/** Branches that were grown here; the scenario's own need no mention, nor does the one that opens. */
function branchesOf({ run, branches, beside }: State): Partial<Link['view']> {
  const scenario = run?.input.scenario;
  if (scenario === undefined) return {};
  const own = new Map(ownBranches(scenario, 'en').map(({ name, actions }) => [name, actions]));
  const grown = branches.list.filter(
    ({ name, actions, parent }) => parent !== null && own.get(name) !== actions,
  );
  const actions = packBranches(grown, own.size);
  const opens = own.size === 0 ? (grown.at(-1)?.name ?? 'A') : 'A';
  const split = beside?.name ?? null;
  return {
    ...(actions !== undefined && { actions }),
    ...((branches.current !== opens || (own.size > 0 && split === null)) && {
      branch: branches.current,
    }),
    ...(split !== null && { beside: split }),
  };
}

/** Changes of these make another moment worth an address; null = nothing settled to name. */
export function momentName(state: State): string | null {
  const { place, run, instant, selection, view, playback, branches, beside, marks } = state;
  const isStill = playback.state === 'paused' || playback.state === 'atEnd';
  if (place.page !== 'stage' || run === null || !isStill) return null;
  const grown = branches.list.map(({ name, label, actions }) => [name, label, actions]);
  return JSON.stringify([
    [
      instant.at,
      instant.step,
      nameOfSelection(selection),
      view.rate,
      view.lang,
      view.theme,
      view.free,
    ],
    [branches.current, grown, beside?.name, marks.bookmarks, shownPanels(state)],
  ]);
}
