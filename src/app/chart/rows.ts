import { type Block, blockWidth } from './blocks';
import { CHANNEL, GAP } from './measures';
import type { Bundle } from './shape';

/** Row of each state (by path) and of each label (by bundle id). */
export type Rows = ReadonlyMap<string, number>;

interface Row {
  /** 2 × layer for states, odd between two layers. */
  readonly level: number;
  readonly items: { readonly width: number; readonly height: number }[];
  /** Bundles whose label stands here. */
  readonly labels: Set<Bundle>;
}

/**
 * Spreads labels over rows, so that no row is wider than the paper and the whole is as low as a greedy
 * choice makes it. A label may stand in a row of its own kind, or beside a state that its edge passes.
 */
export function packRows(
  blocks: readonly Block[],
  routed: readonly Bundle[],
  layers: ReadonlyMap<string, number>,
  paper: number,
): Rows {
  const levelOf = (path: string) => 2 * (layers.get(path) ?? 0);
  const span = ({ from, to }: Bundle) => {
    const [a, b] = [levelOf(from), levelOf(to)];
    return { top: Math.min(a, b), bottom: Math.max(a, b) };
  };
  const rows: Row[] = [];
  for (const block of blocks) {
    const level = levelOf(block.path);
    const row = rows.find((other) => other.level === level) ?? emptyRow(level);
    if (row.items.length === 0) rows.push(row);
    row.items.push({ width: blockWidth(block), height: block.height });
  }
  const passing = (level: number, labels: ReadonlySet<Bundle>) =>
    routed.filter((bundle) => {
      const { top, bottom } = span(bundle);
      return top < level && level < bottom && !labels.has(bundle);
    }).length;
  const widthWith = ({ level, items, labels }: Row, bundle: Bundle) =>
    [...items, bundle].reduce((sum, { width }) => sum + width + GAP, -GAP) +
    GAP * passing(level, new Set([...labels, bundle]));

  // What has the least choice goes first.
  const order = [...routed].sort(
    (a, b) => span(a).bottom - span(a).top - (span(b).bottom - span(b).top),
  );
  for (const bundle of order) {
    const { top, bottom } = span(bundle);
    const fitting = rows
      .filter(({ level }) => top < level && level < bottom)
      .filter((row) => widthWith(row, bundle) <= paper)
      .map((row) => ({ row, cost: Math.max(0, bundle.height - heightOf(row)) }));
    const fresh = emptyRow(top + 1);
    const best = [...fitting, { row: fresh, cost: bundle.height + 3 * CHANNEL }].reduce((a, b) =>
      b.cost < a.cost ? b : a,
    );
    if (best.row === fresh) rows.push(fresh);
    best.row.items.push(bundle);
    best.row.labels.add(bundle);
  }

  const places = new Map<string, number>();
  rows.sort((a, b) => a.level - b.level);
  rows.forEach((row, index) => {
    for (const { id } of row.labels) places.set(id, index);
    for (const { path } of blocks) if (levelOf(path) === row.level) places.set(path, index);
  });
  return places;
}

function emptyRow(level: number): Row {
  return { level, items: [], labels: new Set() };
}

function heightOf({ items }: Row): number {
  return Math.max(0, ...items.map(({ height }) => height));
}
