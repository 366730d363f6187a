/** Which panels are shown: what the viewer opened or closed, else the link, else the scenario. */
import type { PanelName } from '../scenario/types';
import type { State } from './store';

const NONE: readonly PanelName[] = [];

/** What the link or else the scenario names. */
export function namedPanels({ place, run }: Pick<State, 'place' | 'run'>): readonly PanelName[] {
  const linked = place.page === 'stage' ? place.panels : undefined;
  return linked ?? run?.input.scenario.panels ?? NONE;
}

/** The named ones, with the network as the viewer has it. */
export function shownPanels(state: Pick<State, 'place' | 'run' | 'view'>): readonly PanelName[] {
  const named = namedPanels(state);
  const { networkOpen } = state.view;
  if (networkOpen === null || networkOpen === named.includes('network')) return named;
  return networkOpen ? [...named, 'network'] : named.filter((name) => name !== 'network');
}
