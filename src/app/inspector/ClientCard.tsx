import type { ClientView, OperationView } from '../../sim/view';
import { membersOf } from '../../store/selectors';
import { printTime } from '../narration/quantities';
import { useOrreryState } from '../orrery';
import { useSay } from '../texts/i18n';
import { Why } from '../why/Why';
import { askedOf } from './asked';
import { CardHead } from './parts';
import { Recent } from './Recent';
import { Running } from './Running';

/** What one client asked and what it was told. */
export default function ClientCard({ client }: { client: ClientView }) {
  const say = useSay();
  const asked = useOrreryState(({ instant, run }) =>
    run === null ? null : askedOf(client, membersOf(instant.objects), run.timeline, instant.event),
  );
  const { ok, failed, unknown } = client.counts;
  return (
    <article data-entity={client.id}>
      <CardHead
        glyph={null}
        name={client.id}
        sentence={say('inspector.counts', { ok, failed, unknown })}
      />
      {client.operations.length > 0 && (
        <section>
          <h3>{say('inspector.operations')}</h3>
          <ul className="times">
            {client.operations.toReversed().map((operation) => (
              <Operation key={operation.id} operation={operation} />
            ))}
          </ul>
        </section>
      )}
      {client.running.length > 0 && <Running running={client.running} />}
      {asked !== null && <Why selection={asked} />}
      <Recent entity={client.id} />
    </article>
  );
}

const marks = { waiting: '…', ok: '✓', failed: '✕', unknown: '?' } as const;

function Operation({ operation }: { operation: OperationView }) {
  return (
    <li>
      <time>{printTime(operation.sentAt)}</time>
      <span className="mono">
        <span className={operation.outcome === 'ok' ? 'yes' : 'no'}>
          {marks[operation.outcome]}
        </span>{' '}
        {operation.label} → {operation.member}
        {operation.text !== '' && <span className="answer">{operation.text}</span>}
      </span>
    </li>
  );
}
