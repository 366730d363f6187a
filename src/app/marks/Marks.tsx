import { useEffect, useRef } from 'react';
import { changeView } from '../../store/store';
import { useOrrery, useOrreryState } from '../orrery';
import { Bookmarks } from './Bookmarks';
import { Conditions } from './Conditions';
import { Search } from './Search';
import { texts } from './texts';
import './marks.css';

/** What the viewer puts on the timeline. Lies over the stage and leaves the run within reach. */
export default function Marks() {
  const { store } = useOrrery();
  const lang = useOrreryState(({ view }) => view.lang);
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    box.current?.focus();
    return () => {
      // Rings without a field that says what they mean would be a riddle.
      store.setState(({ marks }) => ({ marks: { ...marks, search: '' } }));
      if (before instanceof HTMLElement || before instanceof SVGElement) before.focus();
    };
  }, [store]);
  const words = texts[lang];
  return (
    <section ref={box} className="marks" role="dialog" aria-label={words.title} tabIndex={-1}>
      <button
        type="button"
        className="quiet marks-close"
        aria-label={words.close}
        onClick={() => changeView(store, { marksOpen: false })}
      >
        ✕
      </button>
      <Conditions />
      <Bookmarks />
      <Search />
    </section>
  );
}
