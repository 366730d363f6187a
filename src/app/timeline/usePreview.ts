import { useEffect, useRef, useState } from 'react';

/** A pointer that only passes by asks for nothing. */
const DELAY_MILLIS = 80;

/** Id of the event that is being looked at, by pointer (after a moment) or by focus (at once). */
export function usePreview() {
  const [id, setId] = useState<number | null>(null);
  const wanted = useRef<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const show = (next: number | null, delay: number) => {
    if (next === wanted.current) return;
    wanted.current = next;
    clearTimeout(timer.current);
    if (delay === 0) setId(next);
    else timer.current = setTimeout(() => setId(next), delay);
  };
  return {
    id,
    point: (next: number | null) => show(next, next === null ? 0 : DELAY_MILLIS),
    focus: (next: number | null) => show(next, 0),
  };
}
