import { useCallback } from 'react';
import { RaftPanel } from '../../panels/raft';
import type { Run } from '../../store/run';
import { nameOfSelection, selectionOfName } from '../../store/selection';
import { changeView, select } from '../../store/store';
import { useOrrery, useOrreryState } from '../orrery';
import { useSay } from '../texts/i18n';
import { hasInspectorColumn, type Layout } from './layout';
import { useSize } from './useSize';

/** The panels that the link or else the scenario names, each drawn from the same instant. */
export function Panels({ run, layout }: { run: Run; layout: Layout }) {
  const linked = useOrreryState(({ place }) => (place.page === 'stage' ? place.panels : undefined));
  return (
    <>
      {(linked ?? run.input.scenario.panels).map((name) =>
        name === 'raft' ? <Raft key={name} layout={layout} /> : <Unknown key={name} name={name} />,
      )}
    </>
  );
}

const variants = {
  wide: 'study',
  medium: 'study',
  narrow: 'study',
  article: 'article',
  projector: 'projector',
} as const;

function Raft({ layout }: { layout: Layout }) {
  const { store } = useOrrery();
  const [ref, size] = useSize<HTMLDivElement>();
  const objects = useOrreryState(({ instant }) => instant.objects);
  const now = useOrreryState(({ instant }) => instant.at);
  const selection = useOrreryState((state) => state.selection);
  const { lang, reducedMotion, tableView } = useOrreryState(({ view }) => view);
  const onSelect = useCallback(
    (name: string | null) => {
      select(store, selectionOfName(name));
      // Where the inspector has no column of its own, picking something is asking to see it.
      const opens = name !== null && !hasInspectorColumn(layout);
      changeView(store, { hint: false, ...(opens && { inspectorOpen: true }) });
    },
    [store, layout],
  );
  return (
    <div ref={ref} className="panel-space" data-panel="raft">
      {size !== null && (
        <RaftPanel
          objects={objects}
          now={now}
          selection={nameOfSelection(selection)}
          onSelect={onSelect}
          lang={lang}
          reducedMotion={reducedMotion}
          variant={variants[layout]}
          tableView={tableView}
          onTableView={(on: boolean) => changeView(store, { tableView: on })}
          width={size.width}
          height={size.height}
        />
      )}
    </div>
  );
}

function Unknown({ name }: { name: string }) {
  const say = useSay();
  return <p className="look">{say('stage.noPanel', { name })}</p>;
}
