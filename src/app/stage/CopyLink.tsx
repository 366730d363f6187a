import { useOrrery } from '../orrery';
import { useSay } from '../texts/i18n';
import { useCopy } from './useCopy';

const words = { idle: 'bar.copy', copied: 'bar.copied', failed: 'bar.copyFailed' } as const;

/** The link of this moment. What it says after the click is the only sign, and it is enough. */
export function CopyLink() {
  const say = useSay();
  const { address } = useOrrery();
  const [state, copy] = useCopy();

  async function copyMoment(): Promise<void> {
    // The address bar gets it too: where copying fails it can be taken from there.
    copy(await address.linkOfMoment());
  }

  return (
    <button type="button" className="btn copy-link" onClick={() => void copyMoment()}>
      {/* All three lie in one cell, so that the bar does not move. */}
      {(['idle', 'copied', 'failed'] as const).map((each) => (
        <span key={each} className={each === state ? 'shown' : ''} aria-hidden={each !== state}>
          {each === 'failed' && state !== 'failed' ? '' : say(words[each])}
        </span>
      ))}
      <span className="unseen" role="status">
        {state === 'idle' ? '' : say(words[state])}
      </span>
    </button>
  );
}
