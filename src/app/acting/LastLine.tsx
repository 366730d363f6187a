import { clientOf } from '../../store/selectors';
import { printDuration, printTime } from '../narration/quantities';
import { useOrrery, useOrreryState } from '../orrery';
import { goTo } from '../why/walk';
import { describeAction } from './describe';
import { HAND_ID, type LastWord, lastWord } from './lastWord';
import { texts } from './texts';
import { useActing } from './useActing';

const SECOND = 1_000_000;

/** What became of what the viewer did last, or why nothing can be done now. */
export function LastLine() {
  const { session } = useOrrery();
  const words = texts[useOrreryState(({ view }) => view.lang)];
  const { obstacle } = useActing();
  const now = useOrreryState(({ instant }) => instant.at);
  if (obstacle === 'none') return <Newest now={now} />;
  return (
    <p className="last-line" data-obstacle={obstacle}>
      {words.obstacle[obstacle]}
      {obstacle === 'end' && (
        <button
          type="button"
          className="link"
          onClick={() => session.step({ at: Math.max(0, now - SECOND) })}
        >
          {words.goBack}
        </button>
      )}
    </p>
  );
}

function Newest({ now }: { now: number }) {
  const { store, session } = useOrrery();
  const lang = useOrreryState(({ view }) => view.lang);
  const run = useOrreryState((state) => state.run);
  const hand = useOrreryState(({ instant }) => clientOf(instant.objects, HAND_ID));
  const words = texts[lang];
  if (run === null || run.input.actions.length === 0) return null;
  const { timeline, input } = run;
  const last = lastWord({ timeline, actions: input.actions, hand, now });
  if (last === null) return null;
  const { event } = last;
  const when = printTime(last.at);
  return (
    <p className="last-line" data-last={last.kind}>
      <b>{words.you}</b>
      {last.kind === 'deed' ? (
        <span>{describeAction(last.action, lang)}</span>
      ) : (
        <Heard last={last} now={now} lang={lang} />
      )}
      {event === null ? (
        <time>{when}</time>
      ) : (
        <button type="button" className="link" onClick={() => goTo(store, session, event)}>
          <time>{when}</time>
        </button>
      )}
    </p>
  );
}

/** Machine text stays as it is. */
function Heard({
  last,
  now,
  lang,
}: {
  last: Exclude<LastWord, { kind: 'deed' }>;
  now: number;
  lang: 'en' | 'ko';
}) {
  const words = texts[lang];
  if (last.kind === 'refusal') {
    return (
      <span className="mono fail" lang="en">
        {last.text}
      </span>
    );
  }
  const { label, member, outcome, text } = last.operation;
  const isRead = label.startsWith('get ');
  return (
    <>
      <span className="mono" lang="en">
        {label} → {member}
      </span>
      {last.kind === 'waiting' ? (
        <span className="wait">{words.waiting(printDuration(now - last.at))}</span>
      ) : isRead && outcome === 'ok' && text === '' ? (
        <span className="ok">{words.noValue}</span>
      ) : (
        <span className={outcome === 'ok' ? 'mono ok' : 'mono fail'} lang="en">
          {text}
        </span>
      )}
    </>
  );
}
