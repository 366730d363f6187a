import type { Layout } from './layout';
import { eventOf, type Target } from './targets';

/** Around the mark that is looked at. */
export function PreviewRing({ target, drawn }: { target: Target | null; drawn: Layout }) {
  const mark = drawn.marks[drawn.holders.get(eventOf(target) ?? -1) ?? -1];
  return mark === undefined ? null : (
    <circle
      className="tl-preview"
      cx={mark.x + mark.width / 2}
      cy={mark.y + 0.5}
      r={8.5 * drawn.frame.scale}
    />
  );
}
