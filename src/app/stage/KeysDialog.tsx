import { changeView } from '../../store/store';
import { Modal } from '../dialogs/Modal';
import { isPrinting } from '../keyboard/caps';
import { groupedRows } from '../keyboard/groups';
import type { KeyRow } from '../keyboard/keymap';
import { texts } from '../keyboard/texts';
import { useOrrery, useOrreryState } from '../orrery';
import './keys.css';

/** The list of keys, printed from the map that the keyboard obeys. */
export default function KeysDialog() {
  const { store } = useOrrery();
  const words = texts[useOrreryState(({ view }) => view.lang)];
  return (
    <Modal
      className="keys-dialog"
      labelledBy="keys-title"
      onClose={() => changeView(store, { keysOpen: false })}
    >
      {(close) => (
        <>
          {/* The list is read from its head, also where it does not fit at once. */}
          <h2 id="keys-title" tabIndex={-1} data-first-focus="">
            {words.keys.title}
          </h2>
          <div className="key-groups">
            {groupedRows().map(([group, rows]) => (
              <section key={group}>
                <h3 className="label">{words.groups[group]}</h3>
                <dl className="keys">
                  {rows.map((row) => (
                    <Row key={row.text} row={row} />
                  ))}
                </dl>
              </section>
            ))}
          </div>
          <SingleKeys />
          <footer>
            <span className="look">{words.keys.hint}</span>
            <button type="button" className="btn" onClick={close}>
              {words.keys.close}
            </button>
          </footer>
        </>
      )}
    </Modal>
  );
}

function Row({ row }: { row: KeyRow }) {
  const { lang, letterKeys } = useOrreryState(({ view }) => view);
  return (
    <div>
      <dt>
        {row.caps.map((cap) =>
          letterKeys || !isPrinting(cap) ? (
            <kbd key={cap}>{cap}</kbd>
          ) : (
            <del key={cap}>
              <kbd>{cap}</kbd>
              <span className="unseen">{texts[lang].off}</span>
            </del>
          ),
        )}
      </dt>
      <dd>{texts[lang].keys[row.text]}</dd>
    </div>
  );
}

/** WCAG 2.1.4: whoever dictates, or rests a hand on the keys, sets nothing off. */
function SingleKeys() {
  const { store } = useOrrery();
  const { lang, letterKeys } = useOrreryState(({ view }) => view);
  const words = texts[lang];
  return (
    <label className="switch">
      <input
        type="checkbox"
        role="switch"
        checked={letterKeys}
        aria-checked={letterKeys}
        onChange={(event) => changeView(store, { letterKeys: event.currentTarget.checked })}
      />
      <span>
        <b>{words.single}</b>
        <span className="look">{words.singleHint}</span>
      </span>
    </label>
  );
}
