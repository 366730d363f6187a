import { recentEvents } from '../../store/selectors';
import { useOrreryState } from '../orrery';
import { useSay } from '../texts/i18n';
import { EventLinks } from './EventLinks';

const count = 6;

/** The newest events of one entity; each leads to its verbatim body. */
export function Recent({ entity }: { entity: string }) {
  const say = useSay();
  const timeline = useOrreryState(({ run }) => run?.timeline ?? null);
  const event = useOrreryState(({ instant }) => instant.event);
  if (timeline === null) return null;
  const events = recentEvents(timeline, entity, { event }, count);
  if (events.length === 0) return null;
  return (
    <section>
      <h3>{say('inspector.recent')}</h3>
      <EventLinks events={events} />
    </section>
  );
}
