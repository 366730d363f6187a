import { lazy, Suspense, useState } from 'react';
import { RaftPanel } from '../../panels/raft';
import { namedPanels } from '../../store/panels';
import { nameOfSelection } from '../../store/selection';
import { changeView } from '../../store/store';
import { turnOf } from '../../store/turns';
import { InTurn, useOrrery, useOrreryState } from '../orrery';
import type { Layout } from './layout';
import { NetworkSection, useNetworkParts } from './NetworkFrame';
import { RaftTools } from './RaftTools';
import { useSelecting } from './useSelecting';
import { useSize } from './useSize';

// Fetched with the first laboratory, resp. the first store that is looked into.
const FETCHED = { cap: lazy(() => import('./CapFrame')), etcd: lazy(() => import('./EtcdFrame')) };

/** The panels that the link or else the scenario names, each drawn from the same instant. */
export function Panels({ layout }: { layout: Layout }) {
  const panels = useOrreryState(namedPanels);
  return (
    <>
      {panels.map((name) => {
        if (name === 'raft') return <Raft key={name} layout={layout} />;
        if (name !== 'network') {
          const Panel = FETCHED[name];
          return (
            <Suspense key={name} fallback={null}>
              <Panel layout={layout} />
            </Suspense>
          );
        }
        // Beside the ring it belongs to the Raft panel's row.
        return panels.includes('raft') ? null : <NetworkSection key={name} layout={layout} />;
      })}
    </>
  );
}

export const variants = {
  wide: 'study',
  medium: 'study',
  narrow: 'study',
  article: 'article',
  projector: 'projector',
} as const;

/** `differing` = what to mark while another branch stands beside; the tools then stand over both. */
export function Raft({ layout, differing }: { layout: Layout; differing?: ReadonlySet<string> }) {
  const { store } = useOrrery();
  const [ref, size] = useSize<HTMLDivElement>();
  const [toolsHeight, setToolsHeight] = useState(0);
  const { objects, at: now } = useOrreryState(({ instant }) => instant);
  const turn = useOrreryState(turnOf);
  const selection = useOrreryState((state) => state.selection);
  const { lang, reducedMotion, tableView } = useOrreryState(({ view }) => view);
  const onSelect = useSelecting(layout);
  const { below, ...network } = useNetworkParts(layout, size?.width ?? 0);
  return (
    <>
      <div ref={ref} className="panel-space" data-panel="raft">
        {size !== null && (
          <RaftPanel
            objects={objects}
            now={now}
            waits={turn === null ? null : turn === 'log' ? 'members' : 'logs'}
            selection={nameOfSelection(selection)}
            onSelect={onSelect}
            lang={lang}
            reducedMotion={reducedMotion}
            variant={variants[layout]}
            tableView={tableView}
            onTableView={(on: boolean) => changeView(store, { tableView: on })}
            width={size.width}
            // On a wall the tools stand where the ring does not.
            height={size.height - (layout === 'projector' ? 0 : toolsHeight)}
            {...network}
            {...(differing === undefined
              ? {
                  tools: (
                    <InTurn value="page">
                      <RaftTools onHeight={setToolsHeight} />
                    </InTurn>
                  ),
                }
              : { differing })}
          />
        )}
      </div>
      {below}
    </>
  );
}
