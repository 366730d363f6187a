import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef } from 'react';
import type { TimelineView } from '../../sim/view';
import { neighbours, selectedEvent } from './chain';
import { draw } from './draw';
import { drawEmphasis } from './drawEmphasis';
import { emphasise } from './emphasis';
import { HoverCard } from './HoverCard';
import { markAt } from './hit';
import { LaneLabels } from './LaneLabels';
import { LAYERS_ABOVE, LAYERS_BELOW } from './layers';
import { layout } from './layout';
import { Playhead } from './Playhead';
import { focusMark, roveTo, setTabStop } from './roving';
import { texts } from './texts';
import type { TimelineProps } from './types';
import { usePreview } from './usePreview';
import { useScrub } from './useScrub';
import { useWidth } from './useWidth';

interface Props extends TimelineProps {
  readonly timeline: TimelineView;
  readonly variant: 'study' | 'projector';
  /** Last time that may be shown. */
  readonly stop: number;
}

/** Marks at the very end stand out by half their width. */
const OVERHANG = 10;

export function Plot(props: Props) {
  const { timeline, lanes, at, step, compress, variant, lang, selection, chain = null } = props;
  const hiddenFrom = props.hiddenFrom ?? null;
  const box = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const hatch = useId();
  const width = useWidth(box, 1010);
  const preview = usePreview();
  // The app may pass a fresh list with each frame; its words are what counts.
  const laneNames = lanes.join(' ');
  const drawn = useMemo(() => {
    const named = laneNames.split(' ') as (typeof lanes)[number][];
    return layout({ timeline, lanes: named, width, compress, variant, hiddenFrom, lang });
  }, [timeline, laneNames, width, compress, variant, hiddenFrom, lang]);

  useLayoutEffect(() => {
    if (svg.current !== null) draw(svg.current, drawn, lang);
  }, [drawn, lang]);

  const chosen = selectedEvent(selection);
  useLayoutEffect(() => {
    if (svg.current === null) return;
    const shown = chain ?? (chosen === null ? null : neighbours(timeline.events, chosen));
    drawEmphasis(svg.current, drawn, emphasise(drawn, timeline.events, shown, null));
    setTabStop(svg.current, drawn, chosen);
  }, [drawn, timeline, chain, chosen]);

  const pick = (id: number) => {
    props.onSelect(`event/${id}`);
    // Cursor right after the event: that many have been delivered then.
    props.onSeek({ step: id + 1 });
  };
  const playheadX = drawn.axis.toX(at, drawn.plotWidth);
  const scrub = useScrub({
    timeAt: (x) => Math.floor(drawn.axis.toTime(x, drawn.plotWidth)),
    playheadX,
    pickAt: (x, y) => markAt(drawn, x, y)?.event.id ?? null,
    onPick: pick,
    onScrub: (phase, time) => props.onScrub(phase, time),
  });
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    const id = focusMark(event.target);
    if (id === null || event.altKey || event.shiftKey || event.ctrlKey || event.metaKey) return;
    const isOurs = event.key === 'Enter' || event.key === 'Escape' || event.key.startsWith('Arrow');
    if (!isOurs || (event.key === 'Escape' && preview.id === null)) return;
    // The page's own arrows step the run; inside the lanes they move from mark to mark.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') pick(id);
    else if (event.key === 'Escape') preview.focus(null);
    else if (svg.current !== null) roveTo(svg.current, drawn, id, event.key);
  };

  const previewed =
    preview.id === null ? undefined : drawn.marks[drawn.holders.get(preview.id) ?? -1];
  const { frame, plotWidth } = drawn;
  return (
    <>
      {variant === 'study' && <LaneLabels frame={frame} lang={lang} />}
      <div
        className="tl-plot"
        ref={box}
        {...scrub}
        onPointerMove={(event) => {
          scrub.onPointerMove(event);
          const edge = event.currentTarget.getBoundingClientRect();
          const [x, y] = [event.clientX - edge.left, event.clientY - edge.top];
          preview.point(event.buttons > 0 ? null : (markAt(drawn, x, y)?.event.id ?? null));
        }}
        onPointerLeave={() => preview.point(null)}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: HTML has no element for a group of shapes */}
        <svg
          ref={svg}
          width={width}
          height={frame.height}
          role="group"
          aria-label={texts[lang].marks}
          onKeyDown={onKeyDown}
          onFocus={(event) => preview.focus(focusMark(event.target))}
          onBlur={() => preview.focus(null)}
          onClick={(event) => {
            // Screen readers press without a pointer.
            const id = focusMark(event.target);
            if (event.detail === 0 && id !== null) pick(id);
          }}
        >
          <defs>
            <pattern
              id={hatch}
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <line y2="6" />
            </pattern>
          </defs>
          {LAYERS_BELOW.map((name) => (
            <g key={name} data-layer={name} />
          ))}
          <rect
            className="tl-veil"
            x={playheadX}
            width={playheadX < plotWidth ? plotWidth - playheadX + OVERHANG : 0}
            height={frame.bottom}
          />
          {previewed !== undefined && (
            <circle
              className="tl-preview"
              cx={previewed.x + previewed.width / 2}
              cy={previewed.y + 0.5}
              r={8.5 * frame.scale}
            />
          )}
          {LAYERS_ABOVE.map((name) => (
            <g key={name} data-layer={name} />
          ))}
          {hiddenFrom !== null && (
            <g className="tl-hidden">
              <rect
                x={plotWidth}
                y={frame.axisY === null ? 0 : 20}
                width={width - plotWidth}
                height={frame.axisY === null ? frame.height - 2 : frame.axisY - 20}
                fill={`url(#${hatch})`}
              />
              <text x={(plotWidth + width) / 2} y={frame.height / 2 + 4} textAnchor="middle">
                {variant === 'projector' ? '?' : texts[lang].hidden}
              </text>
            </g>
          )}
        </svg>
        <Playhead
          at={at}
          step={step}
          start={timeline.start}
          stop={props.stop}
          x={playheadX}
          lang={lang}
          hasHandle={variant === 'study'}
        />
        {previewed !== undefined && <HoverCard mark={previewed} drawn={drawn} lang={lang} />}
      </div>
    </>
  );
}
