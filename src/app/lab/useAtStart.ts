import { useEffect, useState } from 'react';
import type { Action } from '../../sim/config';
import { useOrrery } from '../orrery';

/** The run is computed anew when the hand has rested for this long, in milliseconds. */
const REST = 200;

/**
 * A setting of the run: a deed at its beginning, so that what is measured before a cut changes with it. `wanted` =
 * where the hand has left it until the run is there.
 */
export function useAtStart<T>(actionOf: (value: T) => Action): {
  readonly wanted: T | null;
  readonly want: (value: T) => void;
} {
  const { session } = useOrrery();
  const [wanted, want] = useState<T | null>(null);

  useEffect(() => {
    if (wanted === null) return;
    const timer = setTimeout(() => {
      void session
        .actAtStart([actionOf(wanted)])
        .then(() => want((newest) => (newest === wanted ? null : newest)));
    }, REST);
    return () => clearTimeout(timer);
    // What a value means does not change.
  }, [session, wanted, actionOf]);

  return { wanted, want };
}
