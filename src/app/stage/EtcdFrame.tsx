import { useCallback, useEffect, useRef, useState } from 'react';
import { EtcdPanel, NEWEST, type StorePlace } from '../../panels/etcd';
import type { Queries } from '../../player/types';
import { namedPanels } from '../../store/panels';
import { isPlaying } from '../../store/playback';
import { nameOfSelection } from '../../store/selection';
import { changeView } from '../../store/store';
import { useBranch, useMoment } from '../inspector/useMoment';
import { InTurn, useOrrery, useOrreryState } from '../orrery';
import type { Layout } from './layout';
import { useNetworkParts } from './NetworkFrame';
import { variants } from './PanelFrame';
import { RaftTools } from './RaftTools';
import { useLatest } from './useLatest';
import { useSelecting } from './useSelecting';
import { useSize } from './useSize';
import './etcdFrame.css';

/** The etcd browser, with what can be done to the members above it where no ring stands on the stage. */
export default function Etcd({ layout }: { layout: Layout }) {
  const run = useOrreryState(({ run }) => `${run?.input.scenario.id} ${run?.input.seed}`);
  const isAlone = useOrreryState((state) => !namedPanels(state).includes('raft'));
  const { headTool, below } = useNetworkParts(layout, 0);
  const tools = isAlone && (
    <>
      <div className="etcd-tools">
        <RaftTools />
        {headTool}
      </div>
      {below}
    </>
  );
  // On a wall and on a phone looking comes first.
  const isFirst = layout !== 'projector' && layout !== 'article';
  return (
    <div className="panel-space etcd-space" data-panel="etcd">
      {isFirst && tools}
      <InTurn value="log">
        <Browser key={run} layout={layout} />
      </InTurn>
      {!isFirst && tools}
    </div>
  );
}

/** Fetched with the first object that is looked at. */
const toYaml = (value: object) => import('./toYaml').then((writer) => writer.toYaml(value));

/** While the run plays the store is looked at ten times a second. */
const PLAYING = 100;
/** Remaining times are printed in seconds; this is how finely the panel hears of the clock. */
const TICK = 100_000;

function Browser({ layout }: { layout: Layout }) {
  const { store, session } = useOrrery();
  const [ref, size] = useSize<HTMLDivElement>();
  const [place, setPlace] = useState<StorePlace>(NEWEST);
  const moment = useMoment();
  const branch = useBranch();
  const isMoving = useOrreryState(({ playback }) => isPlaying(playback));
  const end = useOrreryState(({ instant }) => instant.step);
  const { member, revision } = place;
  const key = `${moment} ${member} ${revision}`;
  const view = useLatest('etcd', place, key, isMoving ? PLAYING : 0);
  const now = useOrreryState(({ instant }) => Math.floor(instant.at / TICK) * TICK);
  const selection = useOrreryState((state) => nameOfSelection(state.selection));
  useSelectedMember(selection, setPlace);
  const { lang, tableView } = useOrreryState((state) => state.view);
  const onSelect = useSelecting(layout);
  const onWrite = useCallback(() => changeView(store, { proposing: true }), [store]);
  const onTableView = useCallback((on: boolean) => changeView(store, { tableView: on }), [store]);
  const askKey = useCallback(
    (ask: Queries['etcdKey']['ask']) => session.query('etcdKey', ask),
    [session],
  );
  const onGoTo = useCallback(
    async (name: string, to: number) => {
      const reached = await session.query('etcdReached', { member: name, revision: to });
      if (reached === null) return false;
      session.step({ step: reached.event + 1 });
      setPlace({ member: name, revision: null });
      onSelect(`event/${reached.event}`);
      return true;
    },
    [session, onSelect],
  );
  return (
    <div ref={ref} data-busy={view !== null && view?.step !== end}>
      {size !== null && (
        <EtcdPanel
          view={view}
          place={place}
          onPlace={setPlace}
          run={branch}
          askKey={askKey}
          toYaml={toYaml}
          onGoTo={onGoTo}
          onWrite={onWrite}
          now={now}
          selection={selection}
          onSelect={onSelect}
          lang={lang}
          variant={variants[layout]}
          tableView={tableView}
          onTableView={onTableView}
          width={size.width}
        />
      )}
    </div>
  );
}

/** A member that is picked anywhere is the one whose store is shown. */
function useSelectedMember(
  selection: string | null,
  setPlace: (change: (place: StorePlace) => StorePlace) => void,
): void {
  const before = useRef<string | null>(null);
  useEffect(() => {
    if (selection === before.current) return;
    before.current = selection;
    const picked = /^etcd\/([^/]+)$/.exec(selection ?? '')?.[1];
    if (picked !== undefined) setPlace((place) => ({ ...place, member: picked }));
  }, [selection, setPlace]);
}
