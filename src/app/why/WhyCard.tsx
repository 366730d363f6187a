import { select } from '../../store/store';
import { useAnswer } from '../inspector/useAnswer';
import { printTime } from '../narration/quantities';
import { useOrrery, useOrreryState } from '../orrery';
import { texts } from './texts';
import './why.css';

/**
 * Why, or why not: the rule's decision in one sentence and every reason with its own event. `selection` as
 * links name it, or `leader`.
 */
export default function WhyCard({ selection, title }: { selection: string; title?: string }) {
  const { store } = useOrrery();
  const lang = useOrreryState(({ view }) => view.lang);
  const step = useOrreryState(({ instant }) => instant.step);
  const branch = useOrreryState(({ branches, run }) => `${branches.current} ${run?.input.seed}`);
  const isStill = useOrreryState(
    ({ playback }) => playback.state === 'paused' || playback.state === 'atEnd',
  );
  const words = texts[lang];
  const key = `${branch} ${selection} ${selection.startsWith('event/') ? '' : step}`;
  const answer = useAnswer('explain', isStill ? { selection } : null, key);
  if (answer === undefined || answer === null) return null;
  const heading =
    title ??
    (answer.code === 'noLeader'
      ? words.noLeaderTitle
      : answer.code === 'leads'
        ? words.whoLeads
        : answer.code === 'notCommitted' || answer.code === 'ownTermRule'
          ? words.whyNotTitle(Number(answer.values.index))
          : words.whyTitle);
  const isSum = answer.code === 'notCommitted' || answer.code === 'ownTermRule';
  const sentence = (
    <p className={isSum ? 'sum' : ''}>
      {words.sentence[answer.code](answer.values)}{' '}
      {answer.because !== '' && <code lang="en">{answer.because}</code>}
    </p>
  );
  return (
    <section className="why" data-why={answer.code}>
      <h3>{heading}</h3>
      {!isSum && sentence}
      <ul className="reasons">
        {answer.reasons.map((reason) => (
          <li key={`${reason.values.member} ${reason.code}`} data-reason={reason.code}>
            <span className={reason.holds ? 'yes' : 'no'} aria-hidden="true">
              {reason.holds ? '✓' : '✕'}
            </span>
            <b>{reason.values.member}</b>
            {reason.event === null ? (
              <span>{words.reason[reason.code](reason.values)}</span>
            ) : (
              <button
                type="button"
                className="row"
                onClick={() => select(store, { kind: 'event', id: reason.event ?? 0 })}
              >
                {words.reason[reason.code](reason.values)}
              </button>
            )}
            {reason.at !== null && <time>{printTime(reason.at)}</time>}
          </li>
        ))}
      </ul>
      {isSum && sentence}
    </section>
  );
}
