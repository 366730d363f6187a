import { type Block, blocksOf, blockWidth, routedOf } from './blocks';
import { layersOf, settleLoners, splitWide } from './layers';
import { CHANNEL, HEAD, MARGIN, NARROW_CHANNEL } from './measures';
import { packRows, type Rows } from './rows';
import type { Shape } from './shape';

/** What stands in which row, before anything has its place there. */
interface Plan {
  readonly blocks: readonly Block[];
  readonly layers: ReadonlyMap<string, number>;
  readonly paper: number;
  readonly rows: Rows;
}

export function planOf(shape: Shape, width: number): Plan {
  const blocks = blocksOf(shape);
  const routed = routedOf(shape);
  const paper = width - 2 * MARGIN;
  const widths = new Map(blocks.map((block) => [block.path, blockWidth(block)]));
  const widthOf = (path: string) => widths.get(path) ?? 0;
  const layers = splitWide(
    settleLoners(layersOf(shape, routed), routed, widthOf, paper),
    widthOf,
    paper,
  );
  return { blocks, layers, paper, rows: packRows(blocks, routed, layers, paper) };
}

/**
 * How high the drawing will be at least: edges that run side by side may need more. Infinite when something
 * is wider than the paper.
 */
export function leastHeight(shape: Shape, width: number, isTight: boolean): number {
  const { blocks, rows, paper } = planOf(shape, width);
  const widths = [...blocks.map(blockWidth), ...routedOf(shape).map((bundle) => bundle.width)];
  if (widths.some((each) => each > paper)) return Number.POSITIVE_INFINITY;
  const channel = isTight ? NARROW_CHANNEL : CHANNEL;
  const items = [
    ...blocks.map(({ path, height }) => ({ key: path, height, air: HEAD + channel })),
    ...routedOf(shape).map(({ id, height }) => ({ key: id, height, air: channel })),
  ];
  const count = Math.max(...rows.values()) + 1;
  const row = (index: number) => items.filter(({ key }) => rows.get(key) === index);
  let total = 2 * MARGIN;
  for (let index = 0; index < count; index += 1) {
    const air = Math.max(0, ...row(index).map((item) => item.air));
    const sides = (index > 0 ? 1 : 0) + (index < count - 1 ? 1 : 0);
    total += Math.max(0, ...row(index).map(({ height }) => height)) + sides * air;
  }
  return total;
}
