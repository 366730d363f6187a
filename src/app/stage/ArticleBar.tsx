import { useOrreryState } from '../orrery';
import { useSay } from '../texts/i18n';
import { CopyLink } from './CopyLink';
import { SeedField } from './SeedField';
import { Title } from './TopBar';
import { useLesson } from './useLesson';
import { LangButton, ThemeButton } from './ViewButtons';

/** A phone's top line: where one is, and how far. */
export function ArticleBar() {
  const say = useSay();
  const lesson = useLesson();
  return (
    <header className="bar">
      <a className="back" href="#/" aria-label={say('bar.gallery')}>
        ◂
      </a>
      <Title />
      {lesson !== null && (
        <span className="progress">
          {lesson.index + 1} / {lesson.total}
        </span>
      )}
    </header>
  );
}

/** What stands in the bar elsewhere, at the end of the article. */
export function ArticleSettings() {
  const title = useOrreryState(({ run }) => run?.input.scenario.title ?? null);
  if (title === null) return null;
  return (
    <footer className="article-settings">
      <SeedField />
      <LangButton />
      <ThemeButton />
      <CopyLink />
    </footer>
  );
}
