import type { ActorLink } from '../../../player/actors';
import { select } from '../../../store/store';
import { useOrrery } from '../../orrery';

/** Charts by their names, each with its state and a way to its own card. */
export function ActorLinks({ links }: { links: readonly ActorLink[] }) {
  const { store } = useOrrery();
  return (
    <ul className="verdicts actors">
      {links.map(({ id, value }) => (
        <li key={id}>
          <button
            type="button"
            className="row mono"
            data-actor={id}
            onClick={() => select(store, { kind: 'entity', id })}
          >
            {id.split('/').slice(2).join('/')}
          </button>
          {value !== null && <span className="mono">{value}</span>}
        </li>
      ))}
    </ul>
  );
}
