import { useCallback } from 'react';
import { FIREABLE_EVENTS, FIREABLE_LAB_EVENTS } from '../../sim/config';
import { useOrrery } from '../orrery';

/** Sets an event of a chart off at the instant on screen, on a branch of its own. `target` = member or `lab/…`. */
export function useFire(target: string): (event: string) => void {
  const { session } = useOrrery();
  return useCallback(
    (name) => {
      const event = [...FIREABLE_EVENTS, ...FIREABLE_LAB_EVENTS].find((known) => known === name);
      if (event !== undefined) void session.act([{ do: 'fire', target, event }]);
    },
    [session, target],
  );
}
