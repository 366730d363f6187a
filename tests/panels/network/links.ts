import type { LinkView } from '../../../src/sim/view';

/** Every directed link among members, healthy but for what is given for `from>to`. */
export function linksAmong(
  names: readonly string[],
  given: Readonly<Record<string, Partial<LinkView>>> = {},
): LinkView[] {
  return names.flatMap((from) =>
    names
      .filter((to) => to !== from)
      .map(
        (to): LinkView => ({
          from,
          to,
          latency: { kind: 'uniform', min: 10_000, max: 15_000 },
          jitter: 0,
          loss: 0,
          duplicate: 0,
          reorder: false,
          cut: false,
          sent: 35,
          dropped: 0,
          ...given[`${from}>${to}`],
        }),
      ),
  );
}
