import { useEffect, useRef, useState } from 'react';
import type { Link } from '../../link/link';
import { changeView } from '../../store/store';
import { Modal } from '../dialogs/Modal';
import { useOrrery, useOrreryState } from '../orrery';
import { FileBody } from './FileBody';
import { LinkBody } from './LinkBody';
import { texts, type What } from './texts';
import { useMomentLink } from './useUrl';
import './share.css';

const whats: readonly What[] = ['moment', 'run', 'file'];

/** Passing on what is on the stage: as a link of this moment, of the whole run, or as a file. */
export default function ShareDialog() {
  const { store } = useOrrery();
  const words = texts[useOrreryState(({ view }) => view.lang)];
  const link = useMomentLink();
  return (
    <Modal
      className="share"
      labelledBy="share-title"
      onClose={() => changeView(store, { shareOpen: false })}
    >
      {(close) => (
        <>
          <header className="share-head">
            <h2 id="share-title">{words.title}</h2>
            <button type="button" className="quiet" aria-label={words.close} onClick={close}>
              <span aria-hidden="true">✕</span>
            </button>
          </header>
          {link === 'failed' && <p role="alert">{words.linkFailed}</p>}
          {link !== null && link !== 'failed' && <Forms link={link} />}
        </>
      )}
    </Modal>
  );
}

function Forms({ link }: { readonly link: Link }) {
  const words = texts[useOrreryState(({ view }) => view.lang)];
  const [what, setWhat] = useState<What>('moment');
  const ref = useRef<HTMLDivElement>(null);
  // L and Enter copy the link.
  useEffect(() => ref.current?.querySelector<HTMLElement>('.buttons .primary')?.focus(), []);
  return (
    <div ref={ref}>
      <fieldset className="segments">
        <legend className="unseen">{words.what}</legend>
        {whats.map((each) => (
          <label key={each} className={what === each ? 'chosen' : ''}>
            <input
              type="radio"
              name="share-what"
              checked={what === each}
              onChange={() => setWhat(each)}
            />
            <span>{words.whats[each]}</span>
          </label>
        ))}
      </fieldset>
      <p className="look share-about">{words.about[what]}</p>
      {what === 'file' ? (
        <FileBody />
      ) : (
        <LinkBody link={link} what={what} onFile={() => setWhat('file')} />
      )}
    </div>
  );
}
