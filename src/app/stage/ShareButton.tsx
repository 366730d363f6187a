import { changeView } from '../../store/store';
import { useOrrery } from '../orrery';
import { useSay } from '../texts/i18n';

/** Opens the dialog in which the moment, the run or the scenario can be taken along. */
export function ShareButton() {
  const say = useSay();
  const { store } = useOrrery();
  return (
    <button
      type="button"
      className="btn share-button"
      aria-haspopup="dialog"
      onClick={() => changeView(store, { shareOpen: true })}
    >
      {say('bar.share')}
    </button>
  );
}
