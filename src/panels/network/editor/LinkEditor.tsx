import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Action } from '../../../sim/config';
import type { LinkView } from '../../../sim/view';
import type { EditorColumn, NetworkTexts } from '../texts';
import { type Fault, readEdits } from './changes';
import { EditorRow } from './EditorRow';
import { ALL, commonFields, type Edits, fieldsOf, type LinkFields, rowId } from './fields';
import './editor.css';

const COLUMNS: readonly EditorColumn[] = [
  'link',
  'from',
  'to',
  'jitter',
  'loss',
  'duplicate',
  'cut',
  'sent',
  'dropped',
];

interface LinkEditorProps {
  readonly links: readonly LinkView[];
  readonly texts: NetworkTexts;
  readonly onAct: (actions: readonly Action[]) => void;
  readonly onClose: () => void;
}

/** Every direction of every link in a row of its own. What is written becomes actions when it is applied. */
export function LinkEditor({ links, texts, onAct, onClose }: LinkEditorProps) {
  const { editor } = texts;
  const dialog = useRef<HTMLDialogElement>(null);
  const [edits, setEdits] = useState<Edits>({});
  const [told, setTold] = useState<readonly Fault[] | 'unchanged'>([]);
  // `showModal` gives the focus trap, Escape and the backdrop; there is no attribute for it.
  useEffect(() => dialog.current?.showModal(), []);
  const faults = told === 'unchanged' ? [] : told;

  function edit(row: string, change: Partial<LinkFields>): void {
    setEdits((before) => ({ ...before, [row]: { ...before[row], ...change } }));
    setTold([]);
  }

  function apply(event: FormEvent): void {
    event.preventDefault();
    const read = readEdits(links, edits);
    if ('faults' in read) {
      setTold(read.faults);
      const [first] = read.faults;
      dialog.current
        ?.querySelector<HTMLInputElement>(`[name="${first?.row} ${first?.column}"]`)
        ?.focus();
    } else if (read.actions.length === 0) setTold('unchanged');
    else {
      dialog.current?.close();
      onAct(read.actions);
    }
  }

  const rowProps = { texts, edits, faults, onEdit: edit };
  return (
    <dialog ref={dialog} className="net-editor" aria-labelledby="net-editor" onClose={onClose}>
      <form noValidate onSubmit={apply}>
        <h2 id="net-editor">{editor.title}</h2>
        <p className="look">{editor.hint}</p>
        <div className="net-editor-rows">
          <table>
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col">
                    {editor.columns[column]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <EditorRow
                {...rowProps}
                id={ALL}
                name={editor.all}
                fields={commonFields(links)}
                link={null}
              />
              {links.map((link) => (
                <EditorRow
                  {...rowProps}
                  key={rowId(link)}
                  id={rowId(link)}
                  name={`${link.from} → ${link.to}`}
                  fields={fieldsOf(link)}
                  link={link}
                />
              ))}
            </tbody>
          </table>
        </div>
        <footer>
          <div role="alert" className="net-faults">
            {told === 'unchanged' && <p>{editor.unchanged}</p>}
            {faults.slice(0, 3).map(({ row, column, kind }) => (
              <p key={`${row} ${column}`}>
                {editor.fault[kind](
                  editor.field(
                    editor.columns[column],
                    row === ALL ? editor.all : row.replace('>', ' → '),
                  ),
                )}
              </p>
            ))}
            {told !== 'unchanged' && faults.length === 0 && edits[ALL] !== undefined && (
              <p>{editor.allHint}</p>
            )}
          </div>
          <button type="button" className="btn" onClick={() => dialog.current?.close()}>
            {editor.close}
          </button>
          <button type="submit" className="btn primary">
            {editor.apply}
          </button>
        </footer>
      </form>
    </dialog>
  );
}
