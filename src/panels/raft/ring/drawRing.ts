import type { BaseType, Selection } from 'd3-selection';
import { changed, select } from '../../quietSelection';
import { drawFlights } from './drawFlights';
import { drawGround, drawLinks } from './drawGround';
import { MEMBER } from './geometry';
import type { MemberMark } from './members';
import type { RingMarks } from './ringLayout';

/** Joins the marks of the ring to SVG. Keys are names, so that a member stays the same through time travel. */
export function drawRing(svg: SVGSVGElement, marks: RingMarks): void {
  const root = select(svg);
  drawGround(layer(root, 'ground'), marks.ground);
  drawLinks(layer(root, 'links'), marks.links);
  drawFlights(layer(root, 'flights'), marks.flights, marks.crowds);
  drawMembers(layer(root, 'members'), marks.members);
  drawClients(layer(root, 'clients'), marks.clients);
}

/** Messages alone: members and clients wait for a frame in which nothing else is drawn. */
export function drawMessages(svg: SVGSVGElement, { flights, crowds }: RingMarks): void {
  drawFlights(layer(select(svg), 'flights'), flights, crowds);
}

export type Layer = Selection<SVGGElement, unknown, BaseType, unknown>;

/** Layers that were made, by their drawing: to look for them would cost every frame a search. */
const layers = new WeakMap<SVGSVGElement, Map<string, Layer>>();

export function layer(
  root: Selection<SVGSVGElement, unknown, null, undefined>,
  name: string,
): Layer {
  // Whoever draws has selected the drawing.
  const svg = root.node() as SVGSVGElement;
  const known = layers.get(svg) ?? new Map<string, Layer>();
  layers.set(svg, known);
  let found = known.get(name);
  if (found === undefined) {
    found = root.append('g').attr('class', name) as unknown as Layer; // It carries no data of its own.
    known.set(name, found);
  }
  return found;
}

function drawMembers(root: Layer, members: readonly MemberMark[]): void {
  const all = root
    .selectAll<SVGGElement, MemberMark>('g.member')
    .data(members, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g').attr('class', 'member').attr('tabindex', -1);
      group.append('path').attr('class', 'timer');
      group.append('line').attr('class', 'timer-tick');
      group.append('path').attr('class', 'check');
      group.append('circle').attr('class', 'ring-outer');
      group.append('circle').attr('class', 'body');
      group.append('path').attr('class', 'half');
      group.append('path').attr('class', 'crossed');
      group.append('text').attr('class', 'id');
      group.append('text').attr('class', 'term');
      group.append('g').attr('class', 'ballots');
      group.append('g').attr('class', 'cells');
      group.append('g').attr('class', 'words');
      group.append('path').attr('class', 'brackets');
      return group;
    });
  drawClocks(all);
  const groups = changed(all, '', withoutClocks)
    .attr('role', 'button')
    .attr('data-entity', ({ id }) => id)
    .attr('data-state', ({ look }) => look)
    .attr('aria-label', ({ label }) => label)
    .attr('aria-pressed', ({ selected }) => String(selected));
  groups
    .select('.ring-outer')
    .attr('cx', x)
    .attr('cy', y)
    .attr('r', MEMBER + 5);
  groups.select('.body').attr('cx', x).attr('cy', y).attr('r', MEMBER);
  groups.select('.half').attr('d', (mark) => halfOf(mark));
  groups.select('.crossed').attr('d', (mark) => crossOf(mark));
  groups
    .select('.id')
    .attr('x', x)
    .attr('y', (mark) => mark.y - 1)
    .text(({ name }) => name);
  groups
    .select('.term')
    .attr('x', x)
    .attr('y', (mark) => mark.y + 15)
    .text(({ term }) => term);
  drawDifference(groups);
  groups.select('.brackets').attr('d', (mark) => (mark.selected ? bracketsOf(mark) : ''));
  groups.each(function drawParts(mark) {
    drawBallots(select(this).select<SVGGElement>('.ballots'), mark);
    drawCells(select(this).select<SVGGElement>('.cells'), mark);
  });
}

/** What moves while nothing happens: timers, and words that count. */
function drawClocks(groups: Selection<SVGGElement, MemberMark, BaseType, unknown>): void {
  groups.select('.timer').attr('d', ({ timer }) => timer);
  groups
    .select('.timer-tick')
    .attr('visibility', ({ tick }) => (tick === null ? 'hidden' : null))
    .attr('x1', ({ tick }) => tick?.x1 ?? 0)
    .attr('y1', ({ tick }) => tick?.y1 ?? 0)
    .attr('x2', ({ tick }) => tick?.x2 ?? 0)
    .attr('y2', ({ tick }) => tick?.y2 ?? 0);
  groups.select('.check').attr('d', ({ check }) => check);
  groups.each(function drawTold(mark) {
    drawWords(select(this).select<SVGGElement>('.words'), mark);
  });
}

function withoutClocks(mark: MemberMark): object {
  const { timer: _timer, tick: _tick, check: _check, words: _words, ...rest } = mark;
  return rest;
}

