import { type PointerEvent, type RefObject, useRef, useState } from 'react';
import type { Action } from '../../sim/config';
import {
  type CutTool,
  type Cutting,
  cutActions,
  type Placed,
  type Point,
  toggled,
} from './cutting';
import { continued, isTap, partedBy, type Stroke, tapped } from './stroke';

export interface CutGestureProps {
  /** The drawing that is stroked; its view box gives the units. */
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly members: readonly Placed[];
  readonly cutting: Cutting | null;
  readonly onCutting: (cutting: Cutting) => void;
  /** The stroke is done, and this is what it does. */
  readonly onCut: (actions: readonly Action[]) => void;
}

/**
 * Cutting with the pointer: a stroke parts members when it is let go, a tap takes one into the group with
 * any tool. While the stroke is made the group follows it, so that every drawing shows what it would do.
 */
export function useCutGesture({ svg, members, cutting, onCutting, onCut }: CutGestureProps) {
  const [drawn, setDrawn] = useState<Stroke | null>(null);
  /** What the tap tool presses on; it leaves no trail. */
  const pressed = useRef<Stroke | null>(null);
  const names = members.map(({ name }) => name);

  function pick(tool: CutTool, group: readonly string[], oneWay: boolean): void {
    const isSame = cutting?.group.join() === group.join() && (cutting.oneWay ?? false) === oneWay;
    if (!isSame || cutting.missed === true) onCutting({ tool, group, oneWay });
  }

  function onPointerDown(event: PointerEvent<SVGSVGElement>): void {
    if (cutting === null || event.button !== 0 || !event.isPrimary) return;
    // Touching the drawing must neither select nor scroll while it is being cut.
    if (cutting.tool !== 'tap') event.currentTarget.setPointerCapture(event.pointerId);
    const shape = cutting.tool === 'lasso' ? 'lasso' : 'line';
    pressed.current = { shape, points: [pointOf(event)] };
  }

  function onPointerMove(event: PointerEvent<SVGSVGElement>): void {
    if (cutting === null || pressed.current === null) return;
    const stroke = continued(pressed.current, pointOf(event));
    pressed.current = stroke;
    if (cutting.tool === 'tap' || isTap(stroke)) return;
    setDrawn(stroke);
    pick(cutting.tool, inOrder(partedBy(stroke, members)), isOneWay(event));
  }

  function onPointerUp(event: PointerEvent<SVGSVGElement>): void {
    const stroke = pressed.current;
    letGo();
    if (cutting === null || stroke === null) return;
    const { tool } = cutting;
    if (isTap(stroke)) {
      const member = tapped(members, pointOf(event));
      if (member !== null)
        pick(tool, toggled(names, cutting.group, member.name), cutting.oneWay ?? false);
      return;
    }
    if (tool === 'tap') return;
    const parted = partedBy(continued(stroke, pointOf(event)), members);
    const actions = cutActions(names, parted, isOneWay(event));
    if (actions === null) onCutting({ ...cutting, group: [], missed: true });
    else onCut(actions);
  }

  /** Alt makes this stroke a cut one way; the button makes all of them. */
  function isOneWay({ altKey }: PointerEvent): boolean {
    return altKey || cutting?.oneWay === true;
  }

  function letGo(): void {
    pressed.current = null;
    setDrawn(null);
  }

  function inOrder(group: readonly string[]): string[] {
    return names.filter((name) => group.includes(name));
  }

  function pointOf({ clientX, clientY }: PointerEvent): Point {
    const drawing = svg.current;
    if (drawing === null) return { x: 0, y: 0 };
    const { left, top, width, height } = drawing.getBoundingClientRect();
    const box = drawing.viewBox.baseVal;
    return {
      x: ((clientX - left) / Math.max(1, width)) * box.width,
      y: ((clientY - top) / Math.max(1, height)) * box.height,
    };
  }

  return {
    // What Escape has ended leaves no trail.
    stroke: cutting === null ? null : drawn,
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: letGo },
  };
}
