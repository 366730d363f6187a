/** The quiet buttons that change how everything looks; the gallery and the stage share them. */
import type { ReactNode } from 'react';
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
  return (
    <QuietButton
      label={say(`theme.${theme}`)}
      onClick={() => changeView(store, { theme: nextTheme(theme) })}
    >
      <Icon>
        <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.4" />
        <path d="M8 1.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" />
      </Icon>
    </QuietButton>
  );
}

/** The palette for whoever has no keyboard at hand. */
export function FindButton() {
  const say = useSay();
  const { store } = useOrrery();
  return (
    <QuietButton
      label={say('bar.find')}
      opensDialog
      onClick={() => changeView(store, { paletteOpen: true })}
    >
      <Icon>
        <circle cx="7" cy="7" r="4.8" fill="none" stroke="currentColor" strokeWidth="1.4" />
        <path d="M10.6 10.6 14.5 14.5" fill="none" stroke="currentColor" strokeWidth="1.4" />
      </Icon>
    </QuietButton>
  );
}

export function KeysButton() {
  const say = useSay();
  const { store } = useOrrery();
  return (
    <QuietButton
      label={say('bar.keys')}
      opensDialog
      onClick={() => changeView(store, { keysOpen: true })}
    >
      ?
    </QuietButton>
  );
}

interface QuietButtonProps {
  readonly label: string;
  readonly opensDialog?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** A mark instead of a word; the word is its name. */
function QuietButton({ label, opensDialog = false, onClick, children }: QuietButtonProps) {
  return (
    <button
      type="button"
      className="quiet"
      aria-label={label}
      title={label}
      aria-haspopup={opensDialog ? 'dialog' : undefined}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      {children}
    </svg>
  );
}
