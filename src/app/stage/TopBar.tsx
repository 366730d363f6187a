import { otherLang } from '../../store/view';
import { useOrreryState } from '../orrery';
import { useSay } from '../texts/i18n';
import { CopyLink } from './CopyLink';
import { KeysButton, LangButton, ThemeButton } from './ViewButtons';
import { SeedField } from './SeedField';
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
      <SeedField />
      <LangButton />
      <ThemeButton />
      <CopyLink />
      <KeysButton />
    </header>
  );
}

/** The viewer's language first; the other beside it. */
export function Title() {
  const title = useOrreryState(({ run }) => run?.input.scenario.title ?? null);
  const lang = useOrreryState(({ view }) => view.lang);
  const other = otherLang(lang);
  return (
    <h1 className="title">
      <span lang={lang}>{title?.[lang]}</span>{' '}
      <span lang={other} className="other">
        {title?.[other]}
      </span>
    </h1>
  );
}
