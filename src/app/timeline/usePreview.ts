import { useEffect, useRef, useState } from 'react';
import type { Target } from './targets';

/** A pointer that only passes by asks for nothing … */
const DELAY_MILLIS = 80;
/** … and on its way to the card it may cross what is between. */
const LEAVE_MILLIS = 160;

/** What is being looked at, by pointer (after a moment) or by focus (at once). */
export function usePreview() {
  const [target, setTarget] = useState<Target | null>(null);
  const wanted = useRef<Target | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const show = (next: Target | null, delay: number) => {
    if (next === wanted.current) return;
    wanted.current = next;
    clearTimeout(timer.current);
    if (delay === 0) setTarget(next);
    else timer.current = setTimeout(() => setTarget(next), delay);
  };
  const hide = () => show(null, 0);
  const isShown = target !== null;
  // What hover shows goes first when Esc is pressed, before the page lets go of anything.
  useEffect(() => {
    if (!isShown) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      wanted.current = null;
      setTarget(null);
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [isShown]);
  return {
    target,
    hide,
    point: (next: Target | null) => show(next, next === null ? LEAVE_MILLIS : DELAY_MILLIS),
    focus: (next: Target | null) => show(next, 0),
    /** The pointer has reached the card. */
    stay: () => show(target, 0),
  };
}
