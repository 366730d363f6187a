import { readModesOf } from '../../sim/consistency/spec';
import type { LaneView } from '../../sim/consistency/view';
import { typicalLatency } from '../../sim/network/latency';
import type { LinkView } from '../../sim/view';
import { networkOf } from '../../store/selectors';
import { useOrreryState } from '../orrery';
import { ReadsSelect } from './ReadsSelect';
import { StartSlider } from './StartSlider';
import type { LabTexts } from './texts';

/** Round trips and rates that the sliders know, in microseconds. */
const TRIPS = [1_000, 2_000, 5_000, 10_000, 20_000, 40_000, 80_000, 160_000];
const RATES = [20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000];

/** How far the machines are from each other, and how often clients send; from the beginning of the run on. */
export function Sliders({ first, words }: { first: LaneView; words: LabTexts }) {
  const trip = useOrreryState(({ instant }) =>
    roundTripOf(networkOf(instant.objects)?.links ?? []),
  );
  return (
    <>
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
    </>
  );
}

/** The kinds of read of all stores that have several. */
export function Reads({ lanes, words }: { lanes: readonly LaneView[]; words: LabTexts }) {
  return (
    <span className="lab-reads">
      <span aria-hidden="true">{words.readsIn}</span>
      {lanes.map((lane) => (
        <ReadsSelect key={lane.id} lane={lane} words={words} />
      ))}
    </span>
  );
}

/** Stores whose protocol has several kinds of read. */
export function askedLanes(lanes: readonly LaneView[]): readonly LaneView[] {
  return lanes.filter(({ protocol }) => readModesOf(protocol.kind).length > 0);
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
function roundTripOf(links: readonly Pick<LinkView, 'latency'>[]): number {
  return 2 * Math.max(0, ...links.map(({ latency }) => typicalLatency(latency)));
}
