import { useSay } from '../texts/i18n';
import { Title } from './TopBar';
import { useLesson } from './useLesson';

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
