import type { EtcdView } from '../../../sim/observe/etcd/view';
import { TableHead } from '../../TableHead';
import { printCount } from '../print';
import type { EtcdTexts } from '../words';
import { progressOf } from './axisLayout';

interface AxisTableProps {
  readonly view: Pick<EtcdView, 'watches' | 'writes' | 'revision'>;
  readonly onRevision: (revision: number) => void;
  readonly onSelect: (id: string | null) => void;
  readonly texts: EtcdTexts;
}

/** The watches and the newest revisions of the drawing, as tables. */
export default function AxisTable({ view, onRevision, onSelect, texts }: AxisTableProps) {
  const { watches, writes, revision } = view;
  const { watch: watchColumns, write: writeColumns } = texts.columns;
  return (
    <>
      {watches.length > 0 && (
        <table className="etcd-twin" data-twin="watches">
          <TableHead columns={watchColumns} />
          <tbody>
            {watches.map((watch) => (
              <tr key={watch.id}>
                <th scope="row">
                  <button type="button" onClick={() => onSelect(`watch/${watch.id}`)}>
                    {watch.client.slice('client/'.length)}
                  </button>
                </th>
                <td className="mono">{watch.words}</td>
                <td>{watch.member}</td>
                <td>{watch.since === null ? '–' : printCount(watch.since)}</td>
                <td>{watch.delivered === 0 ? '–' : printCount(watch.delivered)}</td>
                <td>{printCount(watch.count)}</td>
                <td>
                  {watch.state === 'open' ? texts.open : progressOf(watch, texts)}
                  {watch.error !== '' && <p className="etcd-error">{watch.error}</p>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="etcd-scroll">
        <table className="etcd-twin" data-twin="revisions">
          <TableHead columns={writeColumns} />
          <tbody>
            {writes
              .slice(-LISTED)
              .reverse()
              .map((write) => (
                <tr
                  key={write.revision}
                  aria-current={write.revision === revision ? 'true' : undefined}
                >
                  <th scope="row">
                    <button type="button" onClick={() => onRevision(write.revision)}>
                      {printCount(write.revision)}
                    </button>
                  </th>
                  <td className="mono">{write.puts.join(' ') || '–'}</td>
                  <td className="mono">{write.deletes.join(' ') || '–'}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Rows of the newest revisions. */
const LISTED = 50;
