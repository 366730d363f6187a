import type { LabRow, LaneView } from '../../../sim/consistency/view';
import { printCount, printMillis, printSpan } from '../print';
import { tallySides } from '../tally';
import type { CapTexts } from '../texts';

type Column = keyof CapTexts['columns'];

const ALL: readonly Column[] = [
  'offered',
  'sent',
  'ok',
  'refused',
  'timedOut',
  'p50',
  'p99',
  'stale',
];
/** With less room the sent ones and the slowest go first; the table view has all of them, and scrolls. */
const FEW: readonly Column[] = ['offered', 'ok', 'refused', 'timedOut', 'p50', 'stale'];
const ENOUGH = 372;

/** What the clients of each side got within the window. */
export function SideTable({
  lane,
  title,
  width,
  isWhole,
  texts,
}: {
  lane: LaneView;
  title: string;
  /** In reference units. */
  width: number;
  /** Every column, whatever the room. */
  isWhole: boolean;
  texts: CapTexts;
}) {
  const columns = isWhole || width >= ENOUGH ? ALL : FEW;
  const { from, to } = lane.window;
  return (
    <table className="cap-rows" aria-label={texts.rows(title)}>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            {texts.lastSpan(printSpan(to - from))}
          </th>
          {columns.map((column) => (
            <th key={column} scope="col" className={column}>
              {texts.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      {tallySides(lane.rows).map(({ side, rows }) => (
        <tbody key={side}>
          {rows.map((row, i) => (
            <tr key={row.f}>
              {i === 0 && (
                <th scope="rowgroup" rowSpan={rows.length} className="side">
                  {side}
                  {side !== '' && <span className="unseen">{texts.side(side)}</span>}
                </th>
              )}
              <th scope="row">{texts.f[row.f]}</th>
              {columns.map((column) => (
                <td key={column} className={`${column} ${toneOf(row, column)}`}>
                  {cellOf(row, column)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function cellOf(row: LabRow, column: Column): string {
  if (column === 'stale' && row.f === 'write') return '';
  const value = row[column];
  if (value === null) return '–';
  return column === 'p50' || column === 'p99' ? printMillis(value) : printCount(value);
}

function toneOf(row: LabRow, column: Column): string {
  if ((column === 'refused' || column === 'timedOut') && row[column] > 0) return 'bad';
  return column === 'stale' && (row.stale ?? 0) > 0 ? 'suspect' : '';
}
