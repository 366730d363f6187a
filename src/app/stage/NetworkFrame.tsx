import { lazy, type ReactNode, Suspense, useCallback } from 'react';
import type { Action } from '../../scenario/types';
import { namedPanels } from '../../store/panels';
import { nameOfSelection } from '../../store/selection';
import { changeView, type State } from '../../store/store';
import type { Cutting } from '../../store/view';
import { InTurn, useOrrery, useOrreryState } from '../orrery';
import type { Layout } from './layout';
import { texts } from './networkTexts';
import { useSelecting } from './useSelecting';
import { type Size, useSize } from './useSize';

// Fetched with the first network that is looked at closely.
const NetworkPanel = lazy(async () => ({
  default: (await import('../../panels/network')).NetworkPanel,
}));
const CutOverlay = lazy(async () => ({
  default: (await import('../../panels/network')).CutOverlay,
}));

/** A row with the ring needs at least this much; with less the network stands below. */
const SHARED = 640;

/** What the Raft panel's frame needs to have the network beside it. */
export interface NetworkParts {
  readonly aside: ((size: Size) => ReactNode) | null;
  readonly over: ((paper: Paper) => ReactNode) | null;
  readonly headTool: ReactNode;
  readonly below: ReactNode;
}
interface Paper extends Size {
  readonly scale: number;
  readonly r: number;
  readonly form?: 'ring' | 'row';
  readonly members: readonly { readonly name: string; readonly x: number; readonly y: number }[];
}

export function useNetworkParts(layout: Layout, width: number): NetworkParts {
  const isShown = useOrreryState((state) => isNetworkShown(state, layout));
  const isCutting = useOrreryState(({ view }) => view.cutting !== null);
  const aside = useCallback(
    (size: Size) => (
      <InTurn value="log">
        <Network layout={layout} size={size} />
      </InTurn>
    ),
    [layout],
  );
  const over = useCallback((paper: Paper) => <Overlay paper={paper} />, []);
  const isBeside = isShown && layout !== 'article' && width >= SHARED;
  return {
    aside: isBeside ? aside : null,
    over: isCutting ? over : null,
    headTool: isShown ? null : <NetworkButton />,
    below: isShown && !isBeside ? <NetworkSection layout={layout} /> : null,
  };
}

/** Whoever cuts sees the network; else it is there when it was asked for, by the viewer or the scenario. */
function isNetworkShown(state: State, layout: Layout): boolean {
  const { view, beside } = state;
  if (view.cutting !== null) return true;
  // One panel, or two branches of it, have the stage to themselves.
  if (view.maximized || beside !== null) return false;
  const isNamed = namedPanels(state).includes('network');
  // On a wall it takes the place of the logs, so it waits to be asked for.
  return view.networkOpen ?? (isNamed && layout !== 'projector');
}

/** The network with a row of the page to itself. */
export function NetworkSection({ layout }: { layout: Layout }) {
  const [ref, size] = useSize<HTMLDivElement>();
  return (
    <div ref={ref} className="panel-space below">
      {size !== null && <Network layout={layout} size={size} />}
    </div>
  );
}

function Network({ layout, size }: { layout: Layout; size: Size }) {
  const { store } = useOrrery();
  const { onAct, onCutting } = useNetworkDeeds();
  const objects = useOrreryState(({ instant }) => instant.objects);
  const selection = useOrreryState((state) => nameOfSelection(state.selection));
  const { lang, cutting } = useOrreryState(({ view }) => view);
  const onSelect = useSelecting(layout, true);
  return (
    <div data-panel="network">
      <Suspense fallback={null}>
        <NetworkPanel
          objects={objects}
          selection={selection}
          onSelect={onSelect}
          cutting={cutting}
          onCutting={onCutting}
          onAct={onAct}
          onClose={() => changeView(store, { networkOpen: false, cutting: null })}
          lang={lang}
          variant={layout === 'projector' || layout === 'article' ? layout : 'study'}
          width={size.width}
          height={size.height}
        />
      </Suspense>
    </div>
  );
}

function Overlay({ paper }: { paper: Paper }) {
  const { onAct, onCutting } = useNetworkDeeds();
  const cutting = useOrreryState(({ view }) => view.cutting);
  return cutting === null ? null : (
    <Suspense fallback={null}>
      <CutOverlay {...paper} cutting={cutting} onCutting={onCutting} onAct={onAct} />
    </Suspense>
  );
}

function useNetworkDeeds() {
  const { store, session } = useOrrery();
  const onAct = useCallback((actions: readonly Action[]) => void session.act(actions), [session]);
  const onCutting = useCallback(
    (cutting: Cutting | null) =>
      changeView(store, { cutting, ...(cutting !== null && { networkOpen: true }) }),
    [store],
  );
  return { onAct, onCutting };
}

function NetworkButton() {
  const { store } = useOrrery();
  const lang = useOrreryState(({ view }) => view.lang);
  return (
    <button type="button" className="tool" onClick={() => changeView(store, { networkOpen: true })}>
      {texts[lang].show}
    </button>
  );
}
