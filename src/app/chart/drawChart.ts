import { type BaseType, type Selection, select } from 'd3-selection';
import type { ChartMarks, EdgeMark, LineMark, StateMark } from './marks';
import { classesOfEdge, isOpen, type Now } from './now';

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
      group.append('rect').attr('class', 'stub');
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
    .select('.stub')
    .attr('display', ({ stub }) => (stub === null ? 'none' : null))
    .attr('rx', ({ stub }) => (stub?.height ?? 0) / 2)
    .attr('x', ({ stub }) => stub?.x ?? 0)
    .attr('y', ({ stub }) => stub?.y ?? 0)
    .attr('width', ({ stub }) => stub?.width ?? 0)
    .attr('height', ({ stub }) => stub?.height ?? 0);
  groups
    .select('.any')
    .attr('x', ({ stub }) => (stub === null ? 0 : stub.x + stub.width / 2))
    .attr('y', ({ stub }) => (stub === null ? 0 : stub.y + stub.height / 2 + 4))
    .text(({ stub }) => (stub === null ? '' : anyState));
}

interface Line {
  readonly mark: LineMark;
  readonly place: LineMark['open'];
}

function drawLabels(root: Layer, edges: readonly EdgeMark[], now: Now): void {
  const lines = edges.flatMap((edge) =>
    edge.lines.map((mark): Line => ({ mark, place: isOpen(edge, now) ? mark.open : mark.shut })),
  );
  const at = ({ mark }: Line) => now.transitions.get(mark.id);
  const groups = root
    .selectAll<SVGGElement, Line>('g.transition')
    .data(lines, ({ mark }) => mark.id)
    .join((enter) => {
      const group = enter.append('g');
      group.append('rect').attr('class', 'body').attr('rx', 2);
      group.append('text').attr('class', 'event');
      const guard = group.append('text').attr('class', 'guard');
      guard.append('tspan').attr('class', 'sign');
      guard.append('tspan').attr('class', 'name');
      return group;
    })
    .attr('class', (line) => `transition ${at(line)?.classes ?? ''}`)
    .attr('role', 'button')
    .attr('data-transition', ({ mark }) => mark.id)
    .attr('aria-label', (line) => at(line)?.label ?? '')
    .attr('aria-pressed', (line) => String(at(line)?.isSelected ?? false));
  groups
    .select('.body')
    .attr('x', ({ mark }) => mark.x - 3)
    .attr('y', ({ place }) => place.top)
    .attr('width', ({ mark }) => mark.width)
    .attr('height', ({ place }) => place.height);
  groups
    .select('.event')
    .attr('x', ({ mark }) => mark.x)
    .attr('y', ({ place }) => place.event)
    .text((line) => at(line)?.event ?? '');
  groups
    .select('.guard')
    .attr('x', ({ mark }) => mark.x)
    .attr('y', ({ place }) => place.guard)
    .attr('class', (line) => `guard ${at(line)?.guard?.sign === '✓' ? 'holds' : 'refuses'}`)
    .attr('display', (line) => ((at(line)?.guard ?? null) === null ? 'none' : null));
  groups.select('.sign').text((line) => at(line)?.guard?.sign ?? '');
  groups.select('.name').text((line) => ` ${at(line)?.guard?.name ?? ''}`);
}
