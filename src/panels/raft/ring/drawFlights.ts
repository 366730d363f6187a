import { say } from '../../quietSelection';
import type { Layer } from './drawRing';
import { type CrowdMark, type FlightMark, SINGLE } from './flights';
import { round, trailPath, type Way } from './geometry';

/** What is drawn with one path for the ways that were come and one for the glyphs. */
interface Bundle {
  /** Of a message, or the look that all of a bundle have. */
  readonly id: string;
  readonly look: string;
  readonly trails: string;
  readonly glyphs: string;
  /** Empty for more than one message. */
  readonly title: string;
  /** What a click asks about; null for more than one message. */
  readonly entity: string | null;
}

/** Messages on their way: where each is, and the way it has come. */
export function drawFlights(
  root: Layer,
  flights: readonly FlightMark[],
  crowds: readonly CrowdMark[],
): void {
  root
    .selectAll<SVGGElement, Bundle>('g.flight')
    .data(flights.length > SINGLE ? together(flights) : flights.map(alone), ({ id }) => id)
    .join((enter) => {
      // Words and numbers stay on top.
      const group = enter.insert('g', 'g.crowd, text.caption');
      group.append('path').attr('class', 'trail');
      group.append('path').attr('class', 'glyph');
      group
        .filter(({ title }) => title !== '')
        .append('title')
        .text(({ title }) => title);
      return group;
    })
    .attr('data-entity', ({ entity }) => entity)
    .each(function draw({ look, trails, glyphs }) {
      const { children } = this;
      put(this, 'class', `flight ${look}`);
      put(children[0], 'd', trails);
      put(children[1], 'd', glyphs);
    });
  drawCrowds(root, crowds);
  drawCaptions(root, flights);
}

/** Writes an attribute that has changed. To write the same once more costs a new style and a new layout. */
function put(element: Element | undefined, name: string, value: string): void {
  if (element !== undefined && element.getAttribute(name) !== value)
    element.setAttribute(name, value);
}

function alone(mark: FlightMark): Bundle {
  return {
    id: mark.id,
    look: lookOf(mark),
    trails: trailPath(mark.way, mark.travelled),
    glyphs: glyphAt(mark),
    title: mark.title,
    entity: mark.event < 0 ? null : `event/${mark.event}`,
  };
}

function lookOf({ shape, ended, small }: FlightMark): string {
  return `${shape}${ended ? ' ended' : ''}${small ? ' small' : ''}`;
}

/** One bundle for each look. Of the messages of one look on one way the longest trail covers the others. */
function together(flights: readonly FlightMark[]): Bundle[] {
  const looks = new Map<string, { readonly ways: Map<Way, number>; glyphs: string }>();
  for (const mark of flights) {
    const look = lookOf(mark);
    const kept = looks.get(look) ?? { ways: new Map<Way, number>(), glyphs: '' };
    looks.set(look, kept);
    kept.ways.set(mark.way, Math.max(kept.ways.get(mark.way) ?? 0, mark.travelled));
    kept.glyphs += glyphAt(mark);
  }
  return [...looks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([look, { ways, glyphs }]) => ({
      id: look,
      look,
      trails: [...ways].map(([way, travelled]) => trailPath(way, travelled)).join(''),
      glyphs,
      title: '',
      entity: null,
    }));
}

/** A glyph where it stands. Turned in the path itself: an element's own transform costs a layer in each frame. */
function glyphAt(mark: FlightMark): string {
  return `M${round(mark.x)} ${round(mark.y)}${turned(mark)}`;
}

/** Outlines relative to where the message is, by look and whole degrees: there are a few hundred at the most. */
const outlines = new Map<string, string>();

function turned(mark: FlightMark): string {
  const { shape, ended, small, refused, angle } = mark;
  const degrees = ended || shape === 'beat' ? 0 : Math.round(angle);
  const key = `${shape} ${ended} ${small} ${refused} ${degrees}`;
  let outline = outlines.get(key);
  if (outline === undefined) {
    outline = !ended && shape === 'beat' ? circle(small ? 2.4 : 4.5) : lines(mark, degrees);
    outlines.set(key, outline);
  }
  return outline;
}

function circle(r: number): string {
  return `m${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}

/** An odd number of coordinates ends in 0: the line is closed there. */
type Line = readonly number[];

function lines(mark: FlightMark, degrees: number): string {
  const radians = (degrees * Math.PI) / 180;
  const cos = Math.cos(radians);
  const sin = Math.sin(radians);
  // Relative lines go on from where the one before has ended.
  let at = { x: 0, y: 0 };
  const stepTo = (x: number, y: number) => {
    const next = { x: round(x * cos - y * sin), y: round(x * sin + y * cos) };
    const step = `${round(next.x - at.x)} ${round(next.y - at.y)}`;
    at = next;
    return step;
  };
  return linesOf(mark)
    .map((line) => {
      const steps: string[] = [];
      for (let i = 0; i + 1 < line.length; i += 2)
        steps.push(stepTo(line[i] ?? 0, line[i + 1] ?? 0));
      const closed = line.length % 2 === 1;
      if (closed) stepTo(line[0] ?? 0, line[1] ?? 0);
      return `m${steps.join('l')}${closed ? 'z' : ''}`;
    })
    .join('');
}

/** An ended message is a cross; refusals are hollow; answers are small. Pointing right. */
function linesOf({ shape, ended, small, refused }: FlightMark): Line[] {
  if (ended)
    return [
      [-5, -5, 5, 5],
      [5, -5, -5, 5],
    ];
  const s = small ? 0.62 : 1;
  switch (shape) {
    case 'append':
      return [
        [8 * s, 0, -5 * s, -6.5 * s, -5 * s, 6.5 * s, 0],
        ...(refused ? [[-9 * s, -6 * s, -9 * s, 6 * s]] : []),
      ];
    case 'vote':
      return [[7 * s, 0, 0, 6 * s, -7 * s, 0, 0, -6 * s, 0], ...(refused ? [[-8, -8, 8, 8]] : [])];
    case 'snapshot':
      return [[-6, -6, 3, -6, 7, -2, 7, 6, -6, 6, 0]];
    case 'talk':
      return [[7 * s, 0, -5 * s, -5 * s, -5 * s, 5 * s, 0]];
    default:
      return [
        [-5, -5, 3, 0, -5, 5],
        [1, -5, 9, 0, 1, 5],
      ];
  }
}

function drawCrowds(root: Layer, crowds: readonly CrowdMark[]): void {
  root
    .selectAll<SVGGElement, CrowdMark>('g.crowd')
    .data(crowds, ({ id }) => id)
    .join((enter) => {
      const group = enter.insert('g', 'text.caption').attr('class', 'crowd');
      group.append('path');
      group.append('text').attr('text-anchor', 'middle');
      return group;
    })
    .each(function draw({ path, count, x, y }) {
      const { children } = this;
      put(children[0], 'd', path);
      put(children[1], 'x', String(round(x)));
      put(children[1], 'y', String(round(y - 6)));
      if (children[1] !== undefined) say(children[1], String(count));
    });
}

function drawCaptions(root: Layer, flights: readonly FlightMark[]): void {
  root
    .selectAll<SVGTextElement, FlightMark>('text.caption')
    .data(
      flights.filter(({ label }) => label !== null),
      ({ id }) => id,
    )
    .join((enter) => enter.append('text').attr('class', 'caption'))
    .each(function draw({ label }) {
      if (label === null) return;
      put(this, 'x', String(round(label.x)));
      put(this, 'y', String(round(label.y)));
      put(this, 'text-anchor', label.anchor);
      say(this, label.text);
    });
}
