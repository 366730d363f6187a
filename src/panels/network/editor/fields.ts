import type { LinkView } from '../../../sim/view';
import type { EditorColumn } from '../texts';

/** What one row of the editor says, as text: milliseconds and percentages. */
export interface LinkFields {
  readonly from: string;
  readonly to: string;
  readonly jitter: string;
  readonly loss: string;
  readonly duplicate: string;
  readonly cut: boolean;
}
export type NumberColumn = Exclude<EditorColumn, 'link' | 'cut' | 'sent' | 'dropped'>;
export const NUMBER_COLUMNS: readonly NumberColumn[] = [
  'from',
  'to',
  'jitter',
  'loss',
  'duplicate',
];

/** The row that stands for every link. */
export const ALL = 'all';

/** What the viewer has written so far, by row; a field that is not here follows the run. */
export type Edits = Readonly<Record<string, Partial<LinkFields>>>;

export function rowId({ from, to }: Pick<LinkView, 'from' | 'to'>): string {
  return `${from}>${to}`;
}

/** A delay that is no range leaves both of its fields empty: what it is stands in their place. */
export function fieldsOf({ latency, jitter, loss, duplicate, cut }: LinkView): LinkFields {
  const range =
    latency.kind === 'constant'
      ? { min: latency.value, max: latency.value }
      : latency.kind === 'uniform'
        ? latency
        : null;
  return {
    from: range === null ? '' : millis(range.min),
    to: range === null ? '' : millis(range.max),
    jitter: millis(jitter),
    loss: percent(loss),
    duplicate: percent(duplicate),
    cut,
  };
}

/** What all links have in common; a field in which they differ is empty. */
export function commonFields(links: readonly LinkView[]): LinkFields {
  const [first, ...rest] = links.map(fieldsOf);
  if (first === undefined)
    return { from: '', to: '', jitter: '', loss: '', duplicate: '', cut: false };
  const same = (column: NumberColumn) =>
    rest.every((fields) => fields[column] === first[column]) ? first[column] : '';
  return {
    from: same('from'),
    to: same('to'),
    jitter: same('jitter'),
    loss: same('loss'),
    duplicate: same('duplicate'),
    cut: false,
  };
}

function millis(micros: number): string {
  return String(micros / 1000);
}

function percent(probability: number): string {
  return String(Math.round(probability * 1e6) / 1e4);
}
