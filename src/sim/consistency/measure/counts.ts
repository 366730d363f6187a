import { AppendList } from '../../../kernel/appendList';
import type { LabelledRead } from '../checker/liveLabels';
import { type Marks, marksWith } from './marks';

/** What the labels of reads come to, all keys together. */
export interface LabelCounts {
  readonly stale: number;
  readonly inversion: number;
  readonly phantom: number;
  readonly readYourWrites: number;
  readonly monotonicReads: number;
  /** Of the stale reads, in microseconds. */
  readonly ages: AppendList<number>;
  readonly versionsBehindMax: number | null;
  readonly marks: Marks;
  /** Of the read with the highest id among those that contradict an earlier write or read: its id, and the other's. */
  readonly proof: { readonly read: number; readonly against: number } | null;
}

export const NOTHING_FOUND: LabelCounts = {
  stale: 0,
  inversion: 0,
  phantom: 0,
  readYourWrites: 0,
  monotonicReads: 0,
  ages: AppendList.of(),
  versionsBehindMax: null,
  marks: new Map(),
  proof: null,
};

/** `found` ascending by id. */
export function countLabels(counts: LabelCounts, found: readonly LabelledRead[]): LabelCounts {
  if (found.length === 0) return counts;
  const late = found.flatMap(({ stale }) => (stale === null ? [] : [stale]));
  const many = (holds: (one: LabelledRead) => boolean) => found.filter(holds).length;
  return {
    stale: counts.stale + late.length,
    inversion: counts.inversion + many(({ inversion }) => inversion),
    phantom: counts.phantom + many(({ phantom }) => phantom),
    readYourWrites: counts.readYourWrites + many(({ readYourWrites }) => readYourWrites),
    monotonicReads: counts.monotonicReads + many(({ monotonicReads }) => monotonicReads),
    ages: counts.ages.append(...late.map(({ staleForMs }) => staleForMs)),
    versionsBehindMax: late.reduce<number | null>(
      (most, { versionsBehind }) => Math.max(most ?? 0, versionsBehind),
      counts.versionsBehindMax,
    ),
    marks: marksWith(counts.marks, found),
    proof: found.reduce(newer, counts.proof),
  };
}

function newer(proof: LabelCounts['proof'], { culprit }: LabelledRead): LabelCounts['proof'] {
  const against = culprit?.missed ?? culprit?.seenBy ?? null;
  if (culprit === null || against === null || culprit.read < (proof?.read ?? 0)) return proof;
  return { read: culprit.read, against };
}
