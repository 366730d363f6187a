import { useOrreryState } from '../orrery';
import { useSay } from '../texts/i18n';
import { activeStates } from './activeStates';
import { useAnswer } from './useAnswer';

/**
 * The active states of the entity's statechart, as the running machine names them. While the run plays
 * only the role is shown: asking the machine sixty times a second would slow it down.
 */
export function StateLine({ entity, role }: { entity: string; role: string }) {
  const say = useSay();
  const step = useOrreryState(({ instant }) => instant.step);
  const isStill = useOrreryState(
    ({ playback }) => playback.state === 'paused' || playback.state === 'atEnd',
  );
  const answer = useAnswer('snapshot', isStill ? { entity } : null, `${entity} ${step}`);
  const states = answer ? activeStates(answer.value) : [role];
  return (
    <p className="states">
      <span className="unseen">{say('inspector.state')}: </span>
      {states.map((state) => (
        <span key={state} className="state mono">
          {state}
        </span>
      ))}
    </p>
  );
}
