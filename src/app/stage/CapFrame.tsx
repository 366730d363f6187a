import { useCallback } from 'react';
import { CapPanel } from '../../panels/cap';
import type { QuorumAnswer, QuorumAsk } from '../../player/quorum';
import type { CheckAsk, CheckNews } from '../../sim/consistency/checker/news';
import type { Beside } from '../../store/beside';
import type { Instant } from '../../store/frame';
import { nameOfSelection, selectionOfName } from '../../store/selection';
import { changeView } from '../../store/store';
import { useOrrery, useOrreryState } from '../orrery';
import { LabTools } from './LabTools';
import type { Layout } from './layout';
import { type NetworkParts, useNetworkParts } from './NetworkFrame';
import { useSelecting } from './useSelecting';
import { useSize } from './useSize';

const variants = {
  wide: 'study',
  medium: 'study',
  narrow: 'study',
  article: 'article',
  projector: 'projector',
} as const;

/** The checker's thread is begun with the first file. */
function check(ask: CheckAsk, hear: (news: CheckNews) => void): () => void {
  let end: (() => void) | null = null;
  let isOver = false;
  void import('../../player/check').then(({ startCheck }) => {
    if (!isOver) end = startCheck(ask, hear);
  });
  return () => {
    isOver = true;
    end?.();
  };
}

function openScenario(id: string): void {
  window.location.hash = `/s/${id}`;
}

/** The laboratory's panel, with what can be done to its machines above it. */
export default function Cap({ layout }: { layout: Layout }) {
  const { store, session } = useOrrery();
  const estimate = useCallback((ask: QuorumAsk) => session.query('quorum', ask), [session]);
  const { headTool, below, over } = useNetworkParts(layout, 0);
  const onSave = useCallback(
    async (lane: string) => {
      const { run, instant } = store.getState();
      if (run === null) return;
      const { saveHistory } = await import('../lab/saveHistory');
      const scenario = run.input.scenario.id;
      await saveHistory(session.query, { scenario, lane, at: instant.at });
    },
    [session, store],
  );
  return (
    <>
      <div className="lab-head">
        <LabTools layout={layout} />
        {headTool}
      </div>
      {below}
      <CapSide layout={layout} extras={{ onOpen: openScenario, estimate, check, onSave, over }} />
    </>
  );
}

interface Extras {
  readonly onOpen: (id: string) => void;
  readonly estimate: (ask: QuorumAsk) => Promise<QuorumAnswer>;
  readonly over: NetworkParts['over'];
  readonly check: typeof check;
  readonly onSave: (lane: string) => void;
}

/** The stores of the branch on the stage, or of the one beside it. */
export function CapSide({
  layout,
  beside = null,
  extras,
}: {
  layout: Layout;
  beside?: Beside | null;
  extras?: Extras;
}) {
  const { store } = useOrrery();
  const [ref, size] = useSize<HTMLDivElement>();
  const own = useOrreryState(({ instant }) => instant.objects);
  const objects: Instant['objects'] = beside?.objects ?? own;
  const selection = useOrreryState((state) => nameOfSelection(state.selection));
  const register = useOrreryState(
    ({ run }) => run?.input.scenario.cluster.lab?.workload.keys[0] ?? 'x',
  );
  const { lang, tableView } = useOrreryState(({ view }) => view);
  const isOther = beside !== null;
  const pick = useSelecting(layout, true);
  const onSelect = useCallback(
    (name: string | null) => {
      // An event's number means another event in the other branch.
      if (isOther && selectionOfName(name)?.kind === 'event') return;
      pick(name);
      // What can be done to a link stands in the network panel.
      if (name?.startsWith('link/') === true) changeView(store, { networkOpen: true });
    },
    [store, pick, isOther],
  );
  return (
    <div ref={ref} className="panel-space" data-panel="cap" data-side={isOther ? 'other' : 'own'}>
      {size !== null && (
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
          {...extras}
        />
      )}
    </div>
  );
}
