import { useCallback } from 'react';
import { selectionOfName } from '../../store/selection';
import { changeView, select } from '../../store/store';
import { useOrrery } from '../orrery';
import { hasInspectorColumn, type Layout } from './layout';

/**
 * What a panel does when something in it is picked: selects it by its name, and opens the inspector where that has
 * no column of its own. `hasLinks` = the panel shows a link's numbers itself.
 */
export function useSelecting(layout: Layout, hasLinks = false): (name: string | null) => void {
  const { store } = useOrrery();
  return useCallback(
    (name) => {
      select(store, selectionOfName(name));
      const isShown = name === null || (hasLinks && name.startsWith('link/'));
      const opens = !isShown && !hasInspectorColumn(layout, store.getState());
      changeView(store, { hint: false, ...(opens && { inspectorOpen: true }) });
    },
    [store, layout, hasLinks],
  );
}
