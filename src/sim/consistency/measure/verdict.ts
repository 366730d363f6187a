import type { LabOperationView, LabVerdict } from '../view';
import { NOTHING_FOUND } from './counts';
import type { Judged } from './judged';
import { rankOf } from './window';

/** The checker's newest look in numbers, with the newest proof that the operations in view can show. */
export function viewVerdict(
  { labels, linearizable, until, open, reads }: Judged,
  show: (id: number) => LabOperationView | null,
): LabVerdict {
  const counts = labels ?? NOTHING_FOUND;
  const ages = Float64Array.from(counts.ages.slice()).sort();
  return {
    linearizable,
    until,
    open,
    stale: counts.stale,
    inversion: counts.inversion,
    phantom: counts.phantom,
    readYourWrites: counts.readYourWrites,
    monotonicReads: counts.monotonicReads,
    staleForMax: rankOf(ages, 1),
    staleForP99: rankOf(ages, 0.99),
    versionsBehindMax: counts.versionsBehindMax,
    reads,
    proof: counts.proof === null ? null : viewProof(counts.proof, show),
  };
}

/** The last stale or inverted read of the history, and what it contradicts. */
function viewProof(
  { read, against }: { readonly read: number; readonly against: number },
  show: (id: number) => LabOperationView | null,
): LabVerdict['proof'] {
  const [one, other] = [show(read), show(against)];
  if (one === null || other === null || other.ret === null) return null;
  return { read: one, against: other, gap: one.call - other.ret };
}
