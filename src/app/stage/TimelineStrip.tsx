import { lazy, Suspense, useCallback, useMemo } from 'react';
import { dropBookmark } from '../../store/marks';
import { isPlaying } from '../../store/playback';
import { nameOfSelection, selectionOfName } from '../../store/selection';
import { changeView, horizonOf, select } from '../../store/store';
import { useDescribe } from '../marks/useDescribe';
import { useStripMarks } from '../marks/useStripMarks';
import { useOrrery, useOrreryState } from '../orrery';
import { Timeline, type TimelineProps } from '../timeline';
import { shownChain } from '../why/shownChain';
import { hasInspectorColumn, type Layout } from './layout';

// Fetched when it is opened for the first time.
const Marks = lazy(() => import('../marks/Marks'));

const noLanes: TimelineProps['lanes'] = [];

/** The timeline at the foot of every stage, wired to the session. */
export function TimelineStrip({ layout }: { layout: Layout }) {
  const { store, session } = useOrrery();
  const timeline = useOrreryState(({ run }) => run?.timeline ?? null);
  const named = useOrreryState(({ run }) => run?.input.scenario.lanes ?? noLanes);
  const hasActed = useOrreryState(({ run }) => (run?.input.actions.length ?? 0) > 0);
  // What the viewer does has its lane, whether the scenario names one or not.
  const lanes = useMemo(
    (): TimelineProps['lanes'] => (hasActed && !named.includes('you') ? ['you', ...named] : named),
    [named, hasActed],
  );
  const { at, step, end } = useOrreryState(({ instant }) => instant);
  const playback = useOrreryState((state) => state.playback);
  const selection = useOrreryState((state) => nameOfSelection(state.selection));
  const chain = useOrreryState(shownChain);
  const hiddenFrom = useOrreryState(horizonOf);
  const { rate, compress, lang, reducedMotion, marksOpen } = useOrreryState(({ view }) => view);
  const marks = useStripMarks();
  const onDescribe = useDescribe();

  const handlers = useMemo(
    () => ({
      onSeek: session.step,
      onPlay: session.play,
      onPause: session.pause,
      onScrub(phase: 'start' | 'move' | 'end', to: number) {
        if (phase === 'start') session.scrubStart();
        session.seek({ at: to });
        if (phase === 'end') session.scrubEnd();
      },
      onRate: (to: number) => changeView(store, { rate: to }),
      onCompress: (on: boolean) => changeView(store, { compress: on }),
      onBranch: (name: string) => void session.switchBranch(name),
      onBookmark: (to: number) =>
        store.setState((state) => ({ marks: dropBookmark(state.marks, to) })),
      onMarks: () => changeView(store, { marksOpen: !store.getState().view.marksOpen }),
    }),
    [store, session],
  );
  const onSelect = useCallback(
    (name: string | null) => {
      select(store, selectionOfName(name));
      if (name !== null && !hasInspectorColumn(layout, store.getState()))
        changeView(store, { inspectorOpen: true });
    },
    [store, layout],
  );

  return (
    <div className="timeline-strip" id="timeline" tabIndex={-1}>
      {marksOpen && (
        <Suspense fallback={null}>
          <Marks />
        </Suspense>
      )}
      <Timeline
        timeline={timeline}
        at={at}
        step={step}
        end={end}
        lanes={lanes}
        playing={isPlaying(playback)}
        rate={rate}
        realRate={
          playback.state === 'playing' && playback.factor < 1 ? rate * playback.factor : null
        }
        compress={compress}
        lang={lang}
        variant={layout === 'projector' || layout === 'article' ? layout : 'study'}
        reducedMotion={reducedMotion}
        selection={selection}
        chain={chain}
        hiddenFrom={hiddenFrom}
        onSelect={onSelect}
        onDescribe={onDescribe}
        marksOpen={marksOpen}
        {...marks}
        {...handlers}
      />
    </div>
  );
}
