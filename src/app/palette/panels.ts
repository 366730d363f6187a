/** Panels that any run of a cluster can have, whether its scenario names them or not. */
import { namedPanels } from '../../store/panels';
import type { State, Store } from '../../store/store';
import type { Entry } from './entry';

export function panelEntries(state: State): Entry[] {
  if (state.run === null || state.run.input.scenario.cluster.lab !== null) return [];
  const isShown = namedPanels(state).includes('etcd');
  return [
    {
      id: 'view/panel/etcd',
      group: 'view',
      title: isShown
        ? { en: 'Close the etcd browser', ko: 'etcd 브라우저 닫기' }
        : {
            en: 'Look into the etcd store: keys and revisions',
            ko: 'etcd 저장소 보기: 키와 리비전',
          },
      words: 'etcd browser key value store panel 브라우저 키 값 패널',
      run: ({ store }) => showStore(store, !isShown),
    },
  ];
}

/** What a link would say: the panels are part of the place. The ring is left when nothing else is. */
function showStore(store: Store, isShown: boolean): void {
  store.setState((state) => {
    const { place } = state;
    if (place.page !== 'stage') return state;
    const others = namedPanels(state).filter((name) => name !== 'etcd');
    const rest = others.length === 0 ? (['raft'] as const) : others;
    return { place: { ...place, panels: isShown ? [...rest, 'etcd' as const] : rest } };
  });
}
