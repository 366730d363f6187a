import { type PointerEvent, useRef } from 'react';

interface Input {
  onStart(): void;
  /** Fingers have parted by a factor around a place, and moved aside by pixels. */
  onPinch(factor: number, x: number, moved: number): void;
}

/** Two fingers zoom. The handlers say whether the gesture is theirs; one finger never is. */
export function usePinch({ onStart, onPinch }: Input) {
  const fingers = useRef(new Map<number, number>());
  const spread = () => {
    const [one = 0, other = 0] = fingers.current.values();
    return { middle: (one + other) / 2, apart: Math.max(16, Math.abs(one - other)) };
  };
  return {
    down(event: PointerEvent<HTMLElement>): boolean {
      if (event.pointerType !== 'touch') return false;
      fingers.current.set(event.pointerId, event.clientX);
      if (fingers.current.size === 2) onStart();
      return fingers.current.size > 1;
    },
    move(event: PointerEvent<HTMLElement>): boolean {
      if (!fingers.current.has(event.pointerId)) return false;
      const before = spread();
      fingers.current.set(event.pointerId, event.clientX);
      if (fingers.current.size !== 2) return false;
      const after = spread();
      const left = event.currentTarget.getBoundingClientRect().left;
      onPinch(after.apart / before.apart, before.middle - left, before.middle - after.middle);
      return true;
    },
    up(event: PointerEvent<HTMLElement>): void {
      fingers.current.delete(event.pointerId);
    },
  };
}
