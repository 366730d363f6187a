import { useLayoutEffect, useMemo, useRef } from 'react';
import type { Action } from '../../sim/config';
import { HatchPattern } from '../raft/Drawing';
import type { Cutting } from './cutting';
import { layoutDraft } from './draft';
import { drawNetwork } from './draw';
import { drawDraft } from './drawDraft';
import { type CanvasInput, layoutNetwork } from './layout';
import { useCutGesture } from './useCutGesture';
import { useMarkKeys } from './useMarkKeys';

interface CanvasProps extends CanvasInput {
  readonly scale: number;
  readonly caption: string;
  readonly onCutting: (cutting: Cutting) => void;
  readonly onCut: (actions: readonly Action[]) => void;
  readonly onSelect: (id: string | null) => void;
}

/** The members as in the ring, their links, and the cut: to look at, to select in, to cut across. */
export function Canvas({ scale, caption, onCutting, onCut, onSelect, ...input }: CanvasProps) {
  const { world, width, height, r, selection, cutting, texts, lang } = input;
  const svg = useRef<SVGSVGElement>(null);
  const marks = useMemo(
    () => layoutNetwork({ world, width, height, r, selection, cutting, texts, lang }),
    [world, width, height, r, selection, cutting, texts, lang],
  );
  const { members } = marks;
  const { stroke, handlers } = useCutGesture({ svg, members, cutting, onCutting, onCut });
  useLayoutEffect(() => {
    if (svg.current === null) return;
    drawNetwork(svg.current, marks);
    drawDraft(
      svg.current,
      layoutDraft({ width, height, members: marks.members, r, cutting, stroke }),
    );
  }, [marks, width, height, r, cutting, stroke]);
  const keys = useMarkKeys({ svg, members, cutting, onCutting, onCut, onSelect });
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG cannot be a fieldset; the marks inside are the buttons
    <svg
      ref={svg}
      className={cutting === null ? 'net-canvas' : `net-canvas cutting ${cutting.tool}`}
      role="group"
      aria-label={caption}
      aria-description={texts.canvasKeys}
      width={width * scale}
      height={height * scale}
      viewBox={`0 0 ${width} ${height}`}
      {...handlers}
      {...keys}
    >
      <HatchPattern id="net-hatch" />
    </svg>
  );
}
