import { useState } from 'react';
import type { Mismatch } from '../../store/place';
import { printTime } from '../narration/quantities';
import { useOrrery, useOrreryState } from '../orrery';
import { type MismatchTexts, texts } from './texts';

/** The link's proof does not fit: another engine, or a link that was changed. The run here stays as it is. */
export function MismatchNotice({ notice }: { notice: Mismatch }) {
  const { session, address } = useOrrery();
  const words = texts[useOrreryState(({ view }) => view.lang)];
  const [isShown, setShown] = useState(false);
  const { departs, at } = notice;

  function show(): void {
    setShown(true);
    session.step({ at: departs?.from ?? at });
  }

  return (
    <section className="notice" role="status" data-notice="mismatch">
      <p>
        <b>{words.title}</b> {madeBy(notice, words)} {whatDiffers(notice, words)}
      </p>
      {isShown && <Difference notice={notice} words={words} />}
      <p className="buttons">
        {!isShown && (
          <button type="button" className="btn" onClick={show}>
            {words.show}
          </button>
        )}
        <button type="button" className="btn" onClick={() => address.dismissNotice()}>
          {words.dismiss}
        </button>
      </p>
    </section>
  );
}

function madeBy({ engine, own }: Mismatch, words: MismatchTexts): string {
  if (engine === '') return words.unknownEngine(own);
  return engine === own ? words.sameEngine(own) : words.made(engine, own);
}

function whatDiffers({ departs, hasWay, at }: Mismatch, words: MismatchTexts): string {
  if (departs !== null) return words.differsFrom(printTime(departs.from));
  return hasWay ? words.onlyPrint(printTime(at)) : words.noWay(printTime(at));
}

/** Between which two moments the run leaves the recorded way, with both to go to; or why that is unknown. */
function Difference({ notice, words }: { notice: Mismatch; words: MismatchTexts }) {
  const { session } = useOrrery();
  const { departs, hasWay, said, found } = notice;
  if (departs === null)
    return (
      <p className="difference" data-difference="print">
        {hasWay ? words.printAlone : words.unlocated} {words.print}: {words.inLink}{' '}
        <code>{said}</code>, {words.here} <code>{found}</code>.
      </p>
    );
  const [from, to] = [printTime(departs.from), printTime(departs.to)];
  return (
    <p className="difference" data-difference="way">
      {words.between(from, to)}{' '}
      <button type="button" className="link" onClick={() => session.step({ at: departs.from })}>
        {words.goBefore(from)}
      </button>{' '}
      <button type="button" className="link" onClick={() => session.step({ at: departs.to })}>
        {words.goAfter(to)}
      </button>
    </p>
  );
}
