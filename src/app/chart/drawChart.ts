import type { BaseType, Selection } from 'd3-selection';
import { select } from '../../panels/quietSelection';
import type { ChartMarks, EdgeMark, LineMark, StateMark } from './marks';
import { SIGN } from './measures';
import { classesOfEdge, type Now } from './now';

type Layer = Selection<SVGGElement, unknown, BaseType, unknown>;

/** Joins the marks to SVG: from one instant to the next only classes and words differ. */
export function drawChart(
  svg: SVGSVGElement,
  { states, edges }: ChartMarks,
  now: Now,
  anyState: string,
): void {
  const root = select(svg);
  const [frames, ways, boxes, labels] = ['frames', 'edges', 'states', 'labels'].map((name) =>
    layer(root, name),
  ) as [Layer, Layer, Layer, Layer]; // As many as names.
  drawStates(
    frames,
    states.filter(({ isFrame }) => isFrame),
    now,
  );
  drawEdges(ways, edges, now, anyState);
  drawStates(
    boxes,
    states.filter(({ isFrame }) => !isFrame),
    now,
  );
  drawLabels(labels, edges, now);
}

function layer(root: Selection<SVGSVGElement, unknown, null, undefined>, name: string): Layer {
  return root
    .selectAll<SVGGElement, string>(`g.${name}`)
    .data([name])
    .join('g')
    .attr('class', name) as unknown as Layer; // The joined group carries no data of its own.
}

function drawStates(root: Layer, states: readonly StateMark[], now: Now): void {
  const groups = root
    .selectAll<SVGGElement, StateMark>('g.state')
    .data(states, ({ path }) => path)
    .join((enter) => {
      const group = enter.append('g');
      group.append('path').attr('class', 'initial');
      group.append('rect').attr('class', 'body').attr('rx', 4);
      group.append('text');
      return group;
    })
    .attr('class', ({ path, isFrame }) => {
      const isActive = now.states.get(path)?.isActive ?? false;
      return `state${isFrame ? ' frame' : ''}${isActive ? ' active' : ''}`;
    })
    .attr('role', 'img')
    .attr('aria-label', ({ path }) => now.states.get(path)?.label ?? path)
    .attr('data-state-path', ({ path }) => path)
    .attr('data-active', ({ path }) => String(now.states.get(path)?.isActive ?? false));
  groups.select('.initial').attr('d', ({ initial }) => initial);
  groups
    .select('.body')
    .attr('x', ({ x }) => x)
    .attr('y', ({ y }) => y)
    .attr('width', ({ width }) => width)
    .attr('height', ({ height }) => height);
  groups
    .select('text')
    .attr('x', ({ x, width, isFrame }) => (isFrame ? x + 8 : x + width / 2))
    .attr('y', ({ y, height, isFrame }) => (isFrame ? y + 14 : y + height / 2 + 4))
    .text(({ name }) => name);
}

function drawEdges(root: Layer, edges: readonly EdgeMark[], now: Now, anyState: string): void {
  const groups = root
    .selectAll<SVGGElement, EdgeMark>('g.edge')
    .data(edges, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g');
      group.append('path').attr('class', 'hit');
      group.append('path').attr('class', 'way');
      group.append('path').attr('class', 'head');
      group.append('text').attr('class', 'any');
      return group;
    })
    .attr('class', (edge) => `edge ${classesOfEdge(edge, now)}`)
    .attr('data-edge', ({ id }) => id)
    .attr('aria-hidden', 'true');
  groups.select('.hit').attr('d', ({ path }) => path);
  groups.select('.way').attr('d', ({ path }) => path);
  groups.select('.head').attr('d', ({ head }) => head);
  groups
    .select('.any')
    .attr('x', ({ any }) => any?.x ?? 0)
    .attr('y', ({ any }) => any?.y ?? 0)
    .text(({ any }) => (any === null ? '' : anyState));
}

function drawLabels(root: Layer, edges: readonly EdgeMark[], now: Now): void {
  const lines = edges.flatMap((edge) => edge.lines);
  const at = ({ id }: LineMark) => now.transitions.get(id);
  const groups = root
    .selectAll<SVGGElement, LineMark>('g.transition')
    .data(lines, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g');
      group.append('rect').attr('class', 'body').attr('rx', 2);
      for (const name of ['event', 'sign', 'guard']) group.append('text').attr('class', name);
      return group;
    })
    .attr('class', (line) => `transition ${at(line)?.classes ?? ''}`)
    .attr('role', 'button')
    .attr('data-transition', ({ id }) => id)
    .attr('aria-label', (line) => at(line)?.label ?? '')
    .attr('aria-pressed', (line) => String(at(line)?.isSelected ?? false));
  groups
    .select('.body')
    .attr('x', ({ box }) => box.x - 3)
    .attr('y', ({ box }) => box.y)
    .attr('width', ({ box }) => box.width + 6)
    .attr('height', ({ box }) => box.height);
  groups
    .select('.event')
    .attr('x', ({ event }) => event.x)
    .attr('y', ({ event }) => event.y)
    .text((line) => at(line)?.event ?? '');
  groups
    .select('.sign')
    .attr('x', ({ guard }) => guard?.x ?? 0)
    .attr('y', ({ guard }) => guard?.y ?? 0)
    .text((line) => at(line)?.guard?.sign ?? '');
  groups
    .select('.guard')
    .attr('x', ({ guard }) => (guard?.x ?? 0) + SIGN)
    .attr('y', ({ guard }) => guard?.y ?? 0)
    .text((line) => at(line)?.guard?.name ?? '');
  groups
    .selectAll<SVGTextElement, LineMark['because'][number]>('text.because')
    .data(({ because }) => because)
    .join('text')
    .attr('class', 'because')
    .attr('x', ({ x }) => x)
    .attr('y', ({ y }) => y)
    .text(({ text }) => text);
}
