import type { EventView } from '../../sim/view';
import { select } from '../../store/store';
import { printTime } from '../narration/quantities';
import { useOrrery } from '../orrery';

/** Events by time, each a way to its own card. */
export function EventLinks({ events }: { events: readonly EventView[] }) {
  const { store } = useOrrery();
  return (
    <ul className="times">
      {events.map(({ id, at, label }) => (
        <li key={id}>
          <time>{printTime(at)}</time>
          <button
            type="button"
            className="row mono"
            data-event={id}
            onClick={() => select(store, { kind: 'event', id })}
          >
            {label}
          </button>
        </li>
      ))}
    </ul>
  );
}
