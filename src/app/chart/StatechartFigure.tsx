import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ChartView } from '../../sim/view';
import { Details } from './Details';
import { drawChart } from './drawChart';
import { marksOf } from './marksOf';
import { nowOf, spokesman } from './now';
import { texts } from './texts';
import { useChartKeys } from './useChartKeys';
import { useRoom } from './useRoom';
import './chart.css';

interface StatechartProps {
  readonly chart: ChartView;
  readonly lang: 'en' | 'ko';
  /** While the run plays only states are true: nobody asks the guards. */
  readonly isStill: boolean;
  /** Sets an event of the machine off. Only for what is enabled and may be set off by hand. */
  onFire(event: string): void;
}

/**
 * The machine that runs, drawn: how it came to where it is, what could happen next and what forbids the rest.
 * The whole machine, with every transition written out, is one button away.
 */
export default function StatechartFigure({ chart, lang, isStill, onFire }: StatechartProps) {
  const say = texts[lang];
  const figure = useRef<HTMLElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const width = useRoom(figure);
  const [isWhole, setWhole] = useState(false);
  const [selected, setSelected] = useState<string | null>(null);
  const marks = width === null ? null : marksOf(chart, width, isWhole);
  const now = useMemo(() => nowOf(chart, selected, isStill, say), [chart, selected, isStill, say]);
  useLayoutEffect(() => {
    if (svg.current !== null && marks !== null) drawChart(svg.current, marks, now, say.anyState);
  }, [marks, now, say]);
  const fire = useCallback(
    (id: string) => {
      const transition = now.transitions.get(id);
      if (transition?.isFireable) onFire(transition.event);
    },
    [now, onFire],
  );
  const ofEdge = useCallback(
    (edge: string) => (marks === null ? null : spokesman(marks, now, edge)),
    [marks, now],
  );
  const acts = useChartKeys(svg, { onSelect: setSelected, onFire: fire, ofEdge });
  return (
    <figure
      ref={figure}
      className={isStill ? 'chart' : 'chart moving'}
      data-figure="statechart"
      data-machine={chart.id}
    >
      {marks !== null && (
        // biome-ignore lint/a11y/useSemanticElements: an SVG cannot be a fieldset; the marks inside are the buttons
        <svg
          ref={svg}
          role="group"
          aria-label={say.chart(chart.id)}
          viewBox={`0 0 ${marks.width} ${marks.height}`}
          style={{ width: `calc(${marks.width} * var(--t-label) / 12)` }}
          {...acts}
        />
      )}
      <Details
        chart={chart}
        selected={selected}
        lang={lang}
        isStill={isStill}
        onFire={fire}
        isWhole={isWhole}
        onWhole={setWhole}
      />
    </figure>
  );
}
