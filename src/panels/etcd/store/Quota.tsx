import type { StoreView } from '../../../sim/observe/etcd/view';
import { printBytes, printShare } from '../print';
import type { EtcdTexts } from '../words';

/** What etcd answers to a write while the alarm is on (api/v3rpc/rpctypes/error.go, ErrGRPCNoSpace). */
const NO_SPACE = 'etcdserver: mvcc: database space exceeded';

/** The database file against its quota, and the alarm. */
export function Quota({ store, texts }: { store: StoreView; texts: EtcdTexts }) {
  const { size, inUse, quota, alarms, defragmentsUntil } = store;
  const share = Math.min(1, size / quota);
  const used = Math.min(share, inUse / quota);
  const isAlarmed = alarms.length > 0;
  return (
    <section className="etcd-part etcd-quota" data-alarm={isAlarmed}>
      <h3>
        <span className="label">{texts.quota}</span>
        <span>{texts.quotaUse(printBytes(size), printBytes(quota), printShare(size, quota))}</span>
        <span className="look">{texts.inUse(printBytes(inUse))}</span>
      </h3>
      <div className={isAlarmed ? 'etcd-bar alarmed' : 'etcd-bar'} aria-hidden="true">
        <span className="file" style={{ width: `${share * 100}%` }} />
        <span className="used" style={{ width: `${used * 100}%` }} />
      </div>
      {isAlarmed && (
        <p className="etcd-alarm">
          <b>{texts.alarm(alarms.join(', '))}</b> {texts.alarmMeans} <code>{NO_SPACE}</code>
        </p>
      )}
      {defragmentsUntil !== null && <p className="etcd-alarm">{texts.defragments}</p>}
    </section>
  );
}
