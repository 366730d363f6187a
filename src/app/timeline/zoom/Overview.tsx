import { type PointerEvent, useRef } from 'react';

interface Props {
  /** What is in view, as shares 0 … 1 of the whole run. */
  readonly from: number;
  readonly to: number;
  readonly width: number;
  /** Starts the view at a share. */
  onPan(share: number): void;
}

/** A thin line over the plot: which part of the run is in view. It can be taken and moved. */
export function Overview({ from, to, width, onPan }: Props) {
  const grip = useRef<number | null>(null);
  const shareAt = (event: PointerEvent<HTMLElement>) =>
    (event.clientX - event.currentTarget.getBoundingClientRect().left) / width;
  return (
    <div
      className="tl-overview"
      aria-hidden="true"
      style={{ width }}
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        const share = shareAt(event);
        // Pressed beside the shown part, it comes there.
        grip.current = share >= from && share <= to ? share - from : (to - from) / 2;
        onPan(share - grip.current);
      }}
      onPointerMove={(event) => {
        event.stopPropagation();
        if (grip.current !== null) onPan(shareAt(event) - grip.current);
      }}
      onPointerUp={() => {
        grip.current = null;
      }}
      onPointerCancel={() => {
        grip.current = null;
      }}
    >
      <span style={{ left: from * width, width: Math.max(8, (to - from) * width) }} />
    </div>
  );
}
