import { changeView, select } from '../../store/store';
import { Modal } from '../dialogs/Modal';
import type { Command } from '../keyboard/keymap';
import { useOrrery, useOrreryState } from '../orrery';
import { hasInspectorColumn, layoutOf } from '../stage/layout';
import type { Hands } from './entry';
import { Finder } from './Finder';
import { texts } from './texts';
import './palette.css';

/**
 * Every action, entity and scenario by its name. The dialog is our own, because cmdk's brings a scroll lock
 * that writes style elements, which our policy refuses.
 */
export default function PaletteDialog(props: { readonly onCommand: (command: Command) => void }) {
  const { store, session, address } = useOrrery();
  const words = texts[useOrreryState(({ view }) => view.lang)];
  const hands: Hands = {
    store,
    session,
    address,
    command: props.onCommand,
    pick(selection) {
      select(store, selection);
      // Where the inspector has no column of its own, picking something is asking to see it.
      const layout = layoutOf(window.innerWidth, store.getState().view.theme);
      if (!hasInspectorColumn(layout, store.getState())) changeView(store, { inspectorOpen: true });
    },
    follow(fragment) {
      window.location.hash = fragment;
    },
  };
  return (
    <Modal
      className="palette"
      label={words.label}
      onClose={() => changeView(store, { paletteOpen: false })}
    >
      {(close) => (
        <Finder
          onClose={close}
          onPick={(entry) => {
            // The focus is back where it was before the entry moves it.
            close();
            entry.run(hands);
          }}
        />
      )}
    </Modal>
  );
}
