import type { ChartView } from '../../sim/view';
import { formatTime } from '../timeline/format';
import { guardHolds } from './now';
import { type ChartTexts, texts } from './texts';

interface DetailsProps {
  readonly chart: ChartView;
  readonly selected: string | null;
  readonly lang: 'en' | 'ko';
  readonly isStill: boolean;
  readonly onFire: (id: string) => void;
  readonly isWhole: boolean;
  readonly onWhole: (isWhole: boolean) => void;
}

/** The selected transition in words, else the one taken last, and what can be done with it. */
export function Details(props: DetailsProps) {
  const { chart, selected, lang, isStill, onFire, isWhole, onWhole } = props;
  const say = texts[lang];
  const byId = (id: string | undefined) => chart.transitions.find((other) => other.id === id);
  const chosen = byId(selected ?? undefined);
  const told = chosen ?? byId(chart.last?.transition);
  return (
    <figcaption className="chart-details" data-details={told?.id ?? ''}>
      {told === undefined ? <p>{say.nothingYet}</p> : <Told {...{ chart, told, isStill, say }} />}
      <div className="chart-act">
        {chosen !== undefined && isStill && (
          <Deed chosen={chosen} say={say}>
            <button type="button" className="btn" onClick={() => onFire(chosen.id)}>
              {say.fire(chosen.event)}
            </button>
          </Deed>
        )}
        <button
          type="button"
          className="quiet"
          aria-pressed={isWhole}
          onClick={() => onWhole(!isWhole)}
        >
          {isWhole ? say.near : say.whole}
        </button>
      </div>
    </figcaption>
  );
}

interface ToldProps {
  readonly chart: ChartView;
  readonly told: ChartView['transitions'][number];
  readonly isStill: boolean;
  readonly say: ChartTexts;
}

function Told({ chart, told, isStill, say }: ToldProps) {
  const { id, event, source, target, guard } = told;
  const { last } = chart;
  const isGuardTold = guard !== null && (isStill || last?.transition === id);
  return (
    <p>
      <b>{event}</b> {source === '' ? say.anyState : <code>{source}</code>} → <code>{target}</code>
      {isGuardTold && `, ${say.guardNow(guard.name, guardHolds(told, chart))}`}
      {last?.transition === id && (
        <>
          , {say.takenAt(formatTime(last.at))} <code lang="en">{last.because}</code>
        </>
      )}
    </p>
  );
}

/** The button where there is something to do, else the reason why there is none. */
function Deed(props: {
  readonly chosen: ChartView['transitions'][number];
  readonly say: ChartTexts;
  readonly children: React.ReactNode;
}) {
  const { chosen, say, children } = props;
  const { enabled, fireable, needs = 'message' } = chosen;
  if (enabled && fireable) return children;
  return <span>{enabled ? say.only[needs] : say.notNow}</span>;
}
