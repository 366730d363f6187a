/** The quiet buttons that change how everything looks; the gallery and the stage share them. */
import { changeView } from '../../store/store';
import { nextTheme, otherLang } from '../../store/view';
import { useOrrery, useOrreryState } from '../orrery';
import { useSay } from '../texts/i18n';

export function LangButton() {
  const say = useSay();
  const { store } = useOrrery();
  const lang = useOrreryState(({ view }) => view.lang);
  return (
    <button
      type="button"
      className="quiet"
      aria-label={say('bar.lang')}
      onClick={() => changeView(store, { lang: otherLang(lang) })}
    >
      {lang === 'ko' ? <b>ko</b> : 'ko'}
      <span>&nbsp;·&nbsp;</span>
      {lang === 'en' ? <b>en</b> : 'en'}
    </button>
  );
}

export function ThemeButton() {
  const say = useSay();
  const { store } = useOrrery();
  const theme = useOrreryState(({ view }) => view.theme);
  const label = say(`theme.${theme}`);
  return (
    <button
      type="button"
      className="quiet"
      aria-label={label}
      title={label}
      onClick={() => changeView(store, { theme: nextTheme(theme) })}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.4" />
        <path d="M8 1.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" />
      </svg>
    </button>
  );
}

/** The palette for whoever has no keyboard at hand. */
export function FindButton() {
  const say = useSay();
  const { store } = useOrrery();
  const label = say('bar.find');
  return (
    <button
      type="button"
      className="quiet"
      aria-label={label}
      title={label}
      aria-haspopup="dialog"
      onClick={() => changeView(store, { paletteOpen: true })}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="7" cy="7" r="4.8" fill="none" stroke="currentColor" strokeWidth="1.4" />
        <path d="M10.6 10.6 14.5 14.5" fill="none" stroke="currentColor" strokeWidth="1.4" />
      </svg>
    </button>
  );
}

export function KeysButton() {
  const say = useSay();
  const { store } = useOrrery();
  const label = say('bar.keys');
  return (
    <button
      type="button"
      className="quiet"
      aria-label={label}
      title={label}
      aria-haspopup="dialog"
      onClick={() => changeView(store, { keysOpen: true })}
    >
      ?
    </button>
  );
}
