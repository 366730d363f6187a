import { History } from '../../player/history';
import { cpuSeconds, type Figures, quantile, rounded } from './measure';
import { workload } from './workload';

const SECONDS = 60;

/** Model seconds per CPU second on workload W, with trace and checkpoints, and the growth of the cost per event. */
export function benchRaft(): Figures {
  const first = once();
  const warm = median();
  const history = new History(workload(SECONDS));
  history.complete();
  return {
    modelSecondsPerCpuSecond: rounded(SECONDS / warm, 0),
    modelSecondsPerCpuSecondCold: rounded(SECONDS / first, 0),
    events: history.length,
    microsPerEvent: rounded((warm * 1_000_000) / history.length),
    ...growth(),
  };
}

/**
 * How fast this machine is now, to read milliseconds of another benchmark by: machines that are shared differ by
 * a factor of two and more from hour to hour.
 */
export function machineSpeed(): Figures {
  once();
  return { 'this machine: model s per CPU s': rounded(SECONDS / median(), 0) };
}

function once(): number {
  return cpuSeconds(() => new History(workload(SECONDS)).complete());
}

function median(): number {
  return quantile(Array.from({ length: 5 }, once), 0.5);
}

/** Cost per event from 10⁴ to 10⁶ events: the mean of the last decade over the mean of the first. */
function growth(): Figures {
  const history = new History(workload(3_600));
  const cost = (events: number) => {
    const before = history.length;
    const seconds = cpuSeconds(() => history.extend(events));
    return (seconds * 1_000_000) / Math.max(1, history.length - before);
  };
  history.extend(10_000);
  const early = cost(90_000);
  const late = cost(900_000);
  return {
    events10e6: history.length,
    microsPerEventTo10e5: rounded(early),
    microsPerEventTo10e6: rounded(late),
    growth: rounded(late / early),
  };
}
