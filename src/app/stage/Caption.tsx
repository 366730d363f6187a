import { isPlaying } from '../../store/playback';
import { horizonOf } from '../../store/store';
import { otherLang } from '../../store/view';
import { plainText } from '../narration/renderNarration';
import { useOrrery, useOrreryState } from '../orrery';
import { useSay } from '../texts/i18n';
import { Transport } from '../timeline';
import { Asking } from './Narration';
import { Sentence } from './Sentence';
import { Title, TitleText } from './TopBar';
import { useLesson } from './useLesson';
import { FindButton, KeysButton, LangButton, ThemeButton } from './ViewButtons';
import './caption.css';

/** More than two lines of the large size; then the type gives way, not the picture. */
const lettersMax = { en: 110, ko: 64 } as const;

/** What the class reads: the sentence, then the same in the other language, and the few controls. */
export default function Caption() {
  const say = useSay();
  const { session } = useOrrery();
  const lesson = useLesson();
  const lang = useOrreryState(({ view }) => view.lang);
  const isAtStart = useOrreryState(({ instant }) => instant.step <= 0 && instant.at <= 0);
  const isAtEnd = useOrreryState(
    ({ instant: { at, step, end } }) => step >= end.step && at >= end.at,
  );
  const playing = useOrreryState(({ playback }) => isPlaying(playback));
  const isWaiting = useOrreryState((state) => horizonOf(state) === state.instant.at);
  const other = otherLang(lang);
  const isLong = lesson !== null && plainText(lesson.sentences[lang]).length > lettersMax[lang];
  return (
    <section
      className={`caption${isLong ? ' long' : ''}${isWaiting ? ' asking' : ''}`}
      id="narration"
      tabIndex={-1}
      aria-label={say('narration.label')}
    >
      <div className="caption-text">
        {lesson === null ? (
          <Title />
        ) : (
          <>
            <h1 className="unseen">
              <TitleText />
            </h1>
            {/* The class reads one thing at a time: while a question is open, that. */}
            {!isWaiting && (
              <>
                <Sentence segments={lesson.sentences[lang]} lang={lang} />
                <Sentence segments={lesson.sentences[other]} lang={other} />
              </>
            )}
            <Asking />
          </>
        )}
      </div>
      <div className="caption-controls">
        <Transport
          isAtStart={isAtStart}
          isAtEnd={isAtEnd || isWaiting}
          playing={playing}
          lang={lang}
          isWaiting={isWaiting}
          kind="article"
          onSeek={session.step}
          onPlay={session.play}
          onPause={session.pause}
        />
        <div className="caption-view">
          <a className="quiet" href="#/" aria-label={say('bar.gallery')}>
            ◂
          </a>
          <LangButton />
          <ThemeButton />
          <FindButton />
          <KeysButton />
        </div>
      </div>
    </section>
  );
}