/** ≠ stands over the name; a learner's dot is there, so it goes beside that. */
function drawDifference(groups: Selection<SVGGElement, MemberMark, BaseType, unknown>): void {
  groups
    .selectAll<SVGTextElement, MemberMark>('text.unlike')
    .data((mark) => (mark.differs ? [mark] : []))
    .join('text')
    .attr('class', 'unlike')
    .attr('x', ({ x: cx, look }) => (look === 'learner' ? cx + 14 : cx))
    .attr('y', ({ y: cy }) => cy - 15)
    .text('≠');
}

const x = (mark: MemberMark) => mark.x;
const y = (mark: MemberMark) => mark.y;

/** A candidate is half full, a learner has a dot. */
function halfOf({ look, x: cx, y: cy }: MemberMark): string {
  if (look === 'candidate')
    return `M${cx} ${cy - MEMBER}A${MEMBER} ${MEMBER} 0 0 1 ${cx} ${cy + MEMBER}Z`;
  if (look === 'learner') return `M${cx - 4} ${cy - 19}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z`;
  return '';
}

function crossOf({ look, x: cx, y: cy }: MemberMark): string {
  if (look !== 'stopped') return '';
  const d = MEMBER * Math.SQRT1_2;
  return `M${cx - d} ${cy - d}L${cx + d} ${cy + d}M${cx + d} ${cy - d}L${cx - d} ${cy + d}`;
}

/** Corner brackets mark what is selected without covering anything. */
function bracketsOf({ x: cx, y: cy }: MemberMark): string {
  const d = MEMBER + 17;
  const l = 10;
  const corners = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ] as const;
  return corners
    .map(([h, v]) => `M${cx + h * d} ${cy + v * (d - l)}V${cy + v * d}H${cx + h * (d - l)}`)
    .join('');
}

type Part =
  | Selection<SVGGElement, MemberMark, null, undefined>
  | Selection<SVGGElement, unknown, null, undefined>;

function drawBallots(root: Part, { ballots }: MemberMark): void {
  const marks = (root as Selection<SVGGElement, unknown, null, undefined>)
    .selectAll<SVGTextElement, MemberMark['ballots'][number]>('text')
    .data(ballots, ({ id }) => id)
    .join((enter) => {
      const text = enter.append('text');
      text.append('title');
      return text;
    })
    .attr('class', ({ granted }) => `ballot ${granted ? 'yes' : 'no'}`)
    .attr('x', (ballot) => ballot.x)
    .attr('y', (ballot) => ballot.y + 4);
  marks.each(function say(ballot) {
    this.textContent = ballot.granted ? '✓' : '✕';
    select(this).append('title').text(ballot.title);
  });
}

function drawCells(root: Part, { cells }: MemberMark): void {
  const all = (root as Selection<SVGGElement, unknown, null, undefined>)
    .selectAll<SVGGElement, MemberMark['cells'][number]>('g')
    .data(cells, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g');
      group
        .append('rect')
        .attr('class', 'plate')
        .attr('width', 22)
        .attr('height', 18)
        .attr('rx', 2);
      group.append('text');
      return group;
    });
  const groups = changed(all).attr(
    'class',
    ({ odd, uncommitted }) => `mini ${odd ? 'odd' : 'even'}${uncommitted ? ' uncommitted' : ''}`,
  );
  groups
    .select('.plate')
    .attr('x', ({ x }) => x)
    .attr('y', ({ y }) => y);
  groups
    .select('text')
    .attr('x', ({ x }) => x + 11)
    .attr('y', ({ y }) => y + 13)
    .text(({ text }) => text);
}

function drawWords(root: Part, { words }: MemberMark): void {
  (root as Selection<SVGGElement, unknown, null, undefined>)
    .selectAll<SVGTextElement, MemberMark['words'][number]>('text')
    .data(words)
    .join('text')
    .attr('class', ({ tone }) => `word ${tone}`)
    .attr('x', (word) => word.x)
    .attr('y', (word) => word.y)
    .attr('text-anchor', ({ anchor }) => anchor)
    .text(({ text }) => text);
}

function drawClients(root: Layer, clients: RingMarks['clients']): void {
  const all = root
    .selectAll<SVGGElement, RingMarks['clients'][number]>('g.client')
    .data(clients, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g').attr('class', 'client').attr('tabindex', -1);
      group.append('path').attr('d', 'M0 -6l10 6l-10 6z');
      group.append('text').attr('class', 'name').attr('x', 18).attr('y', 4);
      group.append('text').attr('class', 'line first').attr('x', 0).attr('y', 24);
      group.append('text').attr('class', 'line second').attr('x', 0).attr('y', 40);
      return group;
    });
  const groups = changed(all)
    .attr('role', 'button')
    .attr('data-entity', ({ id }) => id)
    .attr('aria-label', ({ name, lines }) => [name, ...lines.map(({ text }) => text)].join(', '))
    .attr('transform', (client) => `translate(${client.x} ${client.y})`);
  groups.select('.name').text(({ name }) => name);
  groups.select('.first').text(({ lines }) => lines[0]?.text ?? '');
  groups
    .select('.second')
    .attr('class', ({ lines }) => `line second ${lines[1]?.tone ?? ''}`)
    .text(({ lines }) => lines[1]?.text ?? '');
}
