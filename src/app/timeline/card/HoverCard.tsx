import { type CSSProperties, useEffect, useId, useState } from 'react';
import type { EventView } from '../../../sim/view';
import { formatTime } from '../format';
import type { Layout } from '../layout';
import { nameOfSign } from '../signs/drawSigns';
import type { Sign } from '../signs/signs';
import { branchOf, eventOf, signOf, type Target } from '../targets';
import { texts } from '../texts';
import type { EventMessage, Lang } from '../types';

interface Props {
  readonly target: Target;
  readonly drawn: Layout;
  readonly signs: readonly Sign[];
  readonly lang: Lang;
  readonly onDescribe: ((id: number) => Promise<EventMessage | null>) | undefined;
  onEnter(): void;
  onLeave(): void;
}

const WIDTH = 380;

/** Floats above the timeline, inside the window: it takes no room and covers no other mark. */
export function HoverCard(props: Props) {
  const { target, drawn, signs, lang, onEnter, onLeave } = props;
  const id = useId();
  useDescription(id);
  const mark = drawn.marks[drawn.holders.get(eventOf(target) ?? -1) ?? -1];
  const sign = signOf(target, signs);
  const ghost = drawn.ghosts.find(({ name }) => name === branchOf(target));
  const x = mark === undefined ? (sign?.x ?? ghost?.left) : mark.x + mark.width / 2;
  if (x === undefined) return null;
  const width = Math.min(WIDTH, drawn.width);
  const place: CSSProperties = {
    left: Math.max(0, Math.min(drawn.width - width, x - width / 2)),
    bottom: drawn.frame.height + 4,
    width,
  };
  return (
    <div className="tl-card" style={place}>
      <div id={id} role="tooltip" onPointerEnter={onEnter} onPointerLeave={onLeave}>
        {mark !== undefined && (
          <EventLines event={mark.event} count={mark.count} {...props} key={mark.event.id} />
        )}
        {sign !== null && <span>{nameOfSign(sign, lang)}</span>}
        {ghost !== undefined && <span>{texts[lang].ghost(ghost.name, ghost.label)}</span>}
      </div>
    </div>
  );
}

interface EventProps extends Props {
  readonly event: EventView;
  readonly count: number;
}

function EventLines({ event, count, lang, onDescribe }: EventProps) {
  const [message, setMessage] = useState<EventMessage | null>(null);
  useEffect(() => {
    let isCurrent = true;
    onDescribe?.(event.id).then(
      (heard) => isCurrent && setMessage(heard),
      // Without an answer the label has to do; a broken run says so itself.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [event.id, onDescribe]);
  const words = texts[lang];
  return (
    <>
      <code lang="en">{event.label}</code>
      <span>
        {formatTime(event.at)}
        {' · '}
        {words.event(event.id)}
        {count > 1 && ` · ${words.more(count - 1)}`}
      </span>
      {message !== null && (
        <div className="tl-message" lang="en" data-message={event.id}>
          <p>{message.head}</p>
          <code>{message.body}</code>
          {message.reasons.length > 0 && (
            <code className="tl-reasons">{message.reasons.join('\n')}</code>
          )}
        </div>
      )}
    </>
  );
}

/** What has the focus is described by the card. */
function useDescription(id: string): void {
  useEffect(() => {
    const focused = document.activeElement?.closest('[data-layer] [role="button"]');
    focused?.setAttribute('aria-describedby', id);
    return () => focused?.removeAttribute('aria-describedby');
  }, [id]);
}
