import type { BaseType, Selection } from 'd3-selection';
import { changed, select } from '../../quietSelection';
import { type Layer, layer } from '../ring/drawRing';
import { drawGlyph } from './glyph';
import type { CellMark, LogMarks, RowMark } from './logLayout';

/** Joins the marks of the log table to SVG. The stair is drawn last, over a halo of the page. */
export function drawLog(svg: SVGSVGElement, marks: LogMarks): void {
  const root = select(svg);
  drawHeads(layer(root, 'heads'), marks);
  drawIndexes(layer(root, 'indexes').attr('transform', `translate(${marks.origin} 0)`), marks);
  drawSlots(layer(root, 'slots'), marks);
  drawRows(layer(root, 'rows'), marks);
  drawCells(layer(root, 'cells').attr('transform', `translate(${marks.origin} 0)`), marks);
  drawCuts(layer(root, 'cuts'), marks);
  drawStair(layer(root, 'stairs'), marks);
}

function drawHeads(root: Layer, { heads, fold }: LogMarks): void {
  texts(root, 'head', heads, ({ id }) => id)
    .attr('x', ({ x }) => x)
    .attr('y', 40)
    .attr('text-anchor', ({ anchor }) => anchor)
    .text(({ text }) => text);
  texts(root, 'folded', fold === null ? [] : [fold], () => 'fold')
    .attr('x', ({ x }) => x + 15)
    .attr('y', 40)
    .attr('text-anchor', 'middle')
    .text(({ text }) => text);
}

/** They move on with the cells. */
function drawIndexes(root: Layer, { columns, cell }: LogMarks): void {
  texts(root, 'index', columns, ({ index }) => String(index))
    .attr('class', ({ strong }) => (strong ? 'index strong' : 'index'))
    .attr('x', ({ x }) => x + cell.width / 2)
    .attr('y', 40)
    .attr('text-anchor', 'middle')
    .text(({ text }) => text);
  texts(
    root,
    'differs',
    columns.filter(({ differs }) => differs),
    ({ index }) => String(index),
  )
    .attr('x', ({ x }) => x + cell.width / 2)
    .attr('y', 22)
    .attr('text-anchor', 'middle')
    .text('≠');
}

function texts<T>(root: Layer, name: string, data: readonly T[], key: (item: T) => string) {
  return root
    .selectAll<SVGTextElement, T>(`text.${name}`)
    .data(data, key)
    .join((enter) => enter.append('text').attr('class', name));
}

function drawSlots(root: Layer, { slots, rows, fold, cell }: LogMarks): void {
  root
    .selectAll<SVGPathElement, string>('path.slot')
    .data([slots])
    .join('path')
    .attr('class', 'slot')
    .attr('d', (path) => path);
  root
    .selectAll<SVGPathElement, RowMark>('path.fold')
    .data(fold === null ? [] : rows, ({ id }) => id)
    .join('path')
    .attr('class', 'fold')
    .attr(
      'd',
      ({ y }) =>
        `M${fold?.x ?? 0} ${y}h30v${cell.height}h-30zm6 0v${cell.height}m6 -${cell.height}v${cell.height}m6 -${cell.height}v${cell.height}m6 -${cell.height}v${cell.height}`,
    );
}

function drawRows(root: Layer, { rows, width, heads }: LogMarks): void {
  // Only the full form has room for words and figures beside the cells.
  const full = heads.length > 0;
  const all = root
    .selectAll<SVGGElement, RowMark>('g.row')
    .data(rows, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g').attr('class', 'row').attr('tabindex', -1);
      group.append('g').attr('class', 'glyph');
      for (const name of ['name', 'word', 'term', 'commit', 'applied', 'note'])
        group.append('text').attr('class', name).attr('y', 18);
      return group;
    });
  const groups = changed(all, `${width} ${full}`)
    .attr('role', 'button')
    .attr('data-entity', ({ id }) => id)
    .attr('data-state', ({ look }) => look)
    .attr('aria-label', ({ label }) => label)
    .attr('transform', ({ y }) => `translate(0 ${y})`);
  groups
    .selectAll<SVGTextElement, RowMark>('text.unlike')
    .data((row) => (row.differs ? [row] : []))
    .join('text')
    .attr('class', 'unlike')
    .attr('x', -6)
    .attr('y', 18)
    .text('≠');
  groups.each(function glyph({ look }) {
    drawGlyph(select(this).select<SVGGElement>('.glyph'), look);
  });
  groups
    .select('.name')
    .attr('x', 24)
    .text(({ name }) => name);
  groups
    .select('.word')
    .attr('x', 46)
    .text(({ word }) => (full ? word : ''));
  groups
    .select('.term')
    .attr('x', full ? 126 : 48)
    .text(({ term }) => (width > 260 ? term : ''));
  groups
    .select('.commit')
    .attr('x', width - 62)
    .attr('text-anchor', 'end')
    .text(({ commit }) => (full ? commit : ''));
  groups
    .select('.applied')
    .attr('x', width - 2)
    .attr('text-anchor', 'end')
    .text(({ applied }) => (full ? applied : ''));
  groups
    .select('.note')
    .attr('class', ({ note }) => `note ${note?.tone ?? ''}`)
    .attr('x', ({ note }) => note?.x ?? 0)
    .text(({ note }) => note?.text ?? '');
}

