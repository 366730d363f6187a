import { useEffect, useRef, useState } from 'react';
import type { Queries, QueryName } from '../../player/types';
import { useOrrery } from '../orrery';

/**
 * The player's newest answer to a question that changes while the run plays; `undefined` before the first. One
 * question is on its way at a time, and `pause` milliseconds lie between two: what was asked meanwhile is asked
 * when its turn comes, if it is still wanted.
 */
export function useLatest<Q extends QueryName>(
  name: Q,
  ask: Queries[Q]['ask'],
  key: string,
  pause: number,
): Queries[Q]['answer'] | undefined {
  const { session } = useOrrery();
  const [answer, setAnswer] = useState<Queries[Q]['answer']>();
  const wanted = useRef({ ask, key, pause });
  wanted.current = { ask, key, pause };
  const asker = useRef<{ isBusy: boolean; heard: string | null; askedAt: number }>({
    isBusy: false,
    heard: null,
    askedAt: Number.NEGATIVE_INFINITY,
  });
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another key is another question.
  useEffect(() => {
    function inquire(): void {
      const { current } = asker;
      if (current.isBusy || isGone.current || current.heard === wanted.current.key) return;
      const wait = current.askedAt + wanted.current.pause - performance.now();
      current.isBusy = true;
      if (wait > 0) setTimeout(send, wait);
      else send();
    }
    function send(): void {
      const { key: asked, ask: question } = wanted.current;
      asker.current.askedAt = performance.now();
      session
        .query(name, question)
        .then(
          (heard) => {
            if (!isGone.current) setAnswer(() => heard);
          },
          // A broken run says so itself.
          () => undefined,
        )
        .finally(() => {
          Object.assign(asker.current, { isBusy: false, heard: asked });
          inquire();
        });
    }
    inquire();
  }, [session, name, key]);
  return answer;
}
