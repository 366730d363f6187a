/** The causal chain of an event, and the lines between the marks that stand for it. */
import type { EventView } from '../../../sim/view';
import type { Layout } from '../layout';

export interface ChainLink {
  readonly key: string;
  /** Solid towards the chosen event, dashed away from it. */
  readonly kind: 'cause' | 'effect';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Where a line may begin or end. */
interface Anchor {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  /** The event is out of view; the line runs to the edge. */
  readonly isBeyond: boolean;
}

/** Finds the mark that stands for an event; null where nothing is drawn for it. */
export function anchorsOf(drawn: Layout): (event: EventView) => Anchor | null {
  const laneOf = new Map(drawn.frame.lanes.map(({ lane, y }) => [lane, y]));
  return (event) => {
    const mark = drawn.marks[drawn.holders.get(event.id) ?? -1];
    if (mark !== undefined) {
      return { key: mark.key, x: mark.x + mark.width / 2, y: mark.y, isBeyond: false };
    }
    const y = laneOf.get(event.lane);
    const x = drawn.axis.toX(event.at, drawn.plotWidth);
    if (y === undefined || (x >= 0 && x <= drawn.plotWidth)) return null;
    const edge = x < 0 ? 0 : drawn.plotWidth;
    return { key: `${edge}/${y}`, x: edge, y, isBeyond: true };
  };
}

/**
 * Lines from cause to effect among the given events, ascending by id. Where an event has no mark
 * (it is folded away, or the projector leaves it out) the line goes on to what caused it.
 */
export function linksWithin(
  events: readonly EventView[],
  kind: ChainLink['kind'],
  anchorOf: (event: EventView) => Anchor | null,
): readonly ChainLink[] {
  const links = new Map<string, ChainLink>();
  const nearest = new Map<number, readonly Anchor[]>();
  for (const event of events) {
    const causes = distinct(event.causes.flatMap((id) => nearest.get(id) ?? []));
    const effect = anchorOf(event);
    nearest.set(event.id, effect === null ? causes : [effect]);
    if (effect === null) continue;
    for (const cause of causes) {
      if (cause.key === effect.key || (cause.isBeyond && effect.isBeyond)) continue;
      const key = `${kind}/${cause.key}-${effect.key}`;
      links.set(key, { key, kind, x1: cause.x, y1: cause.y, x2: effect.x, y2: effect.y });
    }
  }
  return [...links.values()];
}

function distinct(anchors: readonly Anchor[]): readonly Anchor[] {
  return anchors.length < 2
    ? anchors
    : [...new Map(anchors.map((anchor) => [anchor.key, anchor])).values()];
}
