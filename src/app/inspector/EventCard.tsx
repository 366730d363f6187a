import { lazy, Suspense } from 'react';
import type { Queries } from '../../player/types';
import { select } from '../../store/store';
import { printTime } from '../narration/quantities';
import { useOrrery } from '../orrery';
import { useSay } from '../texts/i18n';
import { Why } from '../why/Why';
import { EventChain } from './EventChain';
import { CardHead } from './parts';
import { useAnswer } from './useAnswer';

// Fetched with the first event of a laboratory.
const OperationPart = lazy(() => import('./lab/OperationPart'));

/** One event, verbatim, with the decisions it led to. */
export default function EventCard({ id }: { id: number }) {
  const say = useSay();
  const answer = useAnswer('event', { id }, String(id));
  if (answer === undefined) return <p aria-busy="true">{say('event.loading')}</p>;
  if (answer === null) return <p>{say('event.gone', { id })}</p>;
  return <EventBody {...answer} />;
}

function EventBody({ event, causes, body, notes }: NonNullable<Queries['event']['answer']>) {
  const say = useSay();
  const { store, session } = useOrrery();
  return (
    <article data-event={event.id}>
      <CardHead
        glyph={null}
        name={event.label}
        sentence={`${say('event.title', { id: event.id })}, ${say('event.at', { time: printTime(event.at) })}`}
      />
      <button type="button" className="btn" onClick={() => session.step({ step: event.id + 1 })}>
        {say('event.go')}
      </button>
      <section>
        <h3>{say('event.entities')}</h3>
        <ul className="plain chips">
          {event.entities.map((entity) => (
            <li key={entity}>
              <button
                type="button"
                className="link mono"
                onClick={() => select(store, { kind: 'entity', id: entity })}
              >
                {entity}
              </button>
            </li>
          ))}
        </ul>
      </section>
      {event.entities.some((entity) => entity.startsWith('lab/')) && (
        <Suspense fallback={null}>
          <OperationPart event={event.id} />
        </Suspense>
      )}
      <Why selection={`event/${event.id}`} />
      <EventChain event={event} causes={causes} />
      {notes.length > 0 && (
        <section>
          <h3>{say('event.notes')}</h3>
          <pre>{notes.map(printValue).join('\n')}</pre>
        </section>
      )}
      <section>
        <h3>{say('event.body')}</h3>
        <pre>{printValue(body)}</pre>
      </section>
    </article>
  );
}

function printValue(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value, null, 2) ?? String(value));
}
