import { lazy, Suspense } from 'react';
import { Inspector } from '../inspector/Inspector';
import { InTurn, useOrreryState } from '../orrery';
import { Notice } from '../pages/Notice';
import { useSay } from '../texts/i18n';
import { ArticleBar } from './ArticleBar';
import { hasInspectorColumn, type Layout } from './layout';
import { ArticleNarration, Narration } from './Narration';
import { Panels } from './PanelFrame';
import { TimelineStrip } from './TimelineStrip';
import { TopBar } from './TopBar';
import './stage.css';

// Fetched with the first thing that is asked about.
const ChainRow = lazy(() => import('../why/ChainRow'));

const BranchBar = lazy(() => import('../branches/BranchBar'));
const SplitStage = lazy(() => import('./SplitStage'));

/** There is nothing to say about branches until something was done. */
function Branches() {
  const isShown = useOrreryState(
    ({ branches, view }) =>
      view.branchesOpen || branches.list.length + branches.past.length + branches.future.length > 1,
  );
  return isShown ? (
    <Suspense fallback={null}>
      <BranchBar />
    </Suspense>
  ) : null;
}

function Chain() {
  const hasChain = useOrreryState(({ chain }) => chain !== null);
  return hasChain ? (
    <Suspense fallback={null}>
      <ChainRow />
    </Suspense>
  ) : null;
}

// Only a phone has something behind the picture, only a wall a caption, and only a run that broke a failure.
const ArticleAfter = lazy(() => import('./ArticleAfter'));
const Caption = lazy(() => import('./Caption'));
const Failure = lazy(() => import('./Failure'));

/** One run and everything that looks at it. */
export function Stage({ layout }: { layout: Layout }) {
  const say = useSay();
  const run = useOrreryState((state) => state.run);
  const share = useOrreryState(({ playback }) =>
    playback.state === 'loading' ? playback.share : null,
  );
  const inspectorOpen = useOrreryState(({ view }) => view.inspectorOpen);
  const isSplit = useOrreryState(({ beside }) => beside !== null);
  const isMaximized = useOrreryState(({ view }) => view.maximized);
  const hasFailed = useOrreryState(
    ({ playback, instant }) => playback.state === 'broken' || instant.failure !== null,
  );
  const isLab = useOrreryState(({ run }) => run?.input.scenario.cluster.lab != null);
  const hasColumn = useOrreryState((state) => hasInspectorColumn(layout, state));
  // Two branches side by side need the room of its column.
  const isOpen = inspectorOpen ?? (hasColumn && !isSplit);
  const form = hasColumn ? 'column' : 'sheet';
  return (
    <InTurn value="page">
      <div
        className={`page stage-page ${layout} ${isOpen && hasColumn ? 'with-inspector' : ''} ${isMaximized ? 'maximized' : ''} ${isLab ? 'lab' : ''}`}
      >
        {layout === 'article' ? <ArticleBar /> : layout !== 'projector' && <TopBar />}
        <div className="notices">
          <Notice />
          <Suspense fallback={null}>{hasFailed && <Failure />}</Suspense>
        </div>
        <main className="columns">
          {layout === 'article' ? <ArticleNarration /> : layout !== 'projector' && <Narration />}
          <section className="panels" id="stage" tabIndex={-1} aria-label={say('stage.label')}>
            {/* The panels are in motion; what they give a turn to says so itself. */}
            <InTurn value={null}>
              {run !== null && isSplit && (
                <Suspense fallback={<Panels layout={layout} />}>
                  <SplitStage layout={layout} />
                </Suspense>
              )}
              {run !== null && !isSplit && <Panels layout={layout} />}
            </InTurn>
            {layout === 'article' && <Branches />}
            {share !== null && run === null && (
              <div className="look waiting">
                <p>{say('stage.loading')}</p>
                <progress value={share} aria-label={say('stage.loading')} />
              </div>
            )}
          </section>
          {isOpen && (
            <InTurn value="inspector">
              <Inspector form={form} />
            </InTurn>
          )}
          {layout === 'article' && (
            <Suspense fallback={null}>
              <ArticleAfter />
            </Suspense>
          )}
        </main>
        {layout === 'projector' && (
          <Suspense fallback={null}>
            <Caption />
          </Suspense>
        )}
        <Chain />
        {layout !== 'article' && <Branches />}
        <TimelineStrip layout={layout} />
      </div>
    </InTurn>
  );
}
