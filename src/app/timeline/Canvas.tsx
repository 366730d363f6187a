import { type ReactNode, type RefObject, useId } from 'react';
import { LAYERS_ABOVE, LAYERS_BELOW } from './layers';
import type { Layout } from './layout';
import { texts } from './texts';
import type { Lang } from './types';

interface Props {
  readonly canvas: RefObject<HTMLDivElement | null>;
  readonly drawn: Layout;
  readonly playheadX: number;
  /** A question hides what lies behind it. */
  readonly isHidden: boolean;
  readonly isWide: boolean;
  readonly lang: Lang;
  /** The ring around what is looked at. */
  readonly children: ReactNode;
}

/** Marks at the very end stand out by half their width. */
const OVERHANG = 10;

/**
 * The layers, the veil over what is still to come, and the hatch over what may not be seen yet. The veil is
 * no shape of the drawing but a box between two of them: it moves in every frame, and a shape that moves has
 * all the others laid out and painted again.
 */
export function Canvas({ canvas, drawn, playheadX, isHidden, isWide, lang, children }: Props) {
  const [hatch, clip] = [useId(), useId()];
  const { frame, plotWidth, width } = drawn;
  const size = { width, height: frame.height };
  const future = playheadX < plotWidth ? Math.max(playheadX, 0) : plotWidth + OVERHANG;
  return (
    // biome-ignore lint/a11y/useSemanticElements: HTML has no element for a group of shapes
    <div ref={canvas} className="tl-canvas" role="group" aria-label={texts[lang].marks}>
      <svg {...size} role="presentation">
        {LAYERS_BELOW.map((name) => (
          <g key={name} data-layer={name} />
        ))}
      </svg>
      <div
        className="tl-veiled"
        style={{ left: -OVERHANG, width: plotWidth + 2 * OVERHANG, height: frame.veil }}
      >
        <div
          className="tl-veil"
          style={{ transform: `translateX(${Math.round((future + OVERHANG) * 2) / 2}px)` }}
        />
      </div>
      <svg {...size} className="tl-above" role="presentation">
        <defs>
          <pattern
            id={hatch}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line y2="6" />
          </pattern>
          <clipPath id={clip}>
            <rect x={-OVERHANG} y={-4} width={plotWidth + 2 * OVERHANG} height={frame.height + 8} />
          </clipPath>
        </defs>
        {children}
        {LAYERS_ABOVE.map((name) => (
          <g
            key={name}
            data-layer={name}
            clipPath={name === 'folds' ? `url(#${clip})` : undefined}
          />
        ))}
        {isHidden && (
          <g className="tl-hidden">
            <rect
              x={plotWidth}
              y={isWide ? 20 : 0}
              width={width - plotWidth}
              height={isWide ? frame.veil - 20 : frame.height - 2}
              fill={`url(#${hatch})`}
            />
            <text x={(plotWidth + width) / 2} y={frame.veil / 2 + 4} textAnchor="middle">
              {isWide ? texts[lang].hidden : '?'}
            </text>
          </g>
        )}
      </svg>
    </div>
  );
}
