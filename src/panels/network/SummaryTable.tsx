import type { LinkRow } from './rows';
import type { NetworkTexts } from './texts';

/** The links summed up, with what was sent over them and what ended on its way. */
export function SummaryTable({
  rows,
  texts,
  action,
}: {
  rows: readonly LinkRow[];
  texts: NetworkTexts;
  /** A last cell for each row. */
  action?: (row: LinkRow) => React.ReactNode;
}) {
  return (
    <table className="net-table">
      <thead>
        <tr>
          {texts.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
          {action !== undefined && <td />}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-links={row.id}>
            <th scope="row">{row.name}</th>
            <td>{row.delay}</td>
            <td>{row.sent}</td>
            <td className={row.dropped > 0 ? 'dropped' : undefined}>
              {row.dropped}
              {row.dropped > 0 && ' ✕'}
            </td>
            {action !== undefined && <td className="act">{action(row)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
