/** Who led when: one row while the cluster is whole, a row per side while it is cut. */
import type { BandView, TimelineView } from '../../sim/view';

export interface Stretch {
  readonly row: number;
  /** Rows it covers: all of them while there is one cluster, one of them on a side. */
  readonly rows: number;
  readonly from: number;
  readonly to: number;
  /** null = nobody leads. */
  readonly member: string | null;
  readonly term: number;
  /** Letter of the side, '' while the cluster is whole. */
  readonly side: string;
}

type Slot = Omit<Stretch, 'from' | 'to'>;

export function stretches(
  timeline: TimelineView,
  end: number,
  rowsMax: number,
): readonly Stretch[] {
  const { start, bands } = timeline;
  const cuts = timeline.cuts.filter((cut) => cut.sides.length > 1 && cut.from < end);
  if (bands.length === 0 || end <= start) return [];
  const ends = [...bands, ...cuts].flatMap(({ from, to }) => [from, to ?? end]);
  const inside = ends.filter((time) => time > start && time < end);
  const bounds = [...new Set([start, ...inside, end])].sort((one, other) => one - other);
  const spans = bounds.slice(1).map((to, index) => ({ from: bounds[index] ?? start, to }));
  const moments = spans.map((span) => ({
    ...span,
    leaders: bands.filter((band) => band.from <= span.from && (band.to ?? end) >= span.to),
    cut: cuts.find((cut) => cut.from <= span.from && (cut.to ?? end) >= span.to),
  }));
  const needed = moments.map(({ leaders, cut }) => cut?.sides.length ?? leaders.length);
  const rows = Math.min(rowsMax, Math.max(1, ...needed));

  const done: Stretch[] = [];
  let open: Stretch[] = [];
  for (const { from, to, leaders, cut } of moments) {
    const slots =
      cut === undefined ? whole(leaders, rows, open) : divided(leaders, rows, cut.sides);
    const next = slots.map((slot) => {
      const same = open.find((before) => isSame(before, slot));
      return { ...slot, from: same?.from ?? from, to };
    });
    done.push(...open.filter((before) => !next.some((slot) => isSame(before, slot))));
    open = next;
  }
  return [...done, ...open].sort((one, other) => one.from - other.from || one.row - other.row);
}

function whole(
  leaders: readonly BandView[],
  rows: number,
  before: readonly Slot[],
): readonly Slot[] {
  const [only, second] = leaders;
  if (only === undefined) return [{ row: 0, rows, member: null, term: 0, side: '' }];
  if (second === undefined || rows === 1) {
    const newest = leaders.reduce((best, band) => (band.term > best.term ? band : best), only);
    return [{ row: 0, rows, member: newest.member, term: newest.term, side: '' }];
  }
  // Two leaders in a healed cluster, for a moment: each stays in its row, a new one finds its own.
  const rowOf = new Map<BandView, number>();
  for (const band of leaders) {
    const slot = before.find(({ member, term }) => member === band.member && term === band.term);
    if (slot !== undefined && ![...rowOf.values()].includes(slot.row)) rowOf.set(band, slot.row);
  }
  for (const band of leaders) {
    const free = [...Array(rows).keys()].find((row) => ![...rowOf.values()].includes(row));
    if (!rowOf.has(band) && free !== undefined) rowOf.set(band, free);
  }
  return [...rowOf].map(([band, row]) => {
    return { row, rows: 1, member: band.member, term: band.term, side: '' };
  });
}

function divided(
  leaders: readonly BandView[],
  rows: number,
  sides: TimelineView['cuts'][number]['sides'],
): readonly Slot[] {
  const led = sides.map((side) => {
    const here = leaders.filter((band) => side.members.includes(shortName(band.member)));
    const newest = here.sort((one, other) => other.term - one.term)[0];
    return { side, newest };
  });
  // With more sides than rows, those that somebody leads are worth showing.
  const crowded = led.length > rows;
  const shown = crowded ? led.filter(({ newest }) => newest !== undefined) : led;
  return (shown.length > 0 ? shown : led).slice(0, rows).map(({ side, newest }, row) => ({
    row,
    rows: 1,
    member: newest === undefined ? null : newest.member,
    term: newest?.term ?? 0,
    side: side.letter,
  }));
}

/** Views name members `e1`; an entity id is accepted too. */
function shortName(member: string): string {
  return member.slice(member.lastIndexOf('/') + 1);
}

function isSame(one: Slot, other: Slot): boolean {
  return (
    one.row === other.row &&
    one.rows === other.rows &&
    one.member === other.member &&
    one.term === other.term &&
    one.side === other.side
  );
}
