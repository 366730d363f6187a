import type { LeaseView } from '../../../sim/observe/etcd/view';
import { TableHead } from '../../TableHead';
import { printCount, printLease } from '../print';
import type { EtcdTexts } from '../words';

interface LeasesProps {
  readonly leases: readonly LeaseView[];
  /** Virtual microseconds. */
  readonly now: number;
  readonly onKey: (key: string) => void;
  readonly onSelect: (id: string | null) => void;
  readonly texts: EtcdTexts;
}

/** Leases with the time that is left, where somebody counts it. */
export function Leases({ leases, now, onKey, onSelect, texts }: LeasesProps) {
  if (leases.length === 0) return null;
  const isCounted = leases.some(({ counts }) => counts.length > 0);
  return (
    <section className="etcd-part etcd-leases">
      <h3>
        <span className="label">{texts.leases}</span>
        <span className="look">{isCounted ? texts.onlyLeader : texts.noLeader}</span>
      </h3>
      <table className="etcd-twin">
        <TableHead columns={texts.columns.lease} />
        <tbody>
          {leases.map(({ id, ttl, keys, counts }) => (
            <tr key={id} data-lease={printLease(id)}>
              <th scope="row" className="mono">
                {printLease(id)}
              </th>
              <td>{printCount(ttl)} s</td>
              <td>
                {counts.length === 0 && texts.uncounted}
                {counts.map(({ member, endsAt }) => (
                  <button key={member} type="button" onClick={() => onSelect(`etcd/${member}`)}>
                    {texts.countedBy(printCount(remaining(endsAt, now)), member)}
                  </button>
                ))}
              </td>
              <td className="mono">
                {keys.length === 0 && texts.noKeys}
                {keys.map((key) => (
                  <button key={key} type="button" onClick={() => onKey(key)}>
                    {key}
                  </button>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Whole seconds, as `etcdctl lease timetolive` prints them. */
function remaining(endsAt: number, now: number): number {
  return Math.max(0, Math.floor((endsAt - now) / 1_000_000));
}
