import { useState } from 'react';
import { useOrrery, useOrreryState } from '../orrery';
import { save } from './save';
import { texts } from './texts';

/** The scenario as a document, with what was done in the branch on the stage. */
export function FileBody() {
  const { store, library } = useOrrery();
  const lang = useOrreryState(({ view }) => view.lang);
  const id = useOrreryState(({ run }) => run?.input.scenario.id ?? '');
  const count = useOrreryState(({ run }) => run?.input.actions.length ?? 0);
  const words = texts[lang];
  const [changes, setChanges] = useState(true);
  const [said, setSaid] = useState('');
  const name = `${id}.yaml`;

  async function download(): Promise<void> {
    const { place, run } = store.getState();
    if (place.page !== 'stage' || run === null) return;
    const { route } = place;
    const source =
      route.kind === 'scenario' ? await library.text(route.id) : (route.document as object);
    if (source === null) throw new Error(`there is no scenario ${id}`);
    const { withActions } = await import('../../scenario/withActions');
    const actions = changes ? run.input.actions : [];
    const { seed } = run.input;
    const text = withActions(source, { seed, actions, comment: words.comment(actions.length) });
    save(name, text, 'application/yaml');
  }

  return (
    <>
      <p className="share-file">
        <code>{name}</code>
        <code className="look">{words.run(name)}</code>
      </p>
      {count > 0 && (
        <fieldset className="share-include">
          <legend className="label">{words.include}</legend>
          <label>
            <input
              type="checkbox"
              checked={changes}
              onChange={(event) => setChanges(event.currentTarget.checked)}
            />
            {words.changes} ({count})
          </label>
        </fieldset>
      )}
      <p className="buttons">
        <button
          type="button"
          className="btn primary"
          onClick={() => {
            download().then(
              () => setSaid(words.saved(name)),
              () => setSaid(words.fileFailed),
            );
          }}
        >
          {words.download}
        </button>
      </p>
      <p className="look" role="status">
        {said}
      </p>
    </>
  );
}
