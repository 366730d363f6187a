import { lazy, Suspense, useCallback } from 'react';
import type { QuorumAsk } from '../../player/quorum';
import { nameOfSelection, selectionOfName } from '../../store/selection';
import { changeView, select } from '../../store/store';
import { useOrrery, useOrreryState } from '../orrery';
import { LabTools } from './LabTools';
import { hasInspectorColumn, type Layout } from './layout';
import { useSize } from './useSize';

// Fetched with the first laboratory.
const CapPanel = lazy(async () => ({ default: (await import('../../panels/cap')).CapPanel }));

const variants = {
  wide: 'study',
  medium: 'study',
  narrow: 'study',
  article: 'article',
  projector: 'projector',
} as const;

function openScenario(id: string): void {
  window.location.hash = `/s/${id}`;
}

/** The laboratory's panel, with what can be done to its machines above it. */
export function Cap({ layout }: { layout: Layout }) {
  const { store, session } = useOrrery();
  const [ref, size] = useSize<HTMLDivElement>();
  const objects = useOrreryState(({ instant }) => instant.objects);
  const selection = useOrreryState((state) => nameOfSelection(state.selection));
  const register = useOrreryState(
    ({ run }) => run?.input.scenario.cluster.lab?.workload.keys[0] ?? 'x',
  );
  const { lang, tableView } = useOrreryState(({ view }) => view);
  const onSelect = useCallback(
    (name: string | null) => {
      select(store, selectionOfName(name));
      const opens = name !== null && !hasInspectorColumn(layout);
      changeView(store, { hint: false, ...(opens && { inspectorOpen: true }) });
    },
    [store, layout],
  );
  const estimate = useCallback((ask: QuorumAsk) => session.query('quorum', ask), [session]);
  return (
    <>
      <LabTools />
      <div ref={ref} className="panel-space" data-panel="cap">
        {size !== null && (
          <Suspense fallback={null}>
            <CapPanel
              objects={objects}
              selection={selection}
              onSelect={onSelect}
              register={register}
              lang={lang}
              variant={variants[layout]}
              tableView={tableView}
              onTableView={(on) => changeView(store, { tableView: on })}
              width={size.width}
              onOpen={openScenario}
              estimate={estimate}
            />
          </Suspense>
        )}
      </div>
    </>
  );
}
