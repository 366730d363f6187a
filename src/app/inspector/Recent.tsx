import { recentEvents } from '../../store/selectors';
import { select } from '../../store/store';
import { printTime } from '../narration/quantities';
import { useOrrery, useOrreryState } from '../orrery';
import { useSay } from '../texts/i18n';

const count = 6;

/** The newest events of one entity; each leads to its verbatim body. */
export function Recent({ entity }: { entity: string }) {
  const say = useSay();
  const { store } = useOrrery();
  const timeline = useOrreryState(({ run }) => run?.timeline ?? null);
  const event = useOrreryState(({ instant }) => instant.event);
  if (timeline === null) return null;
  const events = recentEvents(timeline, entity, { event }, count);
  if (events.length === 0) return null;
  return (
    <section>
      <h3>{say('inspector.recent')}</h3>
      <ul className="times">
        {events.map((each) => (
          <li key={each.id}>
            <time>{printTime(each.at)}</time>
            <button
              type="button"
              className="row mono"
              data-event={each.id}
              onClick={() => select(store, { kind: 'event', id: each.id })}
            >
              {each.label}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
