import { lazy, Suspense, useCallback } from 'react';
import { Dialogs } from './dialogs/Dialogs';
import type { Command } from './keyboard/keymap';
import { useKeyboard } from './keyboard/useKeyboard';
import { type Orrery, OrreryContext, useOrrery, useOrreryState } from './orrery';
import { CrashBoundary } from './pages/Crash';
import { SkipLinks } from './pages/SkipLinks';
import { runCommand } from './playback/runCommand';
import { hasInspectorColumn, useLayout } from './stage/layout';

// Whoever opens a scenario's link does not wait for the gallery, nor the other way round.
const Gallery = lazy(async () => ({ default: (await import('./gallery/Gallery')).Gallery }));
const Stage = lazy(async () => ({ default: (await import('./stage/Stage')).Stage }));

// There is nothing to say before something has changed.
const Announcer = lazy(() => import('./announce/Announcer'));

export function App({ orrery }: { orrery: Orrery }) {
  return (
    <OrreryContext value={orrery}>
      <CrashBoundary orrery={orrery}>
        <Page />
      </CrashBoundary>
    </OrreryContext>
  );
}

/** Off the stage only what leads to something there, and what closes it. */
const anywhere: ReadonlySet<Command> = new Set(['help', 'palette', 'motion', 'escape']);

function Page() {
  const { store, session } = useOrrery();
  const page = useOrreryState(({ place }) => place.page);
  const theme = useOrreryState(({ view }) => view.theme);
  const layout = useLayout(theme);
  const onStage = page === 'stage';
  const run = useCallback(
    (command: Command) => {
      if (!onStage && !anywhere.has(command)) return;
      runCommand(command, {
        store,
        session,
        focusPanel,
        hasInspectorColumn: () => hasInspectorColumn(layout, store.getState()),
      });
    },
    [store, session, onStage, layout],
  );
  useKeyboard(
    run,
    useOrreryState(({ view }) => view.letterKeys),
  );
  return (
    <>
      <SkipLinks onStage={onStage} />
      <Suspense fallback={null}>
        {page === 'gallery' && <Gallery />}
        {onStage && <Stage layout={layout} />}
      </Suspense>
      <Dialogs onCommand={run} />
      <Suspense fallback={null}>
        <Announcer />
      </Suspense>
    </>
  );
}

/** The panel's own Tab stop where it has one, else the region around it. */
function focusPanel(number: number): void {
  const stage = document.getElementById('stage');
  const panel = stage?.querySelectorAll('[data-panel]')[number - 1];
  const stop = panel?.querySelector<HTMLElement | SVGElement>('[tabindex="0"]');
  (stop ?? stage)?.focus();
}
