import { judgeAndTell } from '../sim/consistency/checker/judged';
import type { CheckAsk, CheckNews } from '../sim/consistency/checker/news';
import { readHistories } from '../sim/consistency/checker/read';

/** A worker that judges one file, history by history; whoever does not want to wait ends it. */
addEventListener('message', ({ data }: MessageEvent<CheckAsk>) => {
  const read = readHistories(data.text);
  if ('problems' in read) {
    tell({ kind: 'problems', problems: read.problems });
    return;
  }
  tell({ kind: 'started', count: read.histories.length });
  read.histories.forEach((history, i) => {
    tell({ kind: 'judged', history: judgeAndTell(history, data.budget, i) });
  });
  tell({ kind: 'done' });
});

function tell(news: CheckNews): void {
  postMessage(news);
}
