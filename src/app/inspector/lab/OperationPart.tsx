import type { OperationAnswer } from '../../../player/actors';
import { select } from '../../../store/store';
import { printDuration, printTime } from '../../narration/quantities';
import { useOrrery, useOrreryState } from '../../orrery';
import { useSay } from '../../texts/i18n';
import { Fields } from '../parts';
import { useAnswer } from '../useAnswer';
import { useIsStill, useMoment } from '../useMoment';
import { ActorLinks } from './ActorLinks';
import { texts } from './texts';
import './lab.css';

/** The operation that an event of a client began or ended: from call to answer, and who deals with it now. */
export default function OperationPart({ event }: { event: number }) {
  const isStill = useIsStill();
  const moment = useMoment();
  const answer = useAnswer('operation', isStill ? { event } : null, `${moment} ${event}`);
  return answer == null ? null : <Told operation={answer} event={event} />;
}

function Told({ operation, event }: { operation: OperationAnswer; event: number }) {
  const say = useSay();
  const { store } = useOrrery();
  const words = texts[useOrreryState(({ view }) => view.lang)];
  const { client, request, op, key, value, call, ret, outcome, error, charts } = operation;
  const none = say('inspector.none');
  const rows = [
    { name: 'client', value: request.slice(request.lastIndexOf('/') + 1) },
    { name: op, value: op === 'get' ? key : `${key}=${value ?? ''}` },
    ...(op === 'get' ? [{ name: 'value', value: outcome === 'ok' ? (value ?? '∅') : none }] : []),
    { name: 'call', value: printTime(call) },
    {
      name: 'return',
      value: ret === null ? none : `${printTime(ret)}, ${printDuration(ret - call)}`,
    },
    { name: 'outcome', value: words.outcome[outcome] },
    ...(error === '' ? [] : [{ name: 'error', value: error }]),
  ];
  const other = operation.called === event ? operation.ended : operation.called;
  return (
    <section data-operation={request}>
      <h3>{words.operation}</h3>
      <Fields isWide rows={rows} />
      <ActorLinks links={[{ id: client, value: null }, ...charts]} />
      {charts.length === 0 && <p>{words.noChart}</p>}
      {other !== null && (
        <button
          type="button"
          className="row"
          onClick={() => select(store, { kind: 'event', id: other })}
        >
          {operation.called === event ? words.toAnswer : words.toCall}
        </button>
      )}
    </section>
  );
}
