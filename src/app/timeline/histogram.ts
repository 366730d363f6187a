export interface Bar {
  readonly key: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const PITCH = 7;
const BAR = 6;
const HEIGHT_MIN = 2;

/** Density of events; the root keeps quiet stretches in view beside bursts. */
export function histogram(
  positions: readonly number[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
): readonly Bar[] {
  const counts = new Map<number, number>();
  for (const x of positions) {
    const bin = Math.floor(x / PITCH);
    counts.set(bin, (counts.get(bin) ?? 0) + 1);
  }
  const most = Math.max(1, ...counts.values());
  const room = bottom - top - HEIGHT_MIN;
  return [...counts]
    .sort(([one], [other]) => one - other)
    .map(([bin, count]) => {
      const height = HEIGHT_MIN + room * Math.sqrt((count - 1) / Math.max(1, most - 1));
      return { key: bin, x: bin * PITCH, y: bottom - height, width: BAR, height };
    });
}
