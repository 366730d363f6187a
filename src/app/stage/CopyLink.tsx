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
      {/* Both lie in one cell, so that the bar does not move; a failure needs its longer words. */}
      <span className={state === 'idle' ? 'shown' : ''}>{say('bar.copy')}</span>
      <span className={state === 'idle' ? '' : 'shown'} aria-hidden="true">
        {say(state === 'failed' ? 'bar.copyFailed' : 'bar.copied')}
      </span>
      <span className="unseen" role="status">
        {state === 'idle' ? '' : say(words[state])}
      </span>
    </button>
  );
}
