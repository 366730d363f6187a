import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import type { TimelineView } from '../../sim/view';
import { Canvas } from './Canvas';
import type { Arrow } from './hit';
import { LaneLabels } from './LaneLabels';
import { layout } from './layout';
import { Playhead } from './Playhead';
import { PreviewRing } from './PreviewRing';
import { focusOn, targetOf } from './roving';
import { branchOf, eventOf, neighbour, signOf, type Target, targetAt } from './targets';
import type { TimelineProps } from './types';
import { useExtras } from './useExtras';
import { usePainting } from './usePainting';
import { usePreview } from './usePreview';
import { useScrub } from './useScrub';
import { useSigns } from './useSigns';
import { useWidth } from './useWidth';
import { usePinch } from './zoom/usePinch';
import { useZoom } from './zoom/useZoom';
import { inView } from './zoom/zoom';

interface Props extends TimelineProps {
  readonly timeline: TimelineView;
  readonly variant: 'study' | 'projector';
  /** Last time that may be shown. */
  readonly stop: number;
  /** What stands beside the plot. */
  readonly children?: ReactNode;
}

/** What one press of `+` does. */
const ZOOM_STEP = 1.6;

export function Plot(props: Props) {
  const { timeline, lanes, at, step, compress, variant, lang, ghosts } = props;
  const hiddenFrom = props.hiddenFrom ?? null;
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 1010);
  const preview = usePreview();
  const extras = useExtras();
  const handle = useZoom(box, at);
  const { zoom } = handle;
  // The app may pass a fresh list with each frame; its words are what counts.
  const laneNames = lanes.join(' ');
  const drawn = useMemo(() => {
    const named = laneNames.split(' ') as (typeof lanes)[number][];
    const shown = { timeline, lanes: named, width, compress, variant, hiddenFrom, lang };
    return layout({ ...shown, ghosts: ghosts ?? [], zoom });
  }, [timeline, laneNames, width, compress, variant, hiddenFrom, lang, ghosts, zoom]);
  const view = useMemo(() => ({ base: drawn.base, width: drawn.plotWidth }), [drawn]);
  const { look } = handle;
  useLayoutEffect(() => look(view), [look, view]);
  const { signs, octagons } = useSigns(extras, drawn, timeline.events, props);
  usePainting(canvas, { ...props, drawn, events: timeline.events, extras, signs, octagons });

  const pick = (target: Target) => {
    const [event, sign, branch] = [eventOf(target), signOf(target, signs), branchOf(target)];
    if (event !== null) {
      props.onSelect(target);
      // Cursor right after the event: that many have been delivered then.
      props.onSeek({ step: event + 1 });
    } else if (sign !== null) props.onSeek({ at: sign.at });
    else if (branch !== null) props.onBranch?.(branch);
  };
  const playheadX = drawn.axis.toX(at, drawn.plotWidth);
  const scrub = useScrub({
    timeAt: (x) => Math.floor(drawn.axis.toTime(x, drawn.plotWidth)),
    playheadX,
    pickAt: (x, y) => targetAt(drawn, signs, x, y),
    onPick: pick,
    onScrub: (phase, time) => props.onScrub(phase, time),
  });
  const pinch = usePinch({
    onStart: scrub.cancel,
    onPinch: (factor, x, moved) => {
      handle.by(factor, x);
      handle.pan(moved);
    },
  });
  const zoomBy = (factor: number) => {
    const isSeen = playheadX >= 0 && playheadX <= drawn.plotWidth;
    handle.by(factor, isSeen ? playheadX : undefined);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const target = targetOf(event.target);
    const { key } = event;
    if (key === '+' || key === '=') zoomBy(ZOOM_STEP);
    else if (key === '-') zoomBy(1 / ZOOM_STEP);
    else if (key === '0') handle.fit();
    else if (target === null || event.shiftKey) return;
    // The page's own arrows step the run; inside the lanes they move from mark to mark.
    else if (key.startsWith('Arrow') && canvas.current !== null)
      focusOn(canvas.current, neighbour(drawn, signs, target, key as Arrow));
    else if (key === 'Enter') pick(target);
    else if (key === 'Delete' || key === 'Backspace') {
      const sign = signOf(target, signs);
      if (sign?.kind !== 'bookmark') return;
      props.onBookmark?.(sign.at);
      if (canvas.current !== null)
        focusOn(canvas.current, neighbour(drawn, signs, target, 'ArrowDown'));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const lookAt = (event: PointerEvent<HTMLDivElement>) => {
    const edge = event.currentTarget.getBoundingClientRect();
    const [x, y] = [event.clientX - edge.left, event.clientY - edge.top];
    preview.point(event.buttons > 0 ? null : targetAt(drawn, signs, x, y));
  };

  const { plotWidth } = drawn;
  const shown = inView(view, zoom);
  return (
    <>
      {variant === 'study' && <LaneLabels drawn={drawn} branch={props.branch} lang={lang} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the marks and the playhead in it are the controls */}
      <div
        className="tl-plot"
        ref={box}
        {...scrub.handlers}
        onPointerDown={(event) => {
          if (!pinch.down(event)) scrub.handlers.onPointerDown(event);
        }}
        onPointerMove={(event) => {
          if (pinch.move(event)) return;
          scrub.handlers.onPointerMove(event);
          lookAt(event);
        }}
        onPointerUp={(event) => {
          pinch.up(event);
          scrub.handlers.onPointerUp(event);
        }}
        onPointerCancel={(event) => {
          pinch.up(event);
          scrub.handlers.onPointerCancel(event);
        }}
        onPointerLeave={() => preview.point(null)}
        onDoubleClick={handle.fit}
        onKeyDown={onKeyDown}
        onFocus={(event) => preview.focus(targetOf(event.target))}
        onBlur={preview.hide}
        onClick={(event) => {
          // Screen readers press without a pointer.
          const target = event.detail === 0 ? targetOf(event.target) : null;
          if (target !== null) pick(target);
        }}
      >
        <Canvas
          canvas={canvas}
          drawn={drawn}
          playheadX={playheadX}
          isHidden={hiddenFrom !== null}
          isWide={variant === 'study'}
          lang={lang}
        >
          <PreviewRing target={preview.target} drawn={drawn} />
        </Canvas>
        <Playhead
          at={at}
          step={step}
          start={timeline.start}
          stop={props.stop}
          x={Math.min(Math.max(playheadX, 0), plotWidth)}
          isBeyond={playheadX < 0 || playheadX > plotWidth}
          height={drawn.frame.bottom}
          lang={lang}
          hasHandle={variant === 'study'}
        />
        {extras !== null && zoom.scale > 1 && (
          <extras.Overview {...shown} width={plotWidth} onPan={handle.panTo} />
        )}
        {extras !== null && preview.target !== null && (
          <extras.HoverCard
            target={preview.target}
            drawn={drawn}
            signs={signs}
            lang={lang}
            onDescribe={props.onDescribe}
            onEnter={preview.stay}
            onLeave={() => preview.point(null)}
          />
        )}
      </div>
      {variant === 'study' && (
        <div className="tl-side">
          {props.children}
          {extras !== null && (
            <extras.ZoomControls
              isFit={zoom.scale <= 1}
              lang={lang}
              onZoom={zoomBy}
              onFit={handle.fit}
            />
          )}
        </div>
      )}
    </>
  );
}
