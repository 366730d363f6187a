import type { RecordedOperation } from './measure/recorded';

export const HISTORY_FORMAT = 'consistency-history/1';

/** Which run a history was recorded in. */
export interface Recording {
  readonly scenario: string;
  readonly seed: number;
  readonly engine: string;
  readonly lane: string;
  readonly title: string;
  /** The instant up to which it goes, in microseconds. */
  readonly at: number;
}

/** A file of the vectors' format with one history, one operation a line; `sim -- check` reads it. */
export function historyText(
  { scenario, seed, engine, lane, title, at }: Recording,
  ops: readonly RecordedOperation[],
): string {
  const head = {
    id: `${scenario}-${lane}`,
    group: 'recorded',
    title,
    source: { product: 'Orrery', engine, scenario, seed, lane, until: at / 1_000 },
    initial: null,
  };
  const lines = ops.map((op) => `      ${JSON.stringify(op)}`).join(',\n');
  return `{
  "format": ${JSON.stringify(HISTORY_FORMAT)},
  "group": "recorded",
  "histories": [
    ${JSON.stringify(head).slice(0, -1)},"ops":[${lines === '' ? '' : `\n${lines}\n    `}]}
  ]
}
`;
}
