import { lazy, Suspense } from 'react';
import { otherLang } from '../../store/view';
import { useOrrery, useOrreryState } from '../orrery';
import { useSay } from '../texts/i18n';
import { Hint } from './Hint';
import { NoteMargin } from './NoteMargin';
import { Sentence } from './Sentence';
import { StepDots } from './StepDots';
import { type LessonMoment, useLesson } from './useLesson';
import './narration.css';

/** What to look at now, in the viewer's language first. */
export function Narration() {
  const say = useSay();
  const lesson = useLesson();
  return (
    <section className="narration" id="narration" tabIndex={-1} aria-label={say('narration.label')}>
      {lesson === null ? (
        <NoLesson />
      ) : (
        <>
          <StepDots index={lesson.index} total={lesson.total} />
          <Sentences lesson={lesson} />
          <Asking />
          <StepButtons lesson={lesson} />
          <NoteMargin code={lesson.step.noteRef} />
        </>
      )}
      <Hint />
    </section>
  );
}

/** In an article only the sentence stands above the picture; the rest follows it. */
export function ArticleNarration() {
  const say = useSay();
  const lesson = useLesson();
  return (
    <section className="narration" id="narration" tabIndex={-1} aria-label={say('narration.label')}>
      {lesson === null ? <NoLesson /> : <Sentences lesson={lesson} />}
      <Asking />
    </section>
  );
}

// Fetched with the first lesson that asks something.
const Questions = lazy(() => import('../question/Questions'));

export function Asking() {
  const asks = useOrreryState(
    ({ run }) => run?.input.scenario.lesson.some(({ ask }) => ask !== null) ?? false,
  );
  return asks ? (
    <Suspense fallback={null}>
      <Questions />
    </Suspense>
  ) : null;
}

function Sentences({ lesson }: { lesson: LessonMoment }) {
  const lang = useOrreryState(({ view }) => view.lang);
  const other = otherLang(lang);
  return (
    <div className="sentences" data-step={lesson.index + 1}>
      <Sentence segments={lesson.sentences[lang]} lang={lang} />
      <Sentence segments={lesson.sentences[other]} lang={other} />
    </div>
  );
}

function StepButtons({ lesson }: { lesson: LessonMoment }) {
  const say = useSay();
  const { session } = useOrrery();
  return (
    <div className="step-buttons">
      <button
        type="button"
        className="btn"
        disabled={!lesson.hasPrevious}
        onClick={() => session.previousLessonStep()}
      >
        {say('narration.previous')}
      </button>
      <button
        type="button"
        className="btn primary"
        disabled={!lesson.hasNext}
        onClick={() => session.nextLessonStep()}
      >
        {say('narration.next')}
      </button>
    </div>
  );
}

function NoLesson() {
  const say = useSay();
  const lang = useOrreryState(({ view }) => view.lang);
  const summary = useOrreryState(({ run }) => run?.input.scenario.summary ?? null);
  const free = useOrreryState(({ view }) => view.free);
  const other = otherLang(lang);
  return (
    <div className="sentences">
      {summary !== null && <p lang={lang}>{summary[lang]}</p>}
      {summary !== null && summary[other] !== summary[lang] && <p lang={other}>{summary[other]}</p>}
      <p className="look">{say(free ? 'narration.free' : 'narration.none')}</p>
    </div>
  );
}
