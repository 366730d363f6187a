import { changed } from '../../quietSelection';
import type { Layer } from '../../raft/ring/drawRing';
import { PAD } from './axisLayout';
import type { LaneMark } from './lanes';

/** A watch: its words, what it has heard along the axis, and what ended it. */
export function drawLanes(root: Layer, lanes: readonly LaneMark[]): void {
  const all = root
    .selectAll<SVGGElement, LaneMark>('g.lane')
    .data(lanes, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g').attr('tabindex', -1).attr('role', 'button');
      group.append('title');
      group.append('rect').attr('class', 'reach');
      group.append('path').attr('class', 'rule');
      group.append('path').attr('class', 'told');
      group.append('path').attr('class', 'bar');
      group.append('path').attr('class', 'start');
      group.append('path').attr('class', 'dots');
      group.append('path').attr('class', 'cross');
      group.append('text').attr('class', 'title');
      group.append('text').attr('class', 'words');
      group.append('text').attr('class', 'progress').attr('text-anchor', 'end');
      group.append('g').attr('class', 'error');
      return group;
    });
  const groups = changed(all)
    .attr('class', ({ isOpen, selected, cross }) =>
      ['lane', isOpen ? 'open' : '', cross === null ? '' : 'canceled', selected ? 'selected' : '']
        .filter((name) => name !== '')
        .join(' '),
    )
    .attr('data-entity', ({ id }) => id)
    .attr('aria-pressed', ({ selected }) => String(selected))
    .attr('aria-label', ({ label }) => label);
  groups.select('title').text(({ label }) => label);
  groups
    .select('.reach')
    .attr('y', ({ top }) => top + 1)
    .attr('width', ({ width }) => width)
    .attr('height', ({ top, bottom }) => bottom - top - 2);
  groups.select('.rule').attr('d', ({ top, width }) => `M0 ${top}H${width}`);
  groups
    .select('.told')
    .attr('d', ({ told, y }) => (told === null ? null : `M${told.x1} ${y}H${told.x2}`));
  groups
    .select('.bar')
    .attr('d', ({ bar, y }) => (bar === null ? null : `M${bar.x1} ${y}H${bar.x2}`));
  groups
    .select('.start')
    .attr('d', ({ start, cross, y }) =>
      start === null || cross !== null ? null : `M${start} ${y - 5}V${y + 5}`,
    );
  groups
    .select('.dots')
    .attr('d', ({ dots, y }) => dots.map((x) => `M${x - 3} ${y - 3}h6v6h-6z`).join(''));
  groups
    .select('.cross')
    .attr('d', ({ cross, y }) =>
      cross === null ? null : `M${cross - 4.5} ${y - 4.5}l9 9m0 -9l-9 9`,
    );
  groups
    .select('.title')
    .attr('y', ({ textY }) => textY)
    .text(({ title }) => title);
  groups
    .select('.words')
    .attr('x', ({ wordsX }) => wordsX)
    .attr('y', ({ textY }) => textY)
    .text(({ words }) => words);
  groups
    .select('.progress')
    .attr('x', ({ width }) => width - 2 * PAD - 4)
    .attr('y', ({ textY }) => textY)
    .text(({ progress }) => progress);
  groups
    .select('.error')
    .attr('transform', ({ errorX, errorY }) => `translate(${errorX} ${errorY})`)
    .selectAll<SVGTextElement, { readonly line: string; readonly y: number }>('text')
    .data(({ error, lineHeight }) => error.map((line, i) => ({ line, y: i * lineHeight })))
    .join('text')
    .attr('y', ({ y }) => y)
    .text(({ line }) => line);
}
