import { texts } from '../texts';
import type { Lang } from '../types';

interface Props {
  readonly isFit: boolean;
  readonly lang: Lang;
  onZoom(factor: number): void;
  onFit(): void;
}

const ICONS = {
  out: 'M-5 0h10',
  in: 'M-5 0h10M0 -5v10',
  fit: 'M-6 -5v10M6 -5v10M-3 0h6M-1 -2l-2 2l2 2M1 -2l2 2l-2 2',
};

/** Closer, farther, everything: for whoever has no wheel. */
export function ZoomControls({ isFit, lang, onZoom, onFit }: Props) {
  const words = texts[lang];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div className="tl-zoom" role="group" aria-label={words.zoom}>
      <ZoomButton
        name={words.zoomOut}
        cap="−"
        icon="out"
        isOff={isFit}
        onPress={() => onZoom(1 / 1.6)}
      />
      <ZoomButton name={words.zoomIn} cap="+" icon="in" isOff={false} onPress={() => onZoom(1.6)} />
      <ZoomButton name={words.fit} cap="0" icon="fit" isOff={isFit} onPress={onFit} />
    </div>
  );
}

interface ButtonProps {
  readonly name: string;
  /** The key that does it while the focus is on the plot. */
  readonly cap: string;
  readonly icon: keyof typeof ICONS;
  readonly isOff: boolean;
  onPress(): void;
}

function ZoomButton({ name, cap, icon, isOff, onPress }: ButtonProps) {
  return (
    <button
      type="button"
      className="tl-button"
      aria-label={name}
      title={`${name} (${cap})`}
      aria-disabled={isOff}
      onClick={isOff ? undefined : onPress}
    >
      <svg viewBox="-16 -16 32 32" width="32" height="32" aria-hidden="true">
        <path d={ICONS[icon]} />
      </svg>
    </button>
  );
}
