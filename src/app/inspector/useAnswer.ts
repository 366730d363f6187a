import { useEffect, useState } from 'react';
import type { Queries, QueryName } from '../../player/types';
import { useOrrery } from '../orrery';

/**
 * Milliseconds that a place stays on screen before more than its frame is asked for: whoever runs through moments
 * with a key held down asks nothing on the way.
 */
const PASSING = 50;

/**
 * The player's answer to a question that some place on the page asks; `undefined` while it is on its
 * way or `ask` is null. A question is identified by `key`: the same key is the same question.
 */
export function useAnswer<Q extends QueryName>(
  name: Q,
  ask: Queries[Q]['ask'] | null,
  key: string,
): Queries[Q]['answer'] | undefined {
  const { session } = useOrrery();
  const [heard, setHeard] = useState<{ key: string; answer: Queries[Q]['answer'] } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for `ask`, which is new on every render.
  useEffect(() => {
    if (ask === null) return;
    let isCurrent = true;
    const inquire = () =>
      session.query(name, ask).then(
        (answer) => isCurrent && setHeard({ key, answer }),
        // A question that fails stays unanswered; a broken run says so itself.
        () => undefined,
      );
    const waiting = setTimeout(inquire, heard === null ? 0 : PASSING);
    return () => {
      isCurrent = false;
      clearTimeout(waiting);
    };
  }, [session, name, key, ask === null]);
  return heard?.key === key ? heard.answer : undefined;
}
