import { TableHead } from '../../TableHead';
import { printMillis, printShare } from '../print';
import type { PlaneProps } from './Plane';

/** The plane and both scatters as one table. */
export function PlaneTable({ lanes, lang, texts, onSelect }: PlaneProps) {
  const share = (value: number | null) => (value === null ? '–' : printShare(value));
  return (
    <table className="cap-twin" aria-label={texts.plane.title}>
      <TableHead columns={texts.plane.columns} />
      <tbody>
        {lanes.map(({ id, title, point }) => (
          <tr key={id} data-entity={id}>
            <th scope="row">
              <button type="button" onClick={() => onSelect(id)}>
                {title[lang]}
              </button>
            </th>
            <td>{point.latency === null ? '–' : printMillis(point.latency)}</td>
            <td>{share(point.answered)}</td>
            <td>{share(point.stale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
