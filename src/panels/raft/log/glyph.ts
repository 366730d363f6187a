import type { Selection } from 'd3-selection';
import type { MemberMark } from '../ring/members';

/** The role of a member as a small shape: the same shapes as in the ring. */
export function drawGlyph(
  root:
    | Selection<SVGGElement, unknown, null, undefined>
    | Selection<SVGGElement, never, null, undefined>,
  look: MemberMark['look'],
): void {
  (root as Selection<SVGGElement, unknown, null, undefined>)
    .attr('class', `glyph ${look}`)
    .selectAll<SVGPathElement, { readonly name: string; readonly path: string }>('path')
    .data(glyphPaths(look), ({ name }) => name)
    .join('path')
    .attr('class', ({ name }) => name)
    .attr('d', ({ path }) => path);
}

const circle = (r: number) =>
  `M${8 - r} 13a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;

/** Paths around (8, 13), 16 units wide. */
export function glyphPaths(
  look: MemberMark['look'],
): { readonly name: string; readonly path: string }[] {
  switch (look) {
    case 'leader':
      return [
        { name: 'outer', path: circle(8) },
        { name: 'disc', path: circle(5.5) },
      ];
    case 'candidate':
      return [
        { name: 'line', path: circle(6) },
        { name: 'disc', path: 'M8 7a6 6 0 0 1 0 12Z' },
      ];
    case 'learner':
      return [
        { name: 'line', path: circle(6) },
        { name: 'disc', path: circle(1.8) },
      ];
    case 'stopped':
      return [{ name: 'line', path: `${circle(6)}M4 9L12 17M12 9L4 17` }];
    case 'precandidate':
      return [{ name: 'line dashed', path: circle(6) }];
    case 'paused':
      return [{ name: 'line gap', path: circle(6) }];
    case 'follower':
      return [{ name: 'line', path: circle(6) }];
  }
}