function drawCells(root: Layer, { cells, cell }: LogMarks): void {
  const all = root
    .selectAll<SVGGElement, CellMark>('g.cell')
    .data(cells, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g').attr('tabindex', -1);
      group.append('rect').attr('class', 'plate').attr('rx', 2);
      group.append('text');
      return group;
    });
  const groups = changed(all, `${cell.width} ${cell.height}`)
    .attr(
      'class',
      ({ odd, uncommitted }) => `cell ${odd ? 'odd' : 'even'}${uncommitted ? ' uncommitted' : ''}`,
    )
    .attr('role', 'button')
    .attr('data-entity', ({ id }) => id)
    .attr('data-cell', (mark) => mark.cell)
    .attr('aria-label', ({ label }) => label);
  // Places, not transforms: each transform of its own is a layer more in every frame.
  groups
    .select('.plate')
    .attr('x', ({ x }) => x)
    .attr('y', ({ y }) => y)
    .attr('width', cell.width)
    .attr('height', cell.height);
  some(groups, 'path', 'corner', ({ snapshot }) => snapshot).attr(
    'd',
    ({ x, y }) => `M${x + cell.width - 9} ${y}v9h9z`,
  );
  groups
    .select('text')
    .attr('x', ({ x }) => x + cell.width / 2)
    .attr('y', ({ y }) => y + cell.height / 2 + 4)
    .attr('text-anchor', 'middle')
    .text(({ text }) => text);
  some(groups, 'circle', 'applied', ({ applied }) => applied)
    .attr('r', 2.5)
    .attr('cx', ({ x }) => x + cell.width - 5)
    .attr('cy', ({ y }) => y + cell.height - 5);
  some(groups, 'rect', 'selection', ({ selected }) => selected)
    .attr('rx', 4)
    .attr('x', ({ x }) => x - 3)
    .attr('y', ({ y }) => y - 3)
    .attr('width', cell.width + 6)
    .attr('height', cell.height + 6);
}

/** A shape that only some cells have: most have none of them, and there are many cells. */
function some(
  cells: Selection<SVGGElement, CellMark, BaseType, unknown>,
  shape: string,
  name: string,
  has: (mark: CellMark) => boolean,
) {
  return cells
    .selectAll<SVGElement, CellMark>(`.${name}`)
    .data((mark) => (has(mark) ? [mark] : []))
    .join(shape)
    .attr('class', name);
}

function drawCuts(root: Layer, { cuts, width }: LogMarks): void {
  root
    .selectAll<SVGPathElement, LogMarks['cuts'][number]>('path')
    .data(cuts)
    .join('path')
    .attr('d', ({ y }) => `M0 ${y - 4}H${width}M0 ${y + 4}H${width}`);
}

function drawStair(root: Layer, { stair, commitLabel }: LogMarks): void {
  for (const name of ['halo', 'stair']) {
    root
      .selectAll<SVGPathElement, string>(`path.${name}`)
      .data([stair])
      .join('path')
      .attr('class', name)
      .attr('d', (path) => path);
  }
  (root as unknown as Selection<SVGGElement, unknown, null, undefined>)
    .selectAll<SVGTextElement, NonNullable<LogMarks['commitLabel']>>('text')
    .data(commitLabel === null ? [] : [commitLabel])
    .join('text')
    .attr('class', 'commit-label')
    .attr('x', ({ x }) => x - 5)
    .attr('y', 24)
    .attr('text-anchor', 'end')
    .text(({ text }) => text);
}
