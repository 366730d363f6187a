import { changeView } from '../../store/store';
import { useOrrery, useOrreryState } from '../orrery';
import { useSay } from '../texts/i18n';

/** One line for the first visit; the first key or click on the stage takes it away for good. */
export function Hint() {
  const say = useSay();
  const { store } = useOrrery();
  const isShown = useOrreryState(({ view }) => view.hint);
  if (!isShown) return null;
  return (
    <p className="first-visit">
      <span className="with-keys">{say('hint.keys')}</span>
      <span className="with-touch">{say('hint.touch')}</span>
      <button
        type="button"
        className="quiet"
        aria-label={say('hint.close')}
        onClick={() => changeView(store, { hint: false })}
      >
        ✕
      </button>
    </p>
  );
}
