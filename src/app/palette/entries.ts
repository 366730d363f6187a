/** Everything that the palette offers at a moment, in the order in which it is listed before one types. */
import { obstacleToActing } from '../../store/acting';
import type { State } from '../../store/store';
import type { CatalogueEntry } from '../gallery/catalogueEntry';
import { commandEntries } from './commands';
import { deedEntries, sceneOf } from './deeds';
import type { Entry } from './entry';
import { panelEntries } from './panels';
import { branchEntries, entityEntries, lessonEntries, scenarioEntries } from './places';
import { search } from './search';
import { typedEntries } from './typed';
import { viewEntries } from './view';

export function entriesOf(state: State, catalogue: readonly CatalogueEntry[]): readonly Entry[] {
  const { place, run, instant } = state;
  const current = place.page === 'stage' && place.route.kind === 'scenario' ? place.route.id : null;
  const scenarios = scenarioEntries(catalogue, current);
  if (place.page !== 'stage' || run === null)
    return [...scenarios, ...viewEntries(state), ...commandEntries(state)];
  return [
    ...entityEntries(state),
    ...(mayAct(state) ? deedEntries(sceneOf(instant.objects)) : []),
    ...lessonEntries(state),
    ...branchEntries(state),
    ...commandEntries(state),
    ...panelEntries(state),
    ...viewEntries(state),
    ...scenarios,
  ];
}

/** What is typed out comes first, then what is found. */
export function matching(entries: readonly Entry[], query: string, state: State): readonly Entry[] {
  return [...typedEntries(query, state, mayAct(state)), ...search(entries, query)];
}

function mayAct(state: State): boolean {
  return state.run !== null && obstacleToActing(state) === 'none';
}
