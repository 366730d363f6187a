/** How much of the wanted rate the computer manages, over the last second or so. */

export interface RateMeter {
  /** Wall time that passed and the part of it that was played. Returns the share, 1 = all of it. */
  note(passed: number, played: number): number;
  reset(): void;
}

/** Shares above this are noise of the frame clock. */
const fullFrom = 0.9;
const windowSeconds = 1;

export function createRateMeter(): RateMeter {
  let passedSum = 0;
  let playedSum = 0;
  return {
    note(passed, played) {
      passedSum += passed;
      playedSum += played;
      if (passedSum > windowSeconds) {
        playedSum *= windowSeconds / passedSum;
        passedSum = windowSeconds;
      }
      // The first frames of a run tell nothing yet.
      if (passedSum < windowSeconds / 2) return 1;
      const share = playedSum / passedSum;
      return share >= fullFrom ? 1 : Math.max(0.05, Math.round(share * 20) / 20);
    },
    reset() {
      passedSum = 0;
      playedSum = 0;
    },
  };
}
