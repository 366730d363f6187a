import type { EventView } from '../../sim/view';
import type { Beside } from '../../store/beside';
import { horizonOf } from '../../store/store';
import { printTime } from '../narration/quantities';
import { useOrrery, useOrreryState } from '../orrery';
import { goTo } from '../why/walk';
import { texts } from './texts';

/** Where two branches part: the first event that each has for itself, and what differs at this moment. */
export function WhatChanged({
  beside: { name, divergence },
  unlike,
}: {
  beside: Beside;
  unlike: ReadonlySet<string>;
}) {
  const { store, session } = useOrrery();
  const lang = useOrreryState(({ view }) => view.lang);
  const current = useOrreryState(({ branches }) => branches.current);
  const horizon = useOrreryState(horizonOf);
  const words = texts[lang];
  const parting = Math.min(
    divergence?.here?.at ?? Number.POSITIVE_INFINITY,
    divergence?.there?.at ?? Number.POSITIVE_INFINITY,
  );
  const names = [...unlike].flatMap((id) =>
    id.includes('/') ? [id.slice(id.indexOf('/') + 1)] : [],
  );
  // What an open question hides stays hidden here too.
  const isHidden = divergence !== null && horizon !== null && parting > horizon;

  async function goThere(id: number): Promise<void> {
    await session.switchBranch(name);
    goTo(store, session, id);
  }

  return (
    <div className="what-changed" data-changed={divergence === null ? 'nothing' : 'something'}>
      <p>
        <b>{words.changed}</b>{' '}
        {divergence === null
          ? words.same
          : isHidden
            ? words.hidden
            : `${words.partAt(printTime(parting))} ${names.length === 0 ? words.agree : words.differs(names.join(', '))}`}
      </p>
      {divergence !== null && !isHidden && (
        <ul>
          <First
            branch={current}
            event={divergence.here}
            onGo={(id) => goTo(store, session, id)}
            none={words.nothingMore}
          />
          <First
            branch={name}
            event={divergence.there}
            onGo={(id) => void goThere(id)}
            none={words.nothingMore}
          />
        </ul>
      )}
    </div>
  );
}

function First({
  branch,
  event,
  onGo,
  none,
}: {
  branch: string;
  event: EventView | null;
  onGo: (id: number) => void;
  none: string;
}) {
  return (
    <li>
      <b>{branch}</b>
      {event === null ? (
        <span>{none}</span>
      ) : (
        <button
          type="button"
          data-first={branch}
          data-event={event.id}
          onClick={() => onGo(event.id)}
        >
          <time>{printTime(event.at)}</time> <span lang="en">{event.label}</span>
        </button>
      )}
    </li>
  );
}
