import { changeView } from '../../store/store';
import { useOrrery, useOrreryState } from '../orrery';
import { useSay } from '../texts/i18n';
import { Hint } from './Hint';
import { ModeSwitch } from './ModeSwitch';
import { NoteMargin } from './NoteMargin';
import { SeedField } from './SeedField';
import { ShareButton } from './ShareButton';
import { useLesson } from './useLesson';
import { FindButton, LangButton, ThemeButton } from './ViewButtons';

/** What follows the picture: the note, the hint, and the step to take next. */
export default function ArticleAfter() {
  const say = useSay();
  const { session } = useOrrery();
  const lesson = useLesson();
  return (
    <>
      {lesson !== null && <NoteMargin code={lesson.step.noteRef} />}
      <Hint />
      <ArticleSettings />
      {lesson !== null && (
        <div className="article-steps">
          <button
            type="button"
            className="quiet"
            aria-label={say('narration.previous')}
            disabled={!lesson.hasPrevious}
            onClick={() => session.previousLessonStep()}
          >
            ◂
          </button>
          <button type="button" disabled={!lesson.hasNext} onClick={() => session.nextLessonStep()}>
            {say('narration.next')}
            <span aria-hidden="true">▸</span>
          </button>
        </div>
      )}
    </>
  );
}

/** What stands in the bar elsewhere. */
function ArticleSettings() {
  const title = useOrreryState(({ run }) => run?.input.scenario.title ?? null);
  if (title === null) return null;
  return (
    <footer className="article-settings">
      <ModeSwitch />
      <SeedField />
      <LangButton />
      <ThemeButton />
      <ShareButton />
      <FindButton />
      <MarksButton />
    </footer>
  );
}

/** The transport has no room for it; the list lies over the article. */
function MarksButton() {
  const say = useSay();
  const { store } = useOrrery();
  const marksOpen = useOrreryState(({ view }) => view.marksOpen);
  return (
    <button
      type="button"
      className="btn"
      aria-haspopup="dialog"
      aria-expanded={marksOpen}
      onClick={() => changeView(store, { marksOpen: !marksOpen })}
    >
      {say('keys.marks')}
    </button>
  );
}
