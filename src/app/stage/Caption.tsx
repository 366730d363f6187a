import { isPlaying } from '../../store/playback';
import { otherLang } from '../../store/view';
import { plainText } from '../narration/renderNarration';
import { useOrrery, useOrreryState } from '../orrery';
import { useSay } from '../texts/i18n';
import { Transport } from '../timeline';
import { Sentence } from './Sentence';
import { Title, TitleText } from './TopBar';
import { useLesson } from './useLesson';
import { FindButton, KeysButton, LangButton, ThemeButton } from './ViewButtons';
import './caption.css';

/** More than two lines of the large size; then the type gives way, not the picture. */
const lettersMax = { en: 110, ko: 64 } as const;

/** What the class reads: the sentence, then the same in the other language, and the few controls. */
export function Caption() {
  const say = useSay();
  const { session } = useOrrery();
  const lesson = useLesson();
  const lang = useOrreryState(({ view }) => view.lang);
  const instant = useOrreryState((state) => state.instant);
  const playing = useOrreryState(({ playback }) => isPlaying(playback));
  const other = otherLang(lang);
  const isLong = lesson !== null && plainText(lesson.sentences[lang]).length > lettersMax[lang];
  return (
    <section
      className={isLong ? 'caption long' : 'caption'}
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
            <Sentence segments={lesson.sentences[lang]} lang={lang} />
            <Sentence segments={lesson.sentences[other]} lang={other} />
          </>
        )}
      </div>
      <div className="caption-controls">
        <Transport
          at={instant.at}
          step={instant.step}
          end={instant.end}
          playing={playing}
          lang={lang}
          isWaiting={false}
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
