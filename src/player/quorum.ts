import { type PbsSetting, samplePbs, shareUpTo } from '../sim/consistency/quorum/pbs';

/** A partial quorum and the times that are asked about, in milliseconds. */
export interface QuorumAsk {
  readonly setting: PbsSetting;
  /** Times after a write's commit. */
  readonly waits: readonly number[];
  readonly latencies: readonly number[];
}

/** Shares in [0, 1], one for each time. */
export interface QuorumAnswer {
  readonly consistent: readonly number[];
  readonly reads: readonly number[];
  readonly writes: readonly number[];
}

/** Enough for a curve without visible noise, and quick enough for a slider. */
const TRIALS = 20_000;
const SEED = 1;

export function estimateQuorum({ setting, waits, latencies }: QuorumAsk): QuorumAnswer {
  const sample = samplePbs(setting, SEED, TRIALS);
  return {
    consistent: waits.map((wait) => shareUpTo(sample.waits, wait)),
    reads: latencies.map((latency) => shareUpTo(sample.reads, latency)),
    writes: latencies.map((latency) => shareUpTo(sample.writes, latency)),
  };
}
