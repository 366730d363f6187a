import { useEffect, useState } from 'react';
import { useOrrery } from '../orrery';
import { useSay } from '../texts/i18n';
import { sentence } from './sentence';

const quietMillis = 2000;

/** The one polite live region: at most a sentence every two seconds, about what matters. */
export default function Announcer() {
  const say = useSay();
  const { store } = useOrrery();
  const [said, setSaid] = useState('');
  useEffect(() => {
    let heard = store.getState();
    let spokenAt = Number.NEGATIVE_INFINITY;
    let timer: ReturnType<typeof setTimeout> | undefined;

    function speak(): void {
      timer = undefined;
      const now = store.getState();
      const next = sentence(heard, now, say);
      heard = now;
      if (next === null) return;
      spokenAt = performance.now();
      setSaid(next);
    }

    function onChange(): void {
      if (timer !== undefined) return;
      // The first word waits a moment too: a seek and its frame are one change.
      const wait = Math.max(80, spokenAt + quietMillis - performance.now());
      timer = setTimeout(speak, wait);
    }

    const unsubscribe = store.subscribe(onChange);
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [store, say]);
  return (
    <div className="unseen" aria-live="polite" data-announcer>
      {said}
    </div>
  );
}
