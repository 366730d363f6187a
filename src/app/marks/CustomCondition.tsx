import { useState } from 'react';
import { isSameBreak } from '../../store/marks';
import { membersOf } from '../../store/selectors';
import { useAnswer } from '../inspector/useAnswer';
import { useOrrery, useOrreryState } from '../orrery';
import { texts } from './texts';

/** A member and a state of the chart that it runs. */
export function CustomCondition() {
  const { store, session } = useOrrery();
  const lang = useOrreryState(({ view }) => view.lang);
  const names = useOrreryState(({ instant }) =>
    membersOf(instant.objects)
      .map(({ id }) => id)
      .join(' '),
  );
  const [picked, setPicked] = useState('');
  const [wanted, setWanted] = useState('');
  const members = names === '' ? [] : names.split(' ');
  const entity = members.includes(picked) ? picked : (members[0] ?? '');
  const chart = useAnswer('chart', entity === '' ? null : { entity }, entity);
  const states = (chart?.states ?? []).map(({ path }) => path);
  const state = states.includes(wanted) ? wanted : (states.at(-1) ?? '');
  const words = texts[lang];
  if (members.length === 0) return null;
  const add = () => {
    const spec = { kind: 'state', entity, state } as const;
    const isSet = store.getState().marks.breaks.some((one) => isSameBreak(one, spec));
    if (state !== '' && !isSet) void session.toggleBreak(spec);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in a row
    <div className="marks-custom" role="group" aria-label={words.custom}>
      <select
        className="mono"
        aria-label={words.entity}
        value={entity}
        onChange={(event) => setPicked(event.target.value)}
      >
        {members.map((id) => (
          <option key={id}>{id}</option>
        ))}
      </select>
      <span>{words.becomes}</span>
      <select
        className="mono"
        aria-label={words.becomes}
        value={state}
        onChange={(event) => setWanted(event.target.value)}
      >
        {states.map((path) => (
          <option key={path}>{path}</option>
        ))}
      </select>
      <button type="button" className="btn" disabled={state === ''} onClick={add}>
        {words.add}
      </button>
    </div>
  );
}
