import type { ChartView } from '../../sim/view';
import { formatTime } from '../timeline/format';
import { texts } from './texts';

interface DetailsProps {
  readonly chart: ChartView;
  readonly selected: string | null;
  readonly lang: 'en' | 'ko';
  readonly onFire: (id: string) => void;
}

/** The selected transition in words, else the one taken last. Its height never changes: long reasons scroll. */
export function Details({ chart, selected, lang, onFire }: DetailsProps) {
  const say = texts[lang];
  const { last } = chart;
  const byId = (id: string | undefined) => chart.transitions.find((other) => other.id === id);
  const told = byId(selected ?? undefined) ?? byId(last?.transition);
  if (told === undefined) {
    return (
      <div className="chart-details">
        <p>{say.nothingYet}</p>
        <div className="chart-act" />
      </div>
    );
  }
  const { id, event, source, target, guard, enabled, fireable } = told;
  return (
    <div className="chart-details" data-details={id}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard */}
      <p tabIndex={0}>
        <b>{event}</b> {source === '' ? <i>{say.anyState}</i> : <code>{source}</code>} →{' '}
        <code>{target}</code>
        {guard !== null && `, ${say.guardNow(guard.name, guard.holds)}`}
        {last?.transition === id && (
          <>
            , {say.takenAt(formatTime(last.at))} <span lang="en">{last.because}</span>
          </>
        )}
      </p>
      <div className="chart-act">
        {enabled && fireable ? (
          <button type="button" className="btn" onClick={() => onFire(id)}>
            {say.fire}
          </button>
        ) : (
          <span>{enabled ? say.onlyByMessage : say.notNow}</span>
        )}
      </div>
    </div>
  );
}
