/** What each command does. The keyboard speaks in commands; buttons call the same functions. */
import { nextRate } from '../../player/pace';
import { toggleBookmark } from '../../store/marks';
import { changeView, type Store, select } from '../../store/store';
import type { View } from '../../store/view';
import type { Command } from '../keyboard/keymap';
import { walkToCause, walkToEffect } from '../why/walk';
import type { Session } from './session';

export interface Surroundings {
  readonly store: Store;
  readonly session: Session;
  /** Moves the focus into a panel, counted from 1. */
  readonly focusPanel: (number: number) => void;
  /** The inspector has its own column at this width. */
  readonly hasInspectorColumn: () => boolean;
}

export function runCommand(command: Command, page: Surroundings): void {
  // Whoever uses a key has read the line for the first visit.
  if (page.store.getState().view.hint) changeView(page.store, { hint: false });
  doings[command](page);
}

const doings: Readonly<Record<Command, (page: Surroundings) => void>> = {
  playPause: ({ session }) => session.toggle(),
  stepBack: ({ session }) => session.step('previous'),
  stepForward: ({ session }) => session.step('next'),
  rawBack: ({ session }) => session.step('previousRaw'),
  rawForward: ({ session }) => session.step('nextRaw'),
  lessonBack: ({ session }) => session.previousLessonStep(),
  lessonForward: ({ session }) => session.nextLessonStep(),
  start: ({ session }) => session.step('start'),
  end: ({ session }) => session.step('end'),
  slower: changing(({ rate }) => ({ rate: nextRate(rate, -1) })),
  faster: changing(({ rate }) => ({ rate: nextRate(rate, 1) })),
  inspector: changing(({ inspectorOpen }, { store, hasInspectorColumn }) => ({
    // Two branches side by side take its column.
    inspectorOpen: !(inspectorOpen ?? (hasInspectorColumn() && store.getState().beside === null)),
  })),
  table: changing(({ tableView }) => ({ tableView: !tableView })),
  motion: changing(({ reducedMotion }) => ({ reducedMotion: !reducedMotion })),
  compress: changing(({ compress }) => ({ compress: !compress })),
  panel1: ({ focusPanel }) => focusPanel(1),
  panel2: ({ focusPanel }) => focusPanel(2),
  maximize: changing(({ maximized }) => ({ maximized: !maximized })),
  cause: ({ store, session }) => walkToCause(store, session),
  effect: ({ store, session }) => walkToEffect(store, session),
  why: changing(({ whyOpen }) => ({ whyOpen: !whyOpen })),
  undo: ({ session }) => void session.undo(),
  redo: ({ session }) => void session.redo(),
  bookmark: ({ store }) => {
    const { instant, run } = store.getState();
    if (run === null) return;
    store.setState(({ marks }) => ({ marks: toggleBookmark(marks, instant.at, '') }));
  },
  marks: changing(({ marksOpen }) => ({ marksOpen: !marksOpen })),
  split: ({ store, session }) => {
    const { branches, beside } = store.getState();
    const other = branches.list.findLast(({ name }) => name !== branches.current);
    // With a single branch the row of branches says how to get another one.
    if (other === undefined)
      changeView(store, { branchesOpen: !store.getState().view.branchesOpen });
    else void session.compareWith(beside === null ? other.name : null);
  },
  cutMode: changing(({ cutting }) =>
    // The panel stays when the cut is made: there it can be healed.
    cutting === null
      ? { cutting: { tool: 'line', group: [] }, networkOpen: true }
      : { cutting: null },
  ),
  propose: changing(() => ({ proposing: true })),
  palette: changing(({ paletteOpen }) => ({ paletteOpen: !paletteOpen })),
  share: changing(({ shareOpen }) => ({ shareOpen: !shareOpen })),
  help: changing(({ keysOpen }) => ({ keysOpen: !keysOpen })),
  escape: letGo,
};

function changing(
  changes: (view: View, page: Surroundings) => Partial<View>,
): (page: Surroundings) => void {
  return (page) => changeView(page.store, changes(page.store.getState().view, page));
}

/** What lies on top goes first: the sheet, then the selection. */
function letGo({ store, hasInspectorColumn }: Surroundings): void {
  const { view } = store.getState();
  if (view.marksOpen) changeView(store, { marksOpen: false });
  else if (view.cutting !== null) changeView(store, { cutting: null });
  else if (view.maximized) changeView(store, { maximized: false });
  else if (view.inspectorOpen === true && !hasInspectorColumn()) {
    changeView(store, { inspectorOpen: null });
  } else {
    select(store, null);
  }
}
