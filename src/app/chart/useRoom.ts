import { type RefObject, useLayoutEffect, useState } from 'react';

/** The letters that a chart is measured with, in CSS pixels. */
const LETTERS = 12;

/** How wide an element is, in letters of 12 px: where letters are larger there is less room. Null before the first look. */
export function useRoom(element: RefObject<HTMLElement | null>): number | null {
  const [room, setRoom] = useState<number | null>(null);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const look = () => {
      const letters = Number.parseFloat(getComputedStyle(current).fontSize);
      setRoom(Math.floor((current.clientWidth * LETTERS) / (letters || LETTERS)));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return room;
}
