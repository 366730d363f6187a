import { lazy, Suspense } from 'react';
import type { Command } from '../keyboard/keymap';
import { useOrreryState } from '../orrery';
import '../stage/dialog.css';

// Each is fetched when it is opened for the first time.
const Keys = lazy(() => import('../stage/KeysDialog'));
const Palette = lazy(() => import('../palette/PaletteDialog'));
const Share = lazy(() => import('../share/ShareDialog'));

/** What opens over the page; at most one at a time is asked for. */
export function Dialogs({ onCommand }: { onCommand: (command: Command) => void }) {
  const onStage = useOrreryState(({ place }) => place.page === 'stage');
  const { keysOpen, paletteOpen, shareOpen } = useOrreryState(({ view }) => view);
  return (
    <Suspense fallback={null}>
      {keysOpen && <Keys />}
      {paletteOpen && <Palette onCommand={onCommand} />}
      {shareOpen && onStage && <Share />}
    </Suspense>
  );
}
