import type { CheckAsk, CheckNews } from '../sim/consistency/checker/news';

/** Judges a file in a thread of its own, so that neither the page nor the run waits. Returns what ends it at once. */
export function startCheck(ask: CheckAsk, hear: (news: CheckNews) => void): () => void {
  const worker = new Worker(new URL('./checking.ts', import.meta.url), {
    type: 'module',
    name: 'orrery-check',
  });
  const end = () => worker.terminate();
  worker.onmessage = ({ data }: MessageEvent<CheckNews>) => {
    hear(data);
    if (data.kind === 'done' || data.kind === 'problems') end();
  };
  worker.onerror = (event) => {
    event.preventDefault();
    end();
    hear({ kind: 'failed', message: event.message || 'the checker has stopped' });
  };
  worker.postMessage(ask);
  return end;
}
