import { useEffect, useState } from 'react';

export type CopyState = 'idle' | 'copied' | 'failed';

/** Copies text and says so for a moment. Without a clipboard (plain http, old browser) it says that. */
export function useCopy(): readonly [CopyState, (text: string) => void] {
  const [state, setState] = useState<CopyState>('idle');
  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), 2400);
    return () => clearTimeout(timer);
  }, [state]);
  function copy(text: string): void {
    writeClipboard(text).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  }
  return [state, copy];
}

async function writeClipboard(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
