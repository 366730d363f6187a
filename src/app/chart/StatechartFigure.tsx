import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import type { ChartView } from '../../sim/view';
import { Details } from './Details';
import { drawChart } from './drawChart';
import { marksOf } from './marksOf';
import { nowOf, spokesman } from './now';
import { texts } from './texts';
import { useChartKeys } from './useChartKeys';
import './chart.css';

export interface StatechartProps {
  readonly chart: ChartView;
  /** In CSS pixels. */
  readonly width: number;
  readonly lang: 'en' | 'ko';
  /** Id of a transition. */
  readonly selected: string | null;
  onSelect(id: string | null): void;
  /** Only for what is enabled and may be set off by hand. */
  onFire(id: string): void;
}

/** The machine that runs, drawn: where it is, what it did last, what could happen next and what forbids the rest. */
export function StatechartFigure(props: StatechartProps) {
  const { chart, width, lang, selected, onSelect, onFire } = props;
  const say = texts[lang];
  const svg = useRef<SVGSVGElement>(null);
  const marks = marksOf(chart, width);
  const now = useMemo(() => nowOf(chart, selected, say), [chart, selected, say]);
  useLayoutEffect(() => {
    if (svg.current !== null) drawChart(svg.current, marks, now, say.anyState);
  }, [marks, now, say]);
  const fire = useCallback(
    (id: string) => {
      if (now.transitions.get(id)?.isFireable) onFire(id);
    },
    [now, onFire],
  );
  const ofEdge = useCallback((edge: string) => spokesman(marks, now, edge), [marks, now]);
  const acts = useChartKeys(svg, { onSelect, onFire: fire, ofEdge });
  return (
    <figure className="chart" data-figure="statechart" style={{ maxWidth: width }}>
      <div className="chart-pan">
        {/* biome-ignore lint/a11y/useSemanticElements: an SVG cannot be a fieldset; the marks inside are the buttons */}
        <svg
          ref={svg}
          role="group"
          aria-label={say.chart(chart.id)}
          viewBox={`0 0 ${marks.width} ${marks.height}`}
          style={{
            width: `calc(${marks.width} * var(--t-label) / 12)`,
            height: `calc(${marks.height} * var(--t-label) / 12)`,
          }}
          {...acts}
        />
      </div>
      <Details chart={chart} selected={selected} lang={lang} onFire={fire} />
    </figure>
  );
}

export default StatechartFigure;
