import { otherLang } from '../../store/view';
import { useOrreryState } from '../orrery';
import { useSay } from '../texts/i18n';
import { ModeSwitch } from './ModeSwitch';
import { SeedField } from './SeedField';
import { ShareButton } from './ShareButton';
import { FindButton, KeysButton, LangButton, ThemeButton } from './ViewButtons';
import './topBar.css';

export function TopBar() {
  const say = useSay();
  return (
    <header className="bar">
      <a className="back" href="#/">
        <span aria-hidden="true">◂ </span>
        {say('bar.gallery')}
      </a>
      <Title />
      <ModeSwitch />
      <SeedField />
      <LangButton />
      <ThemeButton />
      <ShareButton />
      <FindButton />
      <KeysButton />
    </header>
  );
}

export function Title() {
  return (
    <h1 className="title">
      <TitleText />
    </h1>
  );
}

/** The viewer's language first; the other beside it. */
export function TitleText() {
  const title = useOrreryState(({ run }) => run?.input.scenario.title ?? null);
  const lang = useOrreryState(({ view }) => view.lang);
  const other = otherLang(lang);
  return (
    <>
      <span lang={lang}>{title?.[lang]}</span>{' '}
      {title?.[other] !== title?.[lang] && (
        <span lang={other} className="other">
          {title?.[other]}
        </span>
      )}
    </>
  );
}
