import { type MouseEvent, memo } from 'react';
import type { SeekTarget } from '../../player/types';
import { texts } from './texts';
import type { Lang } from './types';

export interface TransportProps {
  readonly isAtStart: boolean;
  /** At the end, or where a question waits. */
  readonly isAtEnd: boolean;
  readonly playing: boolean;
  readonly lang: Lang;
  /** A question is open: the run goes on only after an answer. */
  readonly isWaiting?: boolean;
  /** The article has no room for start and end; its targets are made for thumbs. */
  readonly kind?: 'study' | 'article';
  onSeek(target: SeekTarget): void;
  onPlay(): void;
  onPause(): void;
}

const ICONS = {
  toStart: 'M-6 -6h2v12h-2zM6 -6v12L-3 0z',
  previous: 'M5 -6v12L-5 0z',
  play: 'M-4 -6v12l10 -6z',
  pause: 'M-5 -6h3.5v12h-3.5zM1.5 -6h3.5v12h-3.5z',
  next: 'M-5 -6v12l10 -6z',
  toEnd: 'M-6 -6v12l9 -6zM4 -6h2v12h-2z',
};

/** Buttons stay focusable at either end of the run: who steps by keyboard keeps their place. */
export const Transport = memo(function Transport(props: TransportProps) {
  const { isAtStart, isAtEnd, playing, lang, isWaiting = false, kind = 'study' } = props;
  const words = texts[lang];
  // Alt steps through every event, as the keyboard does.
  const stepTo = (target: 'next' | 'previous') => (event: MouseEvent) => {
    props.onSeek(event.altKey ? `${target}Raw` : target);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div className={`tl-transport tl-transport-${kind}`} role="group" aria-label={words.transport}>
      {kind === 'study' && (
        <TransportButton
          name={words.toStart}
          icon="toStart"
          isOff={isAtStart}
          onPress={() => props.onSeek('start')}
        />
      )}
      <TransportButton
        name={words.previous}
        icon="previous"
        isOff={isAtStart}
        onPress={stepTo('previous')}
      />
      <TransportButton
        name={isWaiting ? words.answerFirst : playing ? words.pause : words.play}
        icon={isWaiting ? 'question' : playing ? 'pause' : 'play'}
        isOff={isWaiting}
        isMain
        onPress={playing ? props.onPause : props.onPlay}
      />
      <TransportButton name={words.next} icon="next" isOff={isAtEnd} onPress={stepTo('next')} />
      {kind === 'study' && (
        <TransportButton
          name={words.toEnd}
          icon="toEnd"
          isOff={isAtEnd}
          onPress={() => props.onSeek('end')}
        />
      )}
    </div>
  );
});

interface ButtonProps {
  readonly name: string;
  readonly icon: keyof typeof ICONS | 'question';
  readonly isOff: boolean;
  readonly isMain?: boolean;
  onPress(event: MouseEvent): void;
}

function TransportButton({ name, icon, isOff, isMain = false, onPress }: ButtonProps) {
  return (
    <button
      type="button"
      className={isMain ? 'tl-button is-main' : 'tl-button'}
      aria-label={name}
      title={name}
      aria-disabled={isOff}
      onClick={isOff ? undefined : onPress}
    >
      <svg viewBox="-16 -16 32 32" width="32" height="32" aria-hidden="true">
        {isMain && <circle r="16" />}
        {icon === 'question' ? (
          <text y="5" textAnchor="middle">
            ?
          </text>
        ) : (
          <path d={ICONS[icon]} />
        )}
      </svg>
    </button>
  );
}
