import { printMillis } from '../../../panels/cap/print';
import type { LabClientView, LabOperationView, LaneView } from '../../../sim/consistency/view';
import { select } from '../../../store/store';
import { printTime } from '../../narration/quantities';
import { useOrrery, useOrreryState } from '../../orrery';
import { useSay } from '../../texts/i18n';
import { texts } from './texts';
import { useRegister } from './useRegister';

const COUNT = 8;

/** What a client of the laboratory did lately, newest first; each leads to its event. */
export function Operations({ lane, client }: { lane: LaneView; client: LabClientView }) {
  const say = useSay();
  const register = useRegister();
  const newest = client.operations.toReversed().slice(0, COUNT);
  if (newest.length === 0) return null;
  return (
    <section data-operations={`${lane.id}/${client.name}`}>
      <h3>{say('inspector.operations')}</h3>
      <ul className="times">
        {newest.map((operation) => (
          <Row key={operation.id} operation={operation} register={register} />
        ))}
      </ul>
    </section>
  );
}

const SIGNS = { open: '…', ok: '✓', fail: '✕', info: '?' } as const;

function Row({ operation, register }: { operation: LabOperationView; register: string }) {
  const { store } = useOrrery();
  const words = texts[useOrreryState(({ view }) => view.lang)];
  const { id, f, value, call, ret, outcome, mark, event } = operation;
  const what = f === 'read' ? `get ${register}` : `${f === 'add' ? 'add' : `put ${register}`}`;
  const said = f === 'read' ? (outcome === 'ok' ? ` → ${value ?? '∅'}` : '') : ` ${value ?? ''}`;
  return (
    <li data-operation={id}>
      <time>{printTime(call)}</time>
      <button
        type="button"
        className="row mono"
        onClick={() => select(store, { kind: 'event', id: event })}
      >
        <span className={outcome === 'ok' ? 'yes' : 'no'}>{SIGNS[outcome]}</span> {what}
        {said}
        <span className="answer">
          {words.outcome[outcome]}
          {ret !== null && `, ${printMillis(ret - call)}`}
          {mark !== null && `, ${words.mark[mark]}`}
        </span>
      </button>
    </li>
  );
}
