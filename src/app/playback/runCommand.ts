/** What each command does; the keyboard, and nothing else yet, speaks in commands. */
import { nextRate } from '../../player/pace';
import { changeView, type Store, select } from '../../store/store';
import type { Command } from '../keyboard/keymap';
import type { Session } from './session';

export interface Surroundings {
  readonly store: Store;
  readonly session: Session;
  /** Moves the focus into the panel. */
  readonly focusPanel: () => void;
  /** The inspector has its own column at this width. */
  readonly hasInspectorColumn: () => boolean;
}

export function runCommand(command: Command, { store, session, ...page }: Surroundings): void {
  const { view, selection } = store.getState();
  if (view.hint) changeView(store, { hint: false });
  switch (command) {
    case 'playPause':
      return session.toggle();
    case 'stepBack':
      return session.step('previous');
    case 'stepForward':
      return session.step('next');
    case 'rawBack':
      return session.step('previousRaw');
    case 'rawForward':
      return session.step('nextRaw');
    case 'lessonBack':
      return session.previousLessonStep();
    case 'lessonForward':
      return session.nextLessonStep();
    case 'start':
      return session.step('start');
    case 'end':
      return session.step('end');
    case 'slower':
      return changeView(store, { rate: nextRate(view.rate, -1) });
    case 'faster':
      return changeView(store, { rate: nextRate(view.rate, 1) });
    case 'inspector':
      return changeView(store, {
        inspectorOpen: !(view.inspectorOpen ?? page.hasInspectorColumn()),
      });
    case 'table':
      return changeView(store, { tableView: !view.tableView });
    case 'motion':
      return changeView(store, { reducedMotion: !view.reducedMotion });
    case 'compress':
      return changeView(store, { compress: !view.compress });
    case 'panel':
      return page.focusPanel();
    case 'help':
      return changeView(store, { keysOpen: !view.keysOpen });
    case 'escape':
      // From the outermost to the innermost: the sheet, then the selection.
      if (view.inspectorOpen === true && !page.hasInspectorColumn()) {
        return changeView(store, { inspectorOpen: null });
      }
      return selection === null ? undefined : select(store, null);
  }
}
