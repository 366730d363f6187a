import type { CSSProperties } from 'react';
import { formatTime } from './format';
import type { Layout } from './layout';
import type { Mark } from './marks';
import { texts } from './texts';
import type { Lang } from './types';

interface Props {
  readonly mark: Mark;
  readonly drawn: Layout;
  readonly lang: Lang;
}

const HALF = 140;

/** Floats above the timeline: it takes no room and covers no other mark. */
export function HoverCard({ mark, drawn, lang }: Props) {
  const middle = mark.x + mark.width / 2;
  const place: CSSProperties = {
    left: Math.max(0, Math.min(drawn.width - 2 * HALF, middle - HALF)),
    bottom: drawn.frame.height + 4,
    width: 2 * HALF,
  };
  const words = texts[lang];
  return (
    <div className="tl-card" style={place}>
      <div>
        <code lang="en">{mark.event.label}</code>
        <span>
          {formatTime(mark.event.at)}
          {' · '}
          {words.event(mark.event.id)}
          {mark.count > 1 && ` · ${words.more(mark.count - 1)}`}
        </span>
      </div>
    </div>
  );
}
