import { useLayoutEffect, useRef } from 'react';
import type { Action } from '../../sim/config';
import { HatchPattern } from '../raft/Drawing';
import type { Cutting, Placed } from './cutting';
import { layoutDraft } from './draft';
import { drawDraft } from './drawDraft';
import { useCutGesture } from './useCutGesture';
import './draft.css';

export interface CutOverlayProps {
  /** In the units of the drawing below. */
  readonly width: number;
  readonly height: number;
  readonly members: readonly Placed[];
  readonly r: number;
  /** How the members stand in that drawing; absent = in a ring. */
  readonly form?: 'ring' | 'row';
  readonly scale: number;
  readonly cutting: Cutting;
  readonly onCutting: (cutting: Cutting | null) => void;
  readonly onAct: (actions: readonly Action[]) => void;
}

/** Lies over another drawing of the members while the network is being cut. For the pointer: keys cut in the panel. */
export function CutOverlay(props: CutOverlayProps) {
  const { width, height, members, r, scale, form = 'ring', cutting, onCutting, onAct } = props;
  const svg = useRef<SVGSVGElement>(null);
  const { stroke, handlers } = useCutGesture({
    svg,
    members,
    cutting,
    onCutting,
    onCut(actions) {
      onCutting(null);
      onAct(actions);
    },
  });
  useLayoutEffect(() => {
    const element = svg.current;
    if (element === null) return;
    drawDraft(element, layoutDraft({ width, height, members, r, form, cutting, stroke }));
    // The paper is told by name what lies on it: `:has` would be asked anew for every mark that moves.
    const paper = element.parentElement?.classList;
    paper?.toggle('with-draft', element.querySelector('.draft-gap') !== null);
    return () => paper?.remove('with-draft');
  }, [width, height, members, r, form, cutting, stroke]);
  return (
    <svg
      ref={svg}
      className={`cut-overlay ${cutting.tool}`}
      aria-hidden="true"
      width={width * scale}
      height={height * scale}
      viewBox={`0 0 ${width} ${height}`}
      {...handlers}
    >
      <HatchPattern id="cut-hatch" />
    </svg>
  );
}
