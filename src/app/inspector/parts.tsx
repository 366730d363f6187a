/** The few forms that all cards are made of. */
import { RoleGlyph } from './RoleGlyph';
import type { Appearance } from './roleSentence';

export function CardHead(props: { glyph: Appearance | null; name: string; sentence: string }) {
  return (
    <header className={props.glyph === null ? 'card-head plain' : 'card-head'}>
      {props.glyph !== null && <RoleGlyph appearance={props.glyph} />}
      <h2 className="mono">{props.name}</h2>
      <p>{props.sentence}</p>
    </header>
  );
}

/** Name and value in two columns of pairs, values verbatim. */
export function Fields({ rows }: { rows: readonly (readonly [string, string])[] }) {
  return (
    <dl className="fields">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
