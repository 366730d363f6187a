import { useState } from 'react';
import type { EventView } from '../../sim/view';
import { changeView } from '../../store/store';
import { useAnswer } from '../inspector/useAnswer';
import { useOrrery, useOrreryState } from '../orrery';
import { shownChain } from './shownChain';
import { texts } from './texts';
import { goTo, walkToCause, walkToEffect } from './walk';
import './why.css';

/** More crumbs than this are told as a number; the first and the last ones carry the story. */
const CRUMBS = 6;

/** The causal chain of what is selected, in words, left to right; the run's own labels, verbatim. */
export default function ChainRow() {
  const { store, session } = useOrrery();
  const chain = useOrreryState(shownChain);
  const { lang, whyOpen } = useOrreryState(({ view }) => view);
  const [isFull, setFull] = useState(false);
  const words = texts[lang];
  if (chain === null || chain.path.length === 0) return null;
  const { path, effects, downstream } = chain;
  const isLong = path.length > CRUMBS && !isFull;
  const head = isLong ? path.slice(0, 2) : path.slice(0, -1);
  const tail = isLong ? path.slice(3 - CRUMBS, -1) : [];
  const chosen = path.at(-1);
  const crumb = (event: EventView) => (
    <li key={event.id}>
      <button type="button" onClick={() => goTo(store, session, event.id)}>
        {event.label}
      </button>
    </li>
  );
  return (
    <section className="chain" aria-label={words.chain} data-chain={chain.event}>
      <b className="chain-name">{words.chain}</b>
      <ol className="crumbs mono">
        {head.map(crumb)}
        {isLong && (
          <li>
            <button type="button" className="sans" onClick={() => setFull(true)}>
              {words.more(path.length - head.length - tail.length - 1)}
            </button>
          </li>
        )}
        {tail.map(crumb)}
        {chosen !== undefined && (
          <li className={chosen.shape === 'error' ? 'chosen fail' : 'chosen'} aria-current="true">
            {chosen.label}
          </li>
        )}
        <li className="effects sans">
          {downstream.length === 0
            ? words.noEffects
            : (effects[0]?.label ?? words.effects(downstream.length))}
          {effects.length > 1 && `, ${words.more(effects.length - 1)}`}
        </li>
      </ol>
      <span className="chain-keys">
        <button type="button" onClick={() => walkToCause(store, session)}>
          <kbd>[</kbd> {words.cause}
        </button>
        <button type="button" onClick={() => walkToEffect(store, session)}>
          <kbd>]</kbd> {words.effect}
        </button>
        <button
          type="button"
          aria-expanded={whyOpen}
          onClick={() => changeView(store, { whyOpen: !whyOpen })}
        >
          <kbd>Y</kbd> {words.why}
        </button>
      </span>
      {whyOpen && <WhySentence event={chain.event} />}
    </section>
  );
}

function WhySentence({ event }: { event: number }) {
  const lang = useOrreryState(({ view }) => view.lang);
  const run = useOrreryState((state) => state.run);
  const words = texts[lang];
  const branch = run?.input.actions.length ?? 0;
  const answer = useAnswer('explain', { selection: `event/${event}` }, `${branch} ${event}`);
  if (answer === undefined) return <p className="why-sentence" aria-busy="true" />;
  return (
    <p className="why-sentence" role="status">
      {answer === null ? words.nothing : words.sentence[answer.code](answer.values)}{' '}
      {answer !== null && answer.because !== '' && <code lang="en">{answer.because}</code>}
    </p>
  );
}
