/** Which of the five pages the window gets (experience.md §2). */
import { useSyncExternalStore } from 'react';
import { namedPanels } from '../../store/panels';
import type { State } from '../../store/store';
import type { Theme } from '../../store/view';

/** Three columns; two, with the inspector as a sheet; one and a strip; an article; a classroom wall. */
export type Layout = 'wide' | 'medium' | 'narrow' | 'article' | 'projector';

export function layoutOf(width: number, theme: Theme): Layout {
  if (width < 640) return 'article';
  if (theme === 'projector') return 'projector';
  if (width >= 1280) return 'wide';
  return width >= 960 ? 'medium' : 'narrow';
}

/** A laboratory has its plane where others have the inspector, ring and store need its width; there it lies over the stage. */
export function hasInspectorColumn(layout: Layout, state: Pick<State, 'place' | 'run'>): boolean {
  if (layout !== 'wide' || state.run?.input.scenario.cluster.lab != null) return false;
  const panels = namedPanels(state);
  return !(panels.includes('raft') && panels.includes('etcd'));
}

export function useLayout(theme: Theme): Layout {
  return useSyncExternalStore(onResize, () => layoutOf(window.innerWidth, theme));
}

function onResize(notify: () => void): () => void {
  window.addEventListener('resize', notify);
  return () => window.removeEventListener('resize', notify);
}
