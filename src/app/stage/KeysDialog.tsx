import { useEffect, useRef } from 'react';
import { changeView } from '../../store/store';
import { keyRows } from '../keyboard/keymap';
import { useOrrery, useOrreryState } from '../orrery';
import { useSay } from '../texts/i18n';
import './dialog.css';

/** The list of keys, printed from the map that the keyboard obeys. */
export function KeysDialog() {
  const isOpen = useOrreryState(({ view }) => view.keysOpen);
  return isOpen ? <OpenDialog /> : null;
}

function OpenDialog() {
  const say = useSay();
  const { store } = useOrrery();
  const ref = useRef<HTMLDialogElement>(null);
  // `showModal` gives the focus trap, Escape and the backdrop; there is no attribute for it.
  useEffect(() => ref.current?.showModal(), []);
  const close = () => changeView(store, { keysOpen: false });
  return (
    <dialog ref={ref} aria-labelledby="keys-title" onClose={close}>
      <h2 id="keys-title">{say('keys.title')}</h2>
      <dl className="keys">
        {keyRows.map((row) => (
          <div key={row.text}>
            <dt>
              {row.caps.map((cap) => (
                <kbd key={cap}>{cap}</kbd>
              ))}
            </dt>
            <dd>{say(row.text)}</dd>
          </div>
        ))}
      </dl>
      <footer>
        <span className="look">{say('keys.hint')}</span>
        <button type="button" className="btn" onClick={() => ref.current?.close()}>
          {say('keys.close')}
        </button>
      </footer>
    </dialog>
  );
}
