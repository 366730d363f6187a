import { useMemo } from 'react';
import { useOrrery, useOrreryState } from '../orrery';
import type { Session } from '../playback/session';
import type { EventMessage } from '../timeline/types';

/** As many messages as one looks at in a while; the oldest gives way. */
const KEPT = 200;

/** What an event of the run on the stage says; asked once. */
export function useDescribe(): (id: number) => Promise<EventMessage | null> {
  const { session } = useOrrery();
  const run = useOrreryState((state) => state.run);
  return useMemo(() => {
    const known = new Map<number, Promise<EventMessage | null>>();
    return (id) => {
      if (run === null) return Promise.resolve(null);
      const before = known.get(id);
      if (before !== undefined) return before;
      const asked = said(session, id);
      // An answer that failed may be asked for again.
      asked.catch(() => known.delete(id));
      known.set(id, asked);
      const oldest = known.keys().next();
      if (known.size > KEPT && oldest.done !== true) known.delete(oldest.value);
      return asked;
    };
  }, [session, run]);
}

async function said(session: Session, id: number): Promise<EventMessage | null> {
  const [answer, { messageOf }] = await Promise.all([
    session.query('event', { id }),
    // Of no use before something is looked at.
    import('../timeline/card/message'),
  ]);
  return answer === null ? null : messageOf(answer);
}
