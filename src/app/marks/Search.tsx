import type { KeyboardEvent } from 'react';
import { horizonOf } from '../../store/store';
import { useOrrery, useOrreryState } from '../orrery';
import { findEvents, nextFind } from './search';
import { texts } from './texts';

const nothing: readonly number[] = [];

/** Words to look for among the events; what is found has a ring on the timeline. */
export function Search() {
  const { store, session } = useOrrery();
  const lang = useOrreryState(({ view }) => view.lang);
  const search = useOrreryState(({ marks }) => marks.search);
  const events = useOrreryState(({ run }) => run?.timeline.events);
  const horizon = useOrreryState(horizonOf);
  const newest = useOrreryState(({ instant }) => instant.step - 1);
  const words = texts[lang];
  const found = findEvents(events ?? [], search, horizon ?? Number.POSITIVE_INFINITY);
  const finds = found ?? nothing;
  const place = finds.indexOf(newest);

  const change = (to: string) =>
    store.setState(({ marks }) => ({ marks: { ...marks, search: to } }));
  const jump = (direction: 1 | -1) => {
    const id = nextFind(finds, newest, direction);
    if (id !== null) session.step({ step: id + 1 });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') jump(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape' && search !== '') change('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="marks-search">
      <label className="label" htmlFor="marks-search">
        {words.search}
      </label>
      <div className="marks-find">
        <input
          id="marks-search"
          className="mono"
          type="text"
          autoComplete="off"
          spellCheck={false}
          placeholder={words.searchHint}
          value={search}
          onChange={(event) => change(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <button
          type="button"
          className="quiet"
          aria-label={words.previousFind}
          disabled={finds.length === 0}
          onClick={() => jump(-1)}
        >
          ◂
        </button>
        <button
          type="button"
          className="quiet"
          aria-label={words.nextFind}
          disabled={finds.length === 0}
          onClick={() => jump(1)}
        >
          ▸
        </button>
      </div>
      <p className="look" role="status">
        {found !== null &&
          (finds.length === 0
            ? words.none
            : place < 0
              ? words.count(finds.length)
              : words.place(place + 1, finds.length))}
      </p>
    </div>
  );
}
