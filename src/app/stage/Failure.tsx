import { printTime } from '../narration/quantities';
import { useOrrery, useOrreryState } from '../orrery';
import { report } from '../pages/report';
import { useSay } from '../texts/i18n';
import { useCopy } from './useCopy';

/**
 * The run broke. The last good frame stays on the stage; here is what happened and what can be done.
 * Two kinds: the model stopped itself at a broken assertion, or the player is gone.
 */
export default function Failure() {
  const playback = useOrreryState((state) => state.playback);
  const failure = useOrreryState(({ instant }) => instant.failure);
  if (playback.state === 'broken')
    return <Broken message={playback.message} cause={playback.cause} />;
  if (failure === null) return null;
  return <Broken message={failure.message} cause={failure.event?.label ?? ''} at={failure.at} />;
}

function Broken({ message, cause, at }: { message: string; cause: string; at?: number }) {
  const say = useSay();
  const { session, store } = useOrrery();
  const [copied, copy] = useCopy();
  const shownAt = useOrreryState(({ instant }) => instant.at);
  const restoreAt = at ?? shownAt;
  const restore = () => (at === undefined ? void session.restore() : session.step({ at }));
  return (
    <div className="failure" role="alert">
      <p>
        <b>{say('failure.title')}</b> <code>{message}</code>
      </p>
      {cause !== '' && (
        <p>
          {say('crash.cause')}: <code>{cause}</code>
        </p>
      )}
      <p className="buttons">
        <button type="button" className="btn primary" onClick={restore}>
          {say('failure.restore', { time: printTime(restoreAt) })}
        </button>
        <button
          type="button"
          className="btn"
          onClick={() => copy(report({ message, cause }, store.getState()))}
        >
          {say(copied === 'copied' ? 'failure.reported' : 'failure.report')}
        </button>
      </p>
    </div>
  );
}
