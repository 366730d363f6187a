import type { ChartTransitionView, ChartView } from '../../sim/view';
import { printTime } from '../narration/quantities';
import { useOrreryState } from '../orrery';
import { useSay } from '../texts/i18n';
import { texts } from './texts';
import { useIsStill } from './useMoment';

export interface DueRow {
  readonly key: string;
  readonly at: number;
  readonly text: string;
  readonly tone: 'plain' | 'warn';
}

interface NextProps {
  /** Timers in the order in which they ring. */
  readonly dues: readonly DueRow[];
  /** null while it is not known. */
  readonly chart: ChartView | null;
  onFire(event: string): void;
}

/** What comes by itself, and what could come: timers in their order, transitions that nothing forbids. */
export function WhatNext({ dues, chart, onFire }: NextProps) {
  const say = useSay();
  const words = texts[useOrreryState(({ view }) => view.lang)];
  const isStill = useIsStill();
  const possible = isStill ? (chart?.transitions.filter(({ enabled }) => enabled) ?? []) : [];
  return (
    <>
      <section>
        <h3>{say('inspector.next')}</h3>
        {dues.length === 0 ? (
          <p>{say('inspector.nothingDue')}</p>
        ) : (
          <ul className="times">
            {dues.map((due) => (
              <li key={due.key} className={due.tone}>
                <time>{printTime(due.at)}</time>
                <span>{due.text}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      {possible.length > 0 && (
        <section>
          <h3>{words.possible}</h3>
          <ul className="possible">
            {possible.map((transition) => (
              <Possible key={transition.id} transition={transition} onFire={onFire} />
            ))}
          </ul>
          {possible.some(({ fireable }) => fireable) && <p>{words.forks}</p>}
        </section>
      )}
    </>
  );
}

function Possible(props: {
  readonly transition: ChartTransitionView;
  readonly onFire: NextProps['onFire'];
}) {
  const { event, target, fireable, needs = 'message' } = props.transition;
  const words = texts[useOrreryState(({ view }) => view.lang)];
  return (
    <li data-possible={event}>
      <span className="mono">
        {event} <span className="answer">→ {target}</span>
      </span>
      {fireable ? (
        <button
          type="button"
          className="btn"
          aria-label={words.fireEvent(event, target)}
          onClick={() => props.onFire(event)}
        >
          {words.fire}
        </button>
      ) : (
        <span>{words.comesWith[needs]}</span>
      )}
    </li>
  );
}
