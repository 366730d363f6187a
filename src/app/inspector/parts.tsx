/** The few forms that all cards are made of. */
import { useOrreryState } from '../orrery';
import { RoleGlyph } from './RoleGlyph';
import type { Appearance } from './roleSentence';
import { texts } from './texts';

export function CardHead(props: { glyph: Appearance | null; name: string; sentence: string }) {
  return (
    <header className={props.glyph === null ? 'card-head plain' : 'card-head'}>
      {props.glyph !== null && <RoleGlyph appearance={props.glyph} />}
      <h2 className="mono">{props.name}</h2>
      <p>{props.sentence}</p>
    </header>
  );
}

interface FieldRow {
  readonly name: string;
  readonly value: string;
  /** What it was before; absent or null = nothing changed. */
  readonly old?: string | null;
}

/** Name and value in two columns of pairs, values verbatim; `isWide` = one pair in a row, for long names; what has changed has a dot and its old value. */
export function Fields({ rows, isWide = false }: { rows: readonly FieldRow[]; isWide?: boolean }) {
  const words = texts[useOrreryState(({ view }) => view.lang)];
  return (
    <dl className={isWide ? 'fields wide' : 'fields'}>
      {rows.map(({ name, value, old = null }) => (
        <div key={name} className={old === null ? '' : 'changed'} data-field={name}>
          <dt>
            {name}
            {old !== null && <span className="unseen"> ({words.changed})</span>}
          </dt>
          <dd>
            {old !== null && <span className="old">{old} → </span>}
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
