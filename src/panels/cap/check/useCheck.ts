import { useEffect, useRef, useState } from 'react';
import type { JudgedHistory } from '../../../sim/consistency/checker/judged';
import type { Problem } from '../../../sim/consistency/checker/parse';
import type { CheckFile } from './ask';

/** A file that is larger is none that a page should read, in bytes. */
export const LARGEST = 20_000_000;

export interface Checking {
  readonly name: string;
  readonly state: 'running' | 'done' | 'stopped' | 'refused' | 'tooLarge' | 'failed';
  /** Histories in the file; null = not known yet. */
  readonly count: number | null;
  readonly judged: readonly JudgedHistory[];
  readonly problems: readonly Problem[];
  /** Why it failed; '' = it did not. */
  readonly message: string;
}

const NOTHING = { count: null, judged: [], problems: [], message: '' };

/** One file at a time: a new one takes the place of the one before. */
export function useCheck(check: CheckFile) {
  const [checking, setChecking] = useState<Checking | null>(null);
  const running = useRef<(() => void) | null>(null);
  useEffect(() => () => running.current?.(), []);

  function stop(): void {
    running.current?.();
    running.current = null;
    setChecking((now) => (now?.state === 'running' ? { ...now, state: 'stopped' } : now));
  }

  async function start(file: File, budget: number): Promise<void> {
    stop();
    const { name } = file;
    if (file.size > LARGEST) {
      setChecking({ ...NOTHING, name, state: 'tooLarge' });
      return;
    }
    setChecking({ ...NOTHING, name, state: 'running' });
    let text: string;
    try {
      text = await file.text();
    } catch (error) {
      setChecking({ ...NOTHING, name, state: 'failed', message: String(error) });
      return;
    }
    running.current = check({ text, budget }, (news) => {
      setChecking((now) => {
        if (now === null) return now;
        switch (news.kind) {
          case 'problems':
            return { ...now, state: 'refused', problems: news.problems };
          case 'started':
            return { ...now, count: news.count };
          case 'judged':
            return { ...now, judged: [...now.judged, news.history] };
          case 'done':
            return { ...now, state: 'done' };
          case 'failed':
            return { ...now, state: 'failed', message: news.message };
        }
      });
    });
  }
  return { checking, start, stop };
}
