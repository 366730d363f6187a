import { useEffect, useState } from 'react';
import { askOf, type Estimate, type LegName, type Quorum, type QuorumAnswer } from './ask';

/** The answer to the newest question; the one before stays until it has come. `failed` = the newest one had none. */
export function useEstimate(
  estimate: Estimate,
  { n, r, w }: Quorum,
  legs: LegName,
): { readonly answer: Answered | null; readonly failed: boolean } {
  const [answer, setAnswer] = useState<Answered | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let isWanted = true;
    const ask = askOf({ n, r, w }, legs);
    estimate(ask).then(
      (found) => {
        if (!isWanted) return;
        setFailed(false);
        setAnswer({ ...found, waits: ask.waits, latencies: ask.latencies });
      },
      () => {
        if (isWanted) setFailed(true);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [estimate, n, r, w, legs]);
  return { answer, failed };
}

export interface Answered extends QuorumAnswer {
  readonly waits: readonly number[];
  readonly latencies: readonly number[];
}
