/** Words beside points, so that none lies over another. Reference units. */

export interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end' | 'middle';
  readonly lines: readonly string[];
  /** From the point to words that had to move away from it. */
  readonly leader: string | null;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const LINE = 15;
const LETTER = 6.2;
const WIDE = 11.5;
/** Names are broken between words into lines of this width, or of the smaller one where there is no room. */
const MOST = 118;
const WIDTHS = [MOST, 76];
/** How far words go aside and up or down when there is no room at the point itself. */
const ASIDE = [24, 40, 64, 88];
const UP = [0, 24, -24, 48, -48, 72, -72, 104, -104, 136, -136];

/** For each point the first of a few places beside it that is free and inside; the last one if none is. */
export function placeLabels(
  points: readonly { readonly x: number; readonly y: number; readonly title: string }[],
  /** What else must stay uncovered. */
  dots: readonly { readonly x: number; readonly y: number }[],
  frame: Box,
): readonly Label[] {
  const taken: Box[] = [
    ...points.map(({ x, y }) => box(x - 8, y - 8, 16, 16)),
    ...dots.map(({ x, y }) => box(x - 4, y - 12, 8, 24)),
  ];
  return points.map(({ x, y, title }) => {
    const places = WIDTHS.flatMap((most) => placesBeside(x, y, breakLines(title, most))).concat(
      placesAway(x, y, breakLines(title, MOST)),
    );
    const isFree = ({ here }: Place) => !taken.some((other) => isOver(here, other));
    const inside = places.filter(({ here }) => isInside(here, frame));
    const place = inside.find(isFree) ?? inside[0] ?? places[0];
    if (place === undefined) return { x, y, anchor: 'start', lines: [title], leader: null };
    taken.push(place.here);
    return place.label;
  });
}

interface Place {
  readonly here: Box;
  readonly label: Label;
}

function placesBeside(x: number, y: number, lines: readonly string[]): readonly Place[] {
  const width = Math.max(...lines.map(textWidth));
  const height = lines.length * LINE;
  const places = [
    { anchor: 'start', x: x + 12, y: y - height / 2, left: x + 12 },
    { anchor: 'end', x: x - 12, y: y - height / 2, left: x - 12 - width },
    { anchor: 'start', x: x + 10, y: y + 9, left: x + 10 },
    { anchor: 'end', x: x - 10, y: y + 9, left: x - 10 - width },
    { anchor: 'start', x: x + 10, y: y - 9 - height, left: x + 10 },
    { anchor: 'end', x: x - 10, y: y - 9 - height, left: x - 10 - width },
    { anchor: 'middle', x, y: y + 12, left: x - width / 2 },
    { anchor: 'middle', x, y: y - 12 - height, left: x - width / 2 },
  ] as const;
  return places.map(({ anchor, x, y, left }) => ({
    here: box(left, y, width, height),
    label: { x, y: y + 11, anchor, lines, leader: null },
  }));
}

/** Further aside, tied to the point by a line. */
function placesAway(x: number, y: number, lines: readonly string[]): readonly Place[] {
  const width = Math.max(...lines.map(textWidth));
  const height = lines.length * LINE;
  const sides = [
    { anchor: 'start', way: 1, left: 0 },
    { anchor: 'end', way: -1, left: -width },
  ] as const;
  return UP.flatMap((dy) =>
    sides.flatMap(({ anchor, way, left }) =>
      ASIDE.map((dx) => ({
        here: box(x + way * dx + left, y + dy - height / 2, width, height),
        label: {
          x: x + way * dx,
          y: y + dy - height / 2 + 11,
          anchor,
          lines,
          leader: `M${x} ${y}L${x + way * (dx - 4)} ${y + dy}`,
        },
      })),
    ),
  );
}

/** Between words, as few lines as possible. */
export function breakLines(title: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of title.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`) <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function textWidth(text: string): number {
  return [...text].reduce((all, letter) => all + (letter >= '\u1100' ? WIDE : LETTER), 0);
}

function box(left: number, top: number, width: number, height: number): Box {
  return { left, right: left + width, top, bottom: top + height };
}

function isInside(one: Box, frame: Box): boolean {
  return (
    one.left >= frame.left &&
    one.right <= frame.right &&
    one.top >= frame.top &&
    one.bottom <= frame.bottom
  );
}

function isOver(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    one.right > other.left &&
    one.top < other.bottom &&
    one.bottom > other.top
  );
}
