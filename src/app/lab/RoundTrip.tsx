import { useEffect, useId, useState } from 'react';
import { typicalLatency } from '../../sim/network/latency';
import type { LinkView } from '../../sim/view';
import { networkOf } from '../../store/selectors';
import { useOrrery, useOrreryState } from '../orrery';
import { texts } from './texts';

/** Round trips that the slider knows, in microseconds. */
const TRIPS = [1_000, 2_000, 5_000, 10_000, 20_000, 40_000, 80_000, 160_000] as const;
/** The run is computed anew when the slider has rested for this long, in milliseconds. */
const REST = 200;

/**
 * How far the machines are from each other. It is a deed at the beginning of the run, so that what is measured
 * before a cut changes with it.
 */
export function RoundTrip() {
  const { session } = useOrrery();
  const id = useId();
  const words = texts[useOrreryState(({ view }) => view.lang)];
  const now = useOrreryState(({ instant }) => roundTripOf(networkOf(instant.objects)?.links ?? []));
  /** Where the hand has left the slider, until the run is there. */
  const [wanted, setWanted] = useState<number | null>(null);
  const shown = wanted ?? now;
  const label = words.roundTrip(String(shown / 1_000));

  useEffect(() => {
    if (wanted === null) return;
    const timer = setTimeout(() => {
      const latency = { kind: 'constant', value: wanted / 2 } as const;
      void session
        .actAtStart([{ do: 'network', latency }])
        .then(() => setWanted((newest) => (newest === wanted ? null : newest)));
    }, REST);
    return () => clearTimeout(timer);
  }, [session, wanted]);

  return (
    <span className="lab-distance" title={words.distanceTitle} data-busy={wanted !== null}>
      <label htmlFor={id}>{words.distance}</label>
      <input
        id={id}
        data-tool
        type="range"
        min={0}
        max={TRIPS.length - 1}
        value={TRIPS.reduce((best, trip, i) => (shown >= trip ? i : best), 0)}
        aria-valuetext={label}
        // Its arrows are its own: they move neither along the row nor along the run.
        onKeyDown={(event) => {
          if (event.key.startsWith('Arrow')) event.stopPropagation();
        }}
        onChange={(event) => setWanted(TRIPS[Number(event.target.value)] ?? null)}
      />
      <output htmlFor={id}>{label}</output>
    </span>
  );
}

/** The longest round trip between two machines, without jitter. */
function roundTripOf(links: readonly Pick<LinkView, 'latency'>[]): number {
  return 2 * Math.max(0, ...links.map(({ latency }) => typicalLatency(latency)));
}
