import { useMemo } from 'react';
import { readLab } from '../../panels/cap';
import { readModesOf } from '../../sim/consistency/spec';
import { networkOf } from '../../store/selectors';
import { useOrreryState } from '../orrery';
import { ReadsSelect } from './ReadsSelect';
import { StartSlider } from './StartSlider';
import { texts } from './texts';

/** Round trips and rates that the sliders know, in microseconds. */
const TRIPS = [1_000, 2_000, 5_000, 10_000, 20_000, 40_000, 80_000, 160_000];
const RATES = [20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000];

/**
 * What holds from the beginning of the run on: how far the machines are from each other, and what clients want of
 * the stores.
 */
export function Knobs() {
  const words = texts[useOrreryState(({ view }) => view.lang)];
  const trip = useOrreryState(({ instant }) =>
    roundTripOf(networkOf(instant.objects)?.links ?? []),
  );
  const objects = useOrreryState(({ instant }) => instant.objects);
  const { lanes } = useMemo(() => readLab(objects), [objects]);
  const [first] = lanes;
  if (first === undefined) return null;
  const asked = lanes.filter(({ protocol }) => readModesOf(protocol.kind).length > 0);
  return (
    <span className="lab-knobs">
      <StartSlider
        name="distance"
        label={words.distance}
        title={words.distanceTitle}
        stops={TRIPS}
        now={trip}
        say={(micros) => words.roundTrip(millis(micros))}
        actionOf={apart}
      />
      <StartSlider
        name="clients"
        label={words.clients}
        title={words.clientsTitle}
        stops={RATES}
        now={first.pace}
        say={(micros) => words.rate(first.recent.clients.length, millis(micros))}
        actionOf={paced}
      />
      {asked.length > 0 && (
        <span className="lab-reads">
          <span aria-hidden="true">{words.readsIn}</span>
          {asked.map((lane) => (
            <ReadsSelect key={lane.id} lane={lane} words={words} />
          ))}
        </span>
      )}
    </span>
  );
}

function apart(trip: number) {
  return { do: 'network', latency: { kind: 'constant', value: trip / 2 } } as const;
}

function paced(every: number) {
  return { do: 'clients', every } as const;
}

function millis(micros: number): string {
  return String(micros / 1_000);
}

/** The longest round trip between two machines, without jitter. */
function roundTripOf(
  links: readonly { readonly latency: { readonly kind: string; readonly value?: number } }[],
): number {
  return 2 * Math.max(0, ...links.map(({ latency }) => latency.value ?? 0));
}
