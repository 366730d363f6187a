import { useMemo, useState } from 'react';
import type { Link } from '../../link/link';
import { printNumber, printTime } from '../narration/quantities';
import { useOrreryState } from '../orrery';
import { useCopy } from '../stage/useCopy';
import { iframeOf, markdownOf } from './copies';
import { hasChanges, QR_MAX, reachOf, sharedLink } from './link';
import { QrCode } from './QrCode';
import { texts } from './texts';
import { useUrl } from './useUrl';

interface Props {
  readonly link: Link;
  readonly what: 'moment' | 'run';
  readonly onFile: () => void;
}

/** The link in full, how far it reaches, what it carries, and the forms in which it can be taken. */
export function LinkBody({ link, what, onFile }: Props) {
  const { lang, theme } = useOrreryState(({ view }) => view);
  const explicit = useOrreryState(({ place }) => (place.page === 'stage' ? place.explicit : null));
  const title = useOrreryState(({ run, view }) => run?.input.scenario.title[view.lang] ?? '');
  const words = texts[lang];
  const [changes, setChanges] = useState(true);
  const [withLang, setWithLang] = useState(explicit?.lang ?? false);
  const [withTheme, setWithTheme] = useState(explicit?.theme ?? false);
  const shared = useMemo(
    () =>
      sharedLink(link, {
        what,
        changes,
        lang: withLang ? lang : null,
        theme: withTheme ? theme : null,
      }),
    [link, what, changes, withLang, withTheme, lang, theme],
  );
  const url = useUrl(shared);
  const reach = reachOf(url.length);
  const t = link.view.t ?? 0;
  const name = what === 'moment' ? words.moment(title, printTime(t)) : title;
  return (
    <>
      <label className="share-url">
        <span className="label">{words.link}</span>
        <textarea
          readOnly
          rows={4}
          value={url}
          className="mono"
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <p className={`share-length ${reach}`} role="status">
        {words.length(printNumber(url.length))} · <b>{words.reach[reach]}</b>
      </p>
      <fieldset className="share-include">
        <legend className="label">{words.include}</legend>
        {hasChanges(link) && <Box text={words.changes} on={changes} onChange={setChanges} />}
        <Box text={words.lang} on={withLang} onChange={setWithLang} />
        <Box text={words.theme(words.themes[theme])} on={withTheme} onChange={setWithTheme} />
      </fieldset>
      {reach === 'fileOnly' ? (
        <p className="buttons">
          <button type="button" className="btn primary" onClick={onFile}>
            {words.fileInstead}
          </button>
        </p>
      ) : (
        <p className="buttons">
          {reach === 'fileFirst' && (
            <button type="button" className="btn primary" onClick={onFile}>
              {words.fileInstead}
            </button>
          )}
          <CopyButton text={url} label={words.copy} isMain={reach !== 'fileFirst'} />
          <CopyButton text={markdownOf(url, name)} label={words.markdown} />
          <CopyButton text={iframeOf(url, name)} label={words.iframe} />
        </p>
      )}
      <Code url={url} name={name} />
    </>
  );
}

function Box(props: {
  readonly text: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  return (
    <label>
      <input
        type="checkbox"
        checked={props.on}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      {props.text}
    </label>
  );
}

function CopyButton(props: {
  readonly text: string;
  readonly label: string;
  readonly isMain?: boolean;
}) {
  const words = texts[useOrreryState(({ view }) => view.lang)];
  const [state, copy] = useCopy();
  return (
    <button
      type="button"
      className={props.isMain === true ? 'btn primary' : 'btn'}
      onClick={() => {
        // The link is written a moment after the dialog.
        if (props.text !== '') copy(props.text);
      }}
    >
      {state === 'idle' ? props.label : words[state]}
      <span className="unseen" role="status">
        {state === 'idle' ? '' : words[state]}
      </span>
    </button>
  );
}

/** The code of a short link; of a long one, why there is none. */
function Code({ url, name }: { readonly url: string; readonly name: string }) {
  const words = texts[useOrreryState(({ view }) => view.lang)];
  const [isShown, setShown] = useState(false);
  if (url.length > QR_MAX)
    return <p className="look">{words.qrTooLong(printNumber(url.length), QR_MAX)}</p>;
  return (
    <div className="share-code">
      <button
        type="button"
        className="btn"
        aria-expanded={isShown}
        onClick={() => setShown(!isShown)}
      >
        {words.qr}
      </button>
      {isShown && <QrCode text={url} label={words.qrLabel(name)} />}
    </div>
  );
}
