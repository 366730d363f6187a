import { useEffect, useState } from 'react';
import type { Extras } from './extras';

/** Kept when it has come: another timeline has it at once. */
let loaded: Extras | null = null;

/** The parts that come after the first picture; null until they are there. */
export function useExtras(): Extras | null {
  const [extras, setExtras] = useState(loaded);
  useEffect(() => {
    if (loaded !== null) return;
    let isMounted = true;
    import('./extras').then(
      ({ extras: parts }) => {
        loaded = parts;
        if (isMounted) setExtras(parts);
      },
      // Offline: the timeline stays what it is without them.
      () => undefined,
    );
    return () => {
      isMounted = false;
    };
  }, []);
  return extras;
}
