import { useCallback } from 'react';
import { FIREABLE_EVENTS } from '../../sim/config';
import { useOrrery } from '../orrery';

/** Sets an event of a member's chart off at the instant on screen, on a branch of its own. */
export function useFire(member: string): (event: string) => void {
  const { session } = useOrrery();
  return useCallback(
    (name) => {
      const event = FIREABLE_EVENTS.find((known) => known === name);
      if (event !== undefined) void session.act([{ do: 'fire', target: member, event }]);
    },
    [session, member],
  );
}
