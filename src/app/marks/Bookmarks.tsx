import { dropBookmark, renameBookmark, toggleBookmark } from '../../store/marks';
import { horizonOf } from '../../store/store';
import { printTime } from '../narration/quantities';
import { useOrrery, useOrreryState } from '../orrery';
import { texts } from './texts';

/** As long as a name may be. */
const NAME_MAX = 60;

/** Moments worth returning to, with the viewer's own words for them. */
export function Bookmarks() {
  const { store, session } = useOrrery();
  const lang = useOrreryState(({ view }) => view.lang);
  const bookmarks = useOrreryState(({ marks }) => marks.bookmarks);
  const horizon = useOrreryState(horizonOf);
  const now = useOrreryState(({ instant }) => instant.at);
  const words = texts[lang];
  const shown = bookmarks.filter(({ at }) => horizon === null || at <= horizon);
  const behind = bookmarks.length - shown.length;
  const isHere = bookmarks.some(({ at }) => at === now);
  return (
    <div className="marks-bookmarks">
      <h2 className="label">{words.bookmarks}</h2>
      {bookmarks.length === 0 && <p className="look">{words.noBookmarks}</p>}
      <ul className="plain">
        {shown.map(({ at, label }) => (
          <li key={at}>
            <button
              type="button"
              className="link mono"
              aria-label={words.goTo(printTime(at))}
              onClick={() => session.step({ at })}
            >
              {printTime(at)}
            </button>
            <input
              type="text"
              maxLength={NAME_MAX}
              aria-label={words.label(printTime(at))}
              placeholder={words.labelHint}
              value={label}
              onChange={(event) => {
                const name = event.target.value;
                store.setState(({ marks }) => ({ marks: renameBookmark(marks, at, name) }));
              }}
            />
            <button
              type="button"
              className="quiet"
              aria-label={words.remove(printTime(at))}
              onClick={() => store.setState(({ marks }) => ({ marks: dropBookmark(marks, at) }))}
            >
              ✕
            </button>
          </li>
        ))}
      </ul>
      {behind > 0 && <p className="look">{words.behind(behind)}</p>}
      {!isHere && (
        <button
          type="button"
          className="btn"
          onClick={() => store.setState(({ marks }) => ({ marks: toggleBookmark(marks, now, '') }))}
        >
          {words.here}
        </button>
      )}
    </div>
  );
}
