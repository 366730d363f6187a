import { drawInteger } from '../../kernel/draw';
import { History } from '../../player/history';
import { cpuSeconds, type Figures, quantile, rounded } from './measure';
import { workload } from './workload';

/** How long it takes to reach a random instant of a run of 18,000 events. */
export function benchSeek(): Figures {
  const history = new History(workload(60));
  history.extend(18_000);
  const seek = (n: number) => {
    const step = drawInteger(1, 'bench/seek', n, { min: 0, max: history.length });
    return cpuSeconds(() => history.worldAt(step)) * 1_000;
  };
  for (let n = 0; n < 200; n += 1) seek(n);
  const times = Array.from({ length: 1_000 }, (_, n) => seek(1_000 + n));
  return {
    events: history.length,
    seeks: times.length,
    medianMs: rounded(quantile(times, 0.5)),
    p99Ms: rounded(quantile(times, 0.99)),
  };
}
