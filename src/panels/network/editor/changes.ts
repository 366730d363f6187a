import type { Action, LinkQuality } from '../../../sim/config';
import type { LinkView } from '../../../sim/view';
import type { FaultKind } from '../texts';
import {
  ALL,
  commonFields,
  type Edits,
  fieldsOf,
  type LinkFields,
  NUMBER_COLUMNS,
  type NumberColumn,
  rowId,
} from './fields';

/** A field that cannot be understood, with its place. */
export interface Fault {
  readonly row: string;
  readonly column: NumberColumn;
  readonly kind: FaultKind;
}

/** Longer delays than ten minutes are a cut. */
const MOST_MILLIS = 600_000;

/** What the edits do: actions in their order, for what differs from the run only; or what is wrong with them. */
export function readEdits(
  links: readonly LinkView[],
  edits: Edits,
): { readonly actions: readonly Action[] } | { readonly faults: readonly Fault[] } {
  const faults = faultsOf(links, edits);
  if (faults.length > 0) return { faults };
  const common = commonFields(links);
  const forAll = qualityOf(changedFields(common, edits[ALL] ?? {}), common, edits[ALL] ?? {});
  const rules = links.map((link) => ruleOf(link, forAll, edits[rowId(link)] ?? {}));
  return {
    actions: [
      ...(Object.keys(forAll).length > 0 ? [{ do: 'network', ...forAll } as const] : []),
      ...paired(links.map((link, i) => linkAction(link, rules[i] ?? null))),
      ...paired(links.map((link) => cutAction(link, edits[rowId(link)]?.cut ?? link.cut))),
    ],
  };
}

/** Columns in which the viewer wrote something else than what was there. */
function changedFields(now: LinkFields, edit: Partial<LinkFields>): readonly NumberColumn[] {
  return NUMBER_COLUMNS.filter(
    (column) => edit[column] !== undefined && edit[column].trim() !== now[column],
  );
}

/** The changed part of a row as the engine takes it. */
function qualityOf(
  changed: readonly NumberColumn[],
  now: LinkFields,
  edit: Partial<LinkFields>,
): LinkQuality {
  const written = { ...now, ...edit };
  const from = micros(written.from);
  const to = micros(written.to);
  return {
    ...((changed.includes('from') || changed.includes('to')) && {
      latency:
        from === to
          ? ({ kind: 'constant', value: from } as const)
          : ({ kind: 'uniform', min: from, max: to } as const),
    }),
    ...(changed.includes('jitter') && { jitter: micros(written.jitter) }),
    ...(changed.includes('loss') && { loss: share(written.loss) }),
    ...(changed.includes('duplicate') && { duplicate: share(written.duplicate) }),
  };
}

/** A link's whole rule, because the engine takes what is left out from the network; null = unchanged. */
function ruleOf(
  link: LinkView,
  forAll: LinkQuality,
  edit: Partial<LinkFields>,
): LinkQuality | null {
  const now = fieldsOf(link);
  const changed = changedFields(now, edit);
  if (changed.length === 0) return null;
  const { latency, jitter, loss, duplicate, reorder } = link;
  return {
    latency,
    jitter,
    loss,
    duplicate,
    reorder,
    ...forAll,
    ...qualityOf(changed, now, edit),
  };
}

function linkAction({ from, to }: LinkView, rule: LinkQuality | null): OneWay | null {
  return rule === null ? null : { do: 'link', from, to, oneWay: true, ...rule };
}

function cutAction({ from, to, cut }: LinkView, wanted: boolean): OneWay | null {
  return cut === wanted ? null : { do: wanted ? 'cut' : 'mend', from, to, oneWay: true };
}

type OneWay = Extract<Action, { do: 'link' | 'cut' | 'mend' }>;

/** Two directions to which the same happens are one action. */
function paired(ones: readonly (OneWay | null)[]): Action[] {
  const left = ones.filter((one) => one !== null);
  const done = new Set<OneWay>();
  return left.flatMap((one): Action[] => {
    if (done.has(one)) return [];
    const turned = JSON.stringify({ ...one, from: one.to, to: one.from });
    const other = left.find((candidate) => JSON.stringify(candidate) === turned);
    if (other === undefined) return [one];
    done.add(other);
    return [{ ...one, oneWay: false }];
  });
}

function faultsOf(links: readonly LinkView[], edits: Edits): Fault[] {
  const rows: readonly (readonly [string, LinkFields])[] = [
    [ALL, commonFields(links)],
    ...links.map((link): [string, LinkFields] => [rowId(link), fieldsOf(link)]),
  ];
  return rows.flatMap(([row, now]) => {
    const edit = edits[row] ?? {};
    const changed = changedFields(now, edit);
    const written = { ...now, ...edit };
    const faults = changed.flatMap((column): Fault[] => {
      const kind = faultIn(column, written[column]);
      return kind === null ? [] : [{ row, column, kind }];
    });
    if (faults.length > 0 || !(changed.includes('from') || changed.includes('to'))) return faults;
    const missing = (['from', 'to'] as const).find((column) => written[column].trim() === '');
    if (missing !== undefined) return [{ row, column: missing, kind: 'pair' as const }];
    const isTurned = micros(written.from) > micros(written.to);
    return isTurned ? [{ row, column: 'from' as const, kind: 'order' as const }] : [];
  });
}

function faultIn(column: NumberColumn, text: string): FaultKind | null {
  const isShare = column === 'loss' || column === 'duplicate';
  // An emptied end of a delay is looked at together with the other end.
  if (text.trim() === '' && (column === 'from' || column === 'to')) return null;
  const value = numberIn(text);
  const most = isShare ? 100 : MOST_MILLIS;
  return value >= 0 && value <= most ? null : isShare ? 'percent' : 'number';
}

/** NaN for what is no plain number. A comma may stand for the point. */
function numberIn(text: string): number {
  return /^\d+([.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : Number.NaN;
}

function micros(text: string): number {
  return Math.round(numberIn(text) * 1000);
}

function share(text: string): number {
  return Math.round(numberIn(text) * 1e4) / 1e6;
}
