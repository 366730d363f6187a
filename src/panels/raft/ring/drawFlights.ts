import type { Layer } from './drawRing';
import type { CrowdMark, FlightMark } from './flights';

/** Messages on their way: where each is, and the way it has come. */
export function drawFlights(
  root: Layer,
  flights: readonly FlightMark[],
  crowds: readonly CrowdMark[],
): void {
  const groups = root
    .selectAll<SVGGElement, FlightMark>('g.flight')
    .data(flights, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g');
      group.append('path').attr('class', 'trail');
      group.append('path').attr('class', 'glyph');
      group.append('text').attr('class', 'caption');
      group.append('title');
      return group;
    })
    .attr(
      'class',
      ({ shape, ended, small }) =>
        `flight ${shape}${ended ? ' ended' : ''}${small ? ' small' : ''}`,
    );
  groups.select('.trail').attr('d', ({ trail }) => trail);
  groups
    .select('.glyph')
    .attr('d', glyphOf)
    .attr(
      'transform',
      ({ x, y, angle, ended }) => `translate(${x} ${y})${ended ? '' : ` rotate(${angle})`}`,
    );
  groups
    .select('.caption')
    .attr('x', ({ label }) => label?.x ?? 0)
    .attr('y', ({ label }) => label?.y ?? 0)
    .attr('text-anchor', ({ label }) => label?.anchor ?? 'start')
    .text(({ label }) => label?.text ?? '');
  groups.select('title').text(({ title }) => title);
  drawCrowds(root, crowds);
}

/** An ended message is a cross; refusals are hollow; answers are small. */
function glyphOf({ shape, ended, small, refused }: FlightMark): string {
  if (ended) return 'M-5 -5l10 10m0 -10l-10 10';
  const s = small ? 0.62 : 1;
  switch (shape) {
    case 'beat':
      return circle(small ? 2.4 : 4.5);
    case 'append':
      return `M${8 * s} 0L${-5 * s} ${-6.5 * s}V${6.5 * s}Z${refused ? `M${-9 * s} ${-6 * s}V${6 * s}` : ''}`;
    case 'vote':
      return `M${7 * s} 0L0 ${6 * s}L${-7 * s} 0L0 ${-6 * s}Z${refused ? 'M-8 -8L8 8' : ''}`;
    case 'snapshot':
      return 'M-6 -6H3L7 -2V6H-6Z';
    case 'talk':
      return `M${7 * s} 0L${-5 * s} ${-5 * s}V${5 * s}Z`;
    case 'control':
      return 'M-5 -5L3 0L-5 5M1 -5L9 0L1 5';
  }
}

function circle(r: number): string {
  return `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}

function drawCrowds(root: Layer, crowds: readonly CrowdMark[]): void {
  const groups = root
    .selectAll<SVGGElement, CrowdMark>('g.crowd')
    .data(crowds, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g').attr('class', 'crowd');
      group.append('path');
      group.append('text').attr('text-anchor', 'middle');
      return group;
    });
  groups.select('path').attr('d', ({ path }) => path);
  groups
    .select('text')
    .attr('x', ({ x }) => x)
    .attr('y', ({ y }) => y - 6)
    .text(({ count }) => count);
}
