import type { LabOperationView, LabVerdict } from '../view';
import type { Judged } from './judged';
import { verdictOf } from './letters';
import { nearestRank } from './window';

/** The checker's newest look in numbers, with the newest proof that the operations in view can show. */
export function viewVerdict(
  judged: Judged,
  show: (id: number) => LabOperationView | null,
): LabVerdict {
  const { labels, keys, until, open, ops } = judged;
  const anomalies = labels?.anomalies;
  const late = labels?.staleness ?? [];
  const ages = late.map(({ staleForMs }) => staleForMs);
  return {
    linearizable: verdictOf(keys),
    until,
    open,
    stale: anomalies?.stale.length ?? 0,
    inversion: anomalies?.inversion.length ?? 0,
    phantom: anomalies?.phantom.length ?? 0,
    readYourWrites: anomalies?.readYourWrites.length ?? 0,
    monotonicReads: anomalies?.monotonicReads.length ?? 0,
    staleForMax: nearestRank(ages, 1),
    staleForP99: nearestRank(ages, 0.99),
    versionsBehindMax: nearestRank(
      late.map(({ versionsBehind }) => versionsBehind),
      1,
    ),
    reads: ops.filter(({ f, outcome }) => f === 'read' && outcome === 'ok').length,
    proof: proofOf(judged, show),
  };
}

/** The last stale or inverted read of the history, and what it contradicts. */
function proofOf(
  { labels }: Judged,
  show: (id: number) => LabOperationView | null,
): LabVerdict['proof'] {
  for (const { read, missed, seenBy } of (labels?.culprits ?? []).toReversed()) {
    const against = missed ?? seenBy;
    if (against === null) continue;
    const [one, other] = [show(read), show(against)];
    if (one === null || other === null || other.ret === null) continue;
    return { read: one, against: other, gap: one.call - other.ret };
  }
  return null;
}
