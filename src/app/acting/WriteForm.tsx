import { type FormEvent, useState } from 'react';
import { HAND } from '../../scenario/added';
import type { Action } from '../../sim/config';
import { useOrreryState } from '../orrery';
import { AtMember, Field } from './fields';
import { texts } from './texts';
import { useActing, useTarget } from './useActing';

/** How long the viewer waits, as etcdctl does (--command-timeout). */
export const PATIENCE = 5_000_000;
export const KEY_MAX = 256;
const VALUE_MAX = 1024;

/** A write, as `etcdctl put` sends it to one member. */
export function WriteForm({ onDone }: { onDone: () => void }) {
  const words = texts[useOrreryState(({ view }) => view.lang)];
  const { act, obstacle } = useActing();
  const { member } = useTarget();
  const [key, setKey] = useState('x');
  const [value, setValue] = useState('1');
  const [at, setAt] = useState(member?.name ?? 'leader');
  const wrong = keyProblem(key, words);

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (wrong !== null || obstacle !== 'none') return;
    const put: Action = { do: 'put', client: HAND, member: at, key, value, timeout: PATIENCE };
    act(put);
    onDone();
  }

  return (
    <form className="acting-form" onSubmit={onSubmit} data-form="write">
      <Field label={words.key} value={key} max={KEY_MAX + 1} onChange={setKey} wrong={wrong} />
      <Field label={words.value} value={value} max={VALUE_MAX} onChange={setValue} wrong={null} />
      <AtMember value={at} onChange={setAt} />
      <Send label={words.sendWrite} isOff={wrong !== null} />
    </form>
  );
}

export function keyProblem(
  key: string,
  words: { readonly noKey: string; readonly longKey: string },
): string | null {
  if (key === '') return words.noKey;
  return key.length > KEY_MAX ? words.longKey : null;
}

/** What is wrong, or else how long one waits; and the button. */
export function Send({ label, isOff }: { label: string; isOff: boolean }) {
  const words = texts[useOrreryState(({ view }) => view.lang)];
  const { obstacle } = useActing();
  const isStuck = obstacle !== 'none';
  return (
    <>
      <p className="look">{isStuck ? words.obstacle[obstacle] : words.patience}</p>
      <button type="submit" className="btn primary" disabled={isOff || isStuck}>
        {label}
      </button>
    </>
  );
}
