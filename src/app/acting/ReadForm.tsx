import { type FormEvent, useId, useState } from 'react';
import { HAND } from '../../scenario/added';
import type { Consistency } from '../../sim/config';
import { useOrreryState } from '../orrery';
import { AtMember, Field } from './fields';
import { texts } from './texts';
import { useActing, useTarget } from './useActing';
import { KEY_MAX, keyProblem, PATIENCE, Send } from './WriteForm';

const KINDS: readonly Consistency[] = ['linearizable', 'serializable', 'leader-local'];

/** A read of one of the three kinds, with what each of them promises. */
export function ReadForm({ onDone }: { onDone: () => void }) {
  const words = texts[useOrreryState(({ view }) => view.lang)];
  const byLease = useOrreryState(
    ({ run }) => run?.input.scenario.cluster.etcd.readOnly === 'lease',
  );
  const { act, obstacle } = useActing();
  const { member } = useTarget();
  const id = useId();
  const [key, setKey] = useState('x');
  const [kind, setKind] = useState<Consistency>('linearizable');
  const [at, setAt] = useState(member?.name ?? 'leader');
  const wrong = keyProblem(key, words);

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (wrong !== null || obstacle !== 'none') return;
    act({ do: 'get', client: HAND, member: at, key, consistency: kind, timeout: PATIENCE });
    onDone();
  }

  return (
    <form className="acting-form" onSubmit={onSubmit} data-form="read">
      <Field label={words.key} value={key} max={KEY_MAX + 1} onChange={setKey} wrong={wrong} />
      <div className="acting-field">
        <label htmlFor={id}>{words.kind}</label>
        <select
          id={id}
          className="mono"
          value={kind}
          aria-describedby={`${id}-means`}
          onChange={(event) => setKind(KINDS.find((one) => one === event.target.value) ?? kind)}
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </div>
      <p id={`${id}-means`} className="means">
        {kind === 'linearizable' && byLease ? words.lease : words.kinds[kind]}
      </p>
      <AtMember value={at} onChange={setAt} />
      <Send label={words.sendRead} isOff={wrong !== null} />
    </form>
  );
}
