import type { LinkView } from '../../../sim/view';
import { printLatency } from '../print';
import type { NetworkTexts } from '../texts';
import type { Fault } from './changes';
import { type Edits, type LinkFields, NUMBER_COLUMNS } from './fields';

/** One row of the link editor: fields that follow the run until they are written into. */
export function EditorRow(props: {
  readonly id: string;
  readonly name: string;
  readonly fields: LinkFields;
  /** null for the row that stands for every link. */
  readonly link: LinkView | null;
  readonly edits: Edits;
  readonly faults: readonly Fault[];
  readonly texts: NetworkTexts;
  readonly onEdit: (row: string, change: Partial<LinkFields>) => void;
}) {
  const { id, name, fields, link, edits, faults, onEdit } = props;
  const { editor } = props.texts;
  const edit = edits[id] ?? {};
  const label = (column: keyof LinkFields) => editor.field(editor.columns[column], name);
  return (
    <tr data-row={id}>
      <th scope="row">{name}</th>
      {NUMBER_COLUMNS.map((column) => (
        <td key={column}>
          <input
            type="text"
            inputMode="decimal"
            autoComplete="off"
            name={`${id} ${column}`}
            aria-label={label(column)}
            aria-invalid={faults.some((fault) => fault.row === id && fault.column === column)}
            data-edited={edit[column] !== undefined && edit[column] !== fields[column]}
            placeholder={column === 'from' && link !== null ? printLatency(link.latency) : '…'}
            value={edit[column] ?? fields[column]}
            onChange={({ target }) => onEdit(id, { [column]: target.value })}
          />
        </td>
      ))}
      {link === null ? (
        <td colSpan={3} />
      ) : (
        <>
          <td className="tick">
            <label>
              <input
                type="checkbox"
                name={`${id} cut`}
                aria-label={label('cut')}
                checked={edit.cut ?? link.cut}
                onChange={({ target }) => onEdit(id, { cut: target.checked })}
              />
            </label>
          </td>
          <td className="count">{link.sent}</td>
          <td className={link.dropped > 0 ? 'count dropped' : 'count'}>
            {link.dropped}
            {link.dropped > 0 && ' ✕'}
          </td>
        </>
      )}
    </tr>
  );
}
