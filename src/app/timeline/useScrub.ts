import { type PointerEvent, useRef } from 'react';
import type { ScrubPhase } from './types';

interface Input {
  /** Time at a distance from the left edge of the element that listens. */
  timeAt(x: number): number;
  /** Where the playhead stands. */
  playheadX: number;
  /** What a press without movement would pick; null lets the press scrub at once. */
  pickAt(x: number, y: number): string | null;
  onPick(target: string): void;
  onScrub(phase: ScrubPhase, at: number): void;
}

interface Gesture {
  readonly pointer: number;
  readonly pressedAt: number;
  /** Distance of the finger from the playhead when it was taken by its handle. */
  readonly grip: number;
  readonly picked: string | null;
  isScrubbing: boolean;
  /** Kept for a gesture that is cancelled and brings no position of its own. */
  at: number;
}

/** A hand that wants to click still moves this far. */
const SLOP = 4;
const GRIP_REACH = 16;

/** Drag to scrub, press a mark to pick it. The gesture lives in a ref: it redraws nothing. */
export function useScrub(input: Input) {
  const gesture = useRef<Gesture | null>(null);
  const position = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const scrub = (held: Gesture, phase: ScrubPhase, x: number) => {
    held.at = input.timeAt(x - held.grip);
    input.onScrub(phase, held.at);
  };
  const finish = (held: Gesture) => {
    gesture.current = null;
    if (held.isScrubbing) input.onScrub('end', held.at);
  };

  const handlers = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0 || gesture.current !== null) return;
      const { x, y } = position(event);
      const offset = x - input.playheadX;
      const isHandle = Math.abs(offset) <= GRIP_REACH && y < 18;
      const picked = isHandle ? null : input.pickAt(x, y);
      const held: Gesture = {
        pointer: event.pointerId,
        pressedAt: x,
        grip: isHandle ? offset : 0,
        picked,
        isScrubbing: picked === null,
        at: 0,
      };
      gesture.current = held;
      event.currentTarget.setPointerCapture(event.pointerId);
      if (held.isScrubbing) scrub(held, 'start', x);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const held = gesture.current;
      if (held === null || held.pointer !== event.pointerId) return;
      const { x } = position(event);
      if (held.isScrubbing) scrub(held, 'move', x);
      else if (Math.abs(x - held.pressedAt) > SLOP) {
        held.isScrubbing = true;
        scrub(held, 'start', x);
      }
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const held = gesture.current;
      if (held === null || held.pointer !== event.pointerId) return;
      finish(held);
      if (!held.isScrubbing && held.picked !== null) input.onPick(held.picked);
    },
    onPointerCancel(event: PointerEvent<HTMLElement>) {
      const held = gesture.current;
      if (held !== null && held.pointer === event.pointerId) finish(held);
    },
  };
  return {
    handlers,
    /** Lets go where it is: a second finger has come. */
    cancel() {
      if (gesture.current !== null) finish(gesture.current);
    },
  };
}
