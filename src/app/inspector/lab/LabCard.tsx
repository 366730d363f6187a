import type { LaneView } from '../../../sim/consistency/view';
import { useOrreryState } from '../../orrery';
import { useSay } from '../../texts/i18n';
import { ActorCard } from './ActorCard';
import { LaneCard } from './LaneCard';
import './lab.css';

/** Something of a laboratory: a store, or what runs in it: a node, a watcher, a client, a request. */
export default function LabCard({ id }: { id: string }) {
  const say = useSay();
  const laneId = id.split('/').slice(0, 2).join('/');
  const lane = useOrreryState(({ instant }) => laneOf(instant.objects.get(laneId)));
  if (lane === null) return <p className="hint">{say('inspector.gone')}</p>;
  return id === laneId ? <LaneCard lane={lane} /> : <ActorCard key={id} id={id} lane={lane} />;
}

function laneOf(object: { readonly kind: string } | undefined): LaneView | null {
  // Only lanes are of this kind.
  return object?.kind === 'lane' ? (object as LaneView) : null;
}
